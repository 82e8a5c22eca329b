import { registerSimdBackend } from '@penstroke/backend-simd';
import { createModel, type ModelName, modelNames, summarize } from '@penstroke/models';
import { memory, setBackend, type Tensor, tensor1d, tidy } from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { bars, trainOnce, weightDigests, weightsOf } from './train-once.ts';

/** Plain loops of the cpu backend would take minutes for these networks. */
beforeAll(async () => {
  await registerSimdBackend({ threads: 1 });
  await setBackend('simd');
});

/** [parameters with the moving averages, parameters, multiply-adds an image, inputShape] with the default options. */
const SIZES: Record<string, [number, number, number, number[]]> = {
  lenet: [211_106, 211_106, 585_504, [28, 28, 1]],
  'lenet-bn': [212_834, 211_970, 585_504, [28, 28, 1]],
  'alexnet-norm': [7_709_386, 7_709_386, 176_303_104, [28, 28, 1]],
  'alexnet-dropout': [4_412_810, 4_412_810, 75_860_992, [28, 28, 1]],
  fast: [215_194, 215_194, 1_244_160, [28, 28, 1]],
  tiny: [9752, 9580, 1_421_336, [28, 28, 1]],
  best: [437_162, 436_010, 21_577_088, [28, 28, 1]],
};
const MNIST_NETWORKS = Object.keys(SIZES);
/** Those that take well under a second a step. */
const SMALL = ['lenet', 'lenet-bn', 'fast', 'tiny', 'best'];

function shapesOf(name: ModelName): Record<string, string> {
  const model = createModel(name, { seed: 1 });
  const shapes = summarize(model).layers.map((layer) => [layer.name, layer.outputShape.slice(1).join('x')]);
  model.dispose();
  return Object.fromEntries(shapes);
}

test('every network is named and measured here', () => {
  expect(modelNames()).toEqual(['lenet', 'lenet-bn', 'alexnet', ...MNIST_NETWORKS.slice(2)]);
});

describe.each(MNIST_NETWORKS)('%s', (name) => {
  test('has its parameters and multiply-adds, and frees all it made', () => {
    const before = memory().numTensors;
    const model = createModel(name, { seed: 1 });
    const { parameters, totalParameters, multiplyAdds } = summarize(model);
    const [total, trainable, products, inputShape] = SIZES[name]!;
    expect([totalParameters, parameters, multiplyAdds]).toEqual([total, trainable, products]);
    expect(model.inputs[0]!.shape).toEqual([null, ...inputShape]);
    expect(model.outputs[0]!.shape).toEqual([null, 10]);
    model.dispose();
    expect(memory().numTensors).toBe(before);
  });

  test('starts from the same bits with the same seed, from others with another', () => {
    const [first, second, third] = [7, 7n, 8].map((seed) => {
      const model = createModel(name, { seed });
      const digests = weightDigests(model);
      model.dispose();
      return digests;
    });
    expect(second).toEqual(first);
    for (const kernel of Object.keys(first!).filter((weight) => weight.endsWith('kernel'))) {
      expect(third![kernel], kernel).not.toBe(first![kernel]);
    }
  });

  test('makes a training step on 2 images: finite loss, every weight moves, no tensor left', () => {
    const model = createModel(name, { seed: 1 });
    const images = bars(2, [28, 28, 1]);
    const labels = tensor1d([3, 7], 'int32');
    const start = weightDigests(model);
    trainOnce(model, images, labels, 1);
    const before = memory().numTensors;
    const loss = trainOnce(model, images, labels, 2);
    expect(memory().numTensors).toBe(before);
    expect(loss).toBeGreaterThan(0);
    expect(Number.isFinite(loss)).toBe(true);
    const end = weightDigests(model);
    for (const weight of Object.keys(start)) expect(end[weight], weight).not.toBe(start[weight]);
    for (const tensor of [images, labels]) tensor.dispose();
    model.dispose();
  });
});

test.each(SMALL)('%s lowers the loss of 8 images in 12 steps, and two runs end with the same bits', (name) => {
  const images = bars(8, [28, 28, 1]);
  const labels = tensor1d([0, 1, 2, 3, 4, 5, 6, 7], 'int32');
  const runs = [1, 2].map(() => {
    const model = createModel(name, { seed: 5 });
    const losses = Array.from({ length: 12 }, (_, index) => trainOnce(model, images, labels, index + 1, 5));
    const weights = weightDigests(model);
    model.dispose();
    return { losses, weights };
  });
  expect(runs[0]!.losses.at(-1)).toBeLessThan(0.8 * runs[0]!.losses[0]!);
  expect(runs[0]).toEqual(runs[1]);
  for (const tensor of [images, labels]) tensor.dispose();
});

