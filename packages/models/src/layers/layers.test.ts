import '@tensorflow/tfjs-backend-cpu';
import { registerPlainBackend } from '@penstroke/ops/conformance';
import { abs, add, dispose, grads, memory, setBackend, type Tensor, tensor, tidy } from '@tensorflow/tfjs-core';
import { input, layers, model, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { createActivation } from './activation.ts';
import { createBatchNormalization } from './batch-normalization.ts';
import { createConv2D } from './conv2d.ts';
import { createDense } from './dense.ts';

type Layer = layers.Layer;

/** Numbers in [-1, 1) without a pattern that a wrong index would hide in. */
function values(shape: readonly number[], salt: number): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  const numbers = Float32Array.from({ length: size }, (_, i) => ((((i + 1) * 7919 * salt) % 1009) / 1009) * 2 - 1);
  return tensor(numbers, [...shape]);
}

/** The same weights for every layer of the same kind; variances above 0. */
function fillWeights(layer: Layer): void {
  tidy(() => {
    const filled = layer.weights.map((weight, index) => {
      const numbers = values(weight.shape as number[], index + 3);
      return weight.originalName.endsWith('variance') ? add(abs(numbers), 0.5) : numbers;
    });
    layer.setWeights(filled);
  });
}

/**
 * The output and the weights after the call, and in training the gradients by input and trainable weights, as plain arrays.
 * (In inference the stock gradients of batch normalisation throw for some axes and without scale.)
 */
function run(layer: Layer, x: Tensor, training: boolean): number[][] {
  return tidy(() => {
    layer.build(x.shape);
    fillWeights(layer);
    const y = layer.apply(x, { training }) as Tensor;
    const after = layer.getWeights();
    if (!training) return [y, ...after].map((result) => [...result.dataSync()]);
    const variables = layer.trainableWeights.map((weight) => weight.read());
    const dy = values(y.shape, 11);
    const found = grads((input: Tensor) => layer.apply(input, { training }) as Tensor)([x, ...variables], dy);
    return [y, ...after, ...found].map((result) => [...result.dataSync()]);
  });
}

function expectClose(found: number[][], expected: number[][], bound: number): void {
  expect(found.map((numbers) => numbers.length)).toEqual(expected.map((numbers) => numbers.length));
  const worst = found.map((numbers, index) =>
    numbers.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[index]![i]!)), 0),
  );
  expect(Math.max(...worst)).toBeLessThan(bound);
}

function compare(ours: Layer, stock: Layer, shape: number[], training: boolean, bound: number): void {
  const before = memory().numTensors;
  const x = values(shape, 1);
  expectClose(run(ours, x, training), run(stock, x, training), bound);
  expect(ours.getConfig()).toEqual(stock.getConfig());
  expect(ours.getClassName()).toBe(stock.getClassName());
  dispose([x, ...[ours, stock].flatMap((layer) => layer.weights.map((weight) => weight.read()))]);
  expect(memory().numTensors).toBe(before);
}