test('the names of layers and weights do not depend on what was built before', () => {
  const names = () => {
    const model = createModel('lenet-bn', { seed: 1 });
    const list = [...model.layers.map((layer) => layer.name), ...model.weights.map((weight) => weight.originalName)];
    model.dispose();
    return list;
  };
  const first = names();
  for (let i = 0; i < 3; i++) layers.conv2d({ filters: 1, kernelSize: 1 });
  const kept = createModel('lenet-bn', { seed: 1 });
  expect(names()).toEqual(first);
  kept.dispose();
});

test('evaluation is repeatable and needs no random position; batched equals one by one within 1e-5', () => {
  const model = createModel('lenet-bn', { seed: 1 });
  tidy(() => {
    const images = bars(3, [28, 28, 1]);
    const together = (model.predict(images) as Tensor).dataSync();
    expect((model.predict(images) as Tensor).dataSync()).toEqual(together);
    const apart = (model.predict(images, { batchSize: 1 }) as Tensor).dataSync();
    together.forEach((value, i) => {
      expect(Math.abs(value - apart[i]!)).toBeLessThan(1e-5);
    });
  });
  model.dispose();
});

describe('shapes', () => {
  test('lenet goes 28 -> 13 -> 6 pixels, then 576, 288, 144 and 10', () => {
    expect(shapesOf('lenet')).toEqual({
      image: '28x28x1',
      conv1: '28x28x12',
      pool1: '13x13x12',
      conv2: '13x13x16',
      pool2: '6x6x16',
      flatten: '576',
      dense1: '288',
      dense2: '144',
      logits: '10',
    });
  });

  test('the AlexNet variants go 28 -> 14 -> 7 -> 4 pixels', () => {
    for (const name of ['alexnet-norm', 'alexnet-dropout'] as const) {
      const shapes = shapesOf(name);
      expect([shapes.pool1, shapes.pool2, shapes.pool5].map((shape) => Number.parseInt(shape!, 10))).toEqual([
        14, 7, 4,
      ]);
    }
  });

  test('alexnet-norm has pool, LRN and dropout in this order after 1, 2 and 5 alone', () => {
    const names = Object.keys(shapesOf('alexnet-norm'));
    const block = (position: number) => ['conv', 'pool', 'norm', 'dropout'].map((kind) => `${kind}${position}`);
    expect(names).toEqual([
      'image',
      ...block(1),
      ...block(2),
      'conv3',
      'conv4',
      ...block(5),
      'flatten',
      'dense6',
      'dense7',
      'logits',
    ]);
  });
});

describe('options', () => {
  test('faithfulInit gives weights and biases of standard deviation 1', () => {
    const model = createModel('alexnet-norm', { seed: 1, faithfulInit: true });
    for (const [name, values] of Object.entries(weightsOf(model))) {
      if (values.length < 64) continue;
      const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length;
      expect(Math.abs(variance - 1), name).toBeLessThan(5 * Math.sqrt(2 / values.length));
    }
    model.dispose();
  });

  test('convActivation, normalizeConvolutions, width and depth change the network', () => {
    const count = (name: ModelName, options: object) => {
      const model = createModel(name, { seed: 1, ...options });
      const { totalParameters, layers: list } = summarize(model);
      model.dispose();
      return [totalParameters, list.length];
    };
    expect(count('lenet', { convActivation: 'selu' })).toEqual([211_106, 9]);
    expect(count('lenet-bn', { normalizeConvolutions: true, convActivation: 'relu' })).toEqual([212_834 + 4 * 28, 19]);
    expect(count('best', { width: 8, convolutionsPerStage: 1, hiddenUnits: 16, dropoutRate: 0 })[0]).toBeLessThan(
      15_000,
    );
    expect(count('lenet', { inputShape: [32, 32, 3], classes: 4 })[0]).toBeGreaterThan(211_106);
  });

  test.each([
    ['lenet', { sead: 1 }, RangeError],
    ['lenet', { convActivation: 'tanh' }, RangeError],
    ['lenet', { convActivation: 1 }, TypeError],
    ['lenet', { classes: 0 }, RangeError],
    ['lenet', { classes: '10' }, TypeError],
    ['lenet', { inputShape: [28, 28] }, TypeError],
    ['lenet', { inputShape: [28, 28, 0] }, RangeError],
    ['lenet', { inputShape: [4, 4, 1] }, RangeError],
    ['lenet', { seed: -1 }, RangeError],
    ['lenet-bn', { dropoutRate: 1 }, RangeError],
    ['alexnet', { inputShape: [28, 28, 1] }, RangeError],
    ['best', { width: 1.5 }, RangeError],
    ['nonet', {}, RangeError],
  ])('%s with %j is refused and leaves no tensor', (name, options, kind) => {
    const before = memory().numTensors;
    expect(() => createModel(name as ModelName, { seed: 1, ...(options as object) })).toThrow(kind);
    expect(memory().numTensors).toBe(before);
  });
});