/** The composites of plain ops, and kernels of the ops' own. */
describe.each(['cpu', 'cpu-plain'])('on the backend %s', (backendName) => {
  beforeAll(async () => {
    if (backendName === 'cpu-plain') registerPlainBackend(backendName);
    await setBackend(backendName);
  });

  describe('createConv2D against tf.layers.conv2d: output, gradients and config within 1e-5, no tensor left', () => {
    const base = { name: 'conv', filters: 4, kernelSize: 3 } as const;
    test.each([
      ['linear', { ...base }],
      ['relu, SAME, stride 2', { ...base, activation: 'relu', padding: 'same', strides: 2 }],
      ['selu, 2x3 window, strides 2 and 1', { ...base, kernelSize: [2, 3], activation: 'selu', strides: [2, 1] }],
      ['elu', { ...base, activation: 'elu' }],
      ['no bias', { ...base, useBias: false, padding: 'same' }],
      ['no bias, relu', { ...base, useBias: false, activation: 'relu' }],
      ['an activation the op lacks', { ...base, activation: 'tanh' }],
    ] as const)('%s', (_name, args) => {
      const given = args as unknown as Parameters<typeof createConv2D>[0];
      compare(createConv2D(given), layers.conv2d(given), [2, 7, 6, 3], true, 1e-5);
    });

    test('a dilated convolution goes the stock way', () => {
      // tfjs has no gradient for dilations, so the output alone is compared.
      const args = { ...base, dilationRate: 2 };
      const x = values([1, 7, 6, 3], 1);
      const [found, expected] = [createConv2D(args), layers.conv2d(args)].map((layer) => {
        layer.build(x.shape);
        fillWeights(layer);
        return [[...(layer.apply(x) as Tensor).dataSync()]];
      });
      expectClose(found!, expected!, 1e-6);
    });
  });

  describe('createDense against tf.layers.dense: output, gradients and config within 1e-5, no tensor left', () => {
    const base = { name: 'dense', units: 5 } as const;
    test.each([
      ['linear', base, [3, 7]],
      ['relu', { ...base, activation: 'relu' }, [3, 7]],
      ['selu', { ...base, activation: 'selu' }, [3, 7]],
      ['elu, one example', { ...base, activation: 'elu' }, [1, 7]],
      ['no bias, selu', { ...base, useBias: false, activation: 'selu' }, [3, 7]],
      ['an activation the op lacks', { ...base, activation: 'sigmoid' }, [3, 7]],
      ['an input of rank 3', base, [2, 3, 7]],
    ] as const)('%s', (_name, args, shape) => {
      const given = args as unknown as Parameters<typeof createDense>[0];
      compare(createDense(given), layers.dense(given), [...shape], true, 1e-5);
    });
  });

  describe('createBatchNormalization against tf.layers.batchNormalization within 1e-4, no tensor left', () => {
    const base = { name: 'norm', momentum: 0.9 } as const;
    test.each([
      ['images in training, moving averages included', base, [4, 3, 3, 5], true],
      ['vectors in training', base, [6, 5], true],
      ['images in inference', base, [4, 3, 3, 5], false],
      ['vectors in inference', base, [6, 5], false],
      ['no scale, in inference', { ...base, scale: false }, [6, 5], false],
      ['no center, in inference', { ...base, center: false }, [6, 5], false],
      ['another axis, in inference', { ...base, axis: 1 }, [4, 3, 3, 5], false],
    ] as const)('%s', (_name, args, shape, training) => {
      compare(
        createBatchNormalization({ ...args }),
        layers.batchNormalization({ ...args }),
        [...shape],
        training,
        1e-4,
      );
    });

    test('the moving averages keep the share `momentum` of what they were', () => {
      const layer = createBatchNormalization({ name: 'norm', momentum: 0.75 });
      tidy(() => {
        layer.apply(tensor([1, 3], [2, 1]), { training: true });
        const [, , mean, variance] = layer.getWeights().map((weight) => weight.dataSync()[0]!);
        expect(mean).toBeCloseTo(0.25 * 2, 6); // from 0, the batch's mean is 2
        expect(variance).toBeCloseTo(0.75 + 0.25 * 1, 6); // from 1, the batch's biased variance is 1
      });
    });

    test.each([{ scale: false }, { center: false }])('%j can be trained, which the stock layer cannot', (without) => {
      const all = createBatchNormalization({ name: 'norm' });
      const some = createBatchNormalization({ name: 'norm', ...without });
      const x = values([6, 5], 1);
      const outputs = [all, some].map((layer) => [
        [...tidy(() => layer.apply(x, { training: true }) as Tensor).dataSync()],
      ]);
      expectClose(outputs[1]!, outputs[0]!, 1e-6); // scale starts at 1 and center at 0
      expect(some.trainableWeights).toHaveLength(1);
    });
  });

  describe('createActivation after createBatchNormalization against the stock pair within 1e-4', () => {
    const SHAPE = [4, 3, 3, 5];
    type Pair = [norm: Layer, activation: Layer];

    function modelOf([norm, activation]: Pair): { apply(x: Tensor, training: boolean): Tensor; norm: Layer } {
      const image = input({ shape: SHAPE.slice(1), name: 'image' });
      const output = activation.apply(norm.apply(image)) as SymbolicTensor;
      const built = model({ inputs: image, outputs: output });
      fillWeights(norm);
      return { apply: (x, training) => built.apply(x, { training }) as Tensor, norm };
    }

    const pairOf = (activation: 'relu' | 'selu' | 'elu' | 'tanh'): [ours: Pair, stock: Pair] => [
      [createBatchNormalization({ name: 'norm' }), createActivation({ name: 'act', activation })],
      [layers.batchNormalization({ name: 'norm' }), layers.activation({ name: 'act', activation })],
    ];

    test.each(['relu', 'selu', 'elu', 'tanh'] as const)('%s: output, gradients and moving averages', (activation) => {
      const [ours, stock] = pairOf(activation).map((pair) => {
        const { apply, norm } = modelOf(pair);
        return tidy(() => {
          const x = values(SHAPE, 1);
          const variables = norm.trainableWeights.map((weight) => weight.read());
          const found = grads((image: Tensor) => apply(image, true))([x, ...variables], values(SHAPE, 11));
          const inference = apply(x, false);
          return [...found, ...norm.getWeights(), inference].map((result) => [...result.dataSync()]);
        });
      });
      expectClose(ours!, stock!, 1e-4);
    });

    test('the normalisation keeps to itself where something else takes its output, and the activation works alone', () => {
      const [[norm, activation]] = pairOf('relu');
      modelOf([norm, activation]);
      tidy(() => {
        const x = values(SHAPE, 1);
        const negative = (tensor: Tensor) => tensor.dataSync().some((value) => value < 0);
        expect(negative(activation.apply(x, { training: true }) as Tensor)).toBe(false);
        expect(negative(norm.apply(x, { training: true }) as Tensor)).toBe(false);
        layers.flatten({ name: 'flat' }).apply(norm.output as SymbolicTensor);
        expect(negative(norm.apply(x, { training: true }) as Tensor)).toBe(true);
      });
    });
  });
});
