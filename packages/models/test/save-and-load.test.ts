import '@tensorflow/tfjs-backend-cpu';
import { runInNewContext } from 'node:vm';
import { createModel, loadModel, ModelFormatError, type ModelName, registerLayers, saveModel } from '@penstroke/models';
import { isSeededLayer } from '@penstroke/ops';
import { fill, io, memory, type Tensor, tensor1d, tidy } from '@tensorflow/tfjs-core';
import { layers, loadLayersModel, sequential } from '@tensorflow/tfjs-layers';
import { describe, expect, test } from 'vitest';
import { bars, trainOnce, weightDigests } from './train-once.ts';

/** Small forms of every network, so that the cpu backend's plain loops suffice. */
const SMALL: [ModelName, object][] = [
  ['lenet', { inputShape: [8, 8, 1] }],
  ['lenet-bn', { inputShape: [8, 8, 1], normalizeConvolutions: true, convActivation: 'elu' }],
  ['alexnet-norm', { inputShape: [4, 4, 1] }],
  ['alexnet-dropout', { inputShape: [4, 4, 1] }],
  ['fast', { inputShape: [16, 16, 1] }],
  ['tiny', { inputShape: [28, 28, 1] }],
  ['best', { inputShape: [16, 16, 1], width: 4, hiddenUnits: 8 }],
];

function create(name: ModelName, options: object) {
  return createModel(name, { seed: 3, ...options });
}

type Model = ReturnType<typeof create>;

function predictionOf(model: Model): Float32Array {
  return tidy(() =>
    (model.predict(bars(2, model.inputs[0]!.shape.slice(1) as number[])) as Tensor).dataSync(),
  ) as Float32Array;
}

function json(artifacts: io.ModelArtifacts): unknown {
  return JSON.parse(JSON.stringify(artifacts.modelTopology));
}

describe.each(SMALL)('%s', (name, options) => {
  test('is the same after saving and loading, bit for bit, and frees all it made', async () => {
    const before = memory().numTensors;
    const model = create(name, options);
    const artifacts = await saveModel(model);
    const loaded = await loadModel(artifacts);
    expect(weightDigests(loaded)).toEqual(weightDigests(model));
    expect(predictionOf(loaded)).toEqual(predictionOf(model));
    expect(loaded.layers.map((layer) => layer.constructor)).toEqual(model.layers.map((layer) => layer.constructor));
    const again = await saveModel(loaded);
    expect(json(again)).toEqual(json(artifacts));
    const bytes = ({ weightData }: io.ModelArtifacts) => Buffer.from(weightData as ArrayBuffer);
    expect(bytes(again).equals(bytes(artifacts))).toBe(true);
    for (const made of [model, loaded]) made.dispose();
    expect(memory().numTensors).toBe(before);
  });

  test('is read by stock tf.loadLayersModel, with the same logits within 1e-4', async () => {
    if (name === 'alexnet-norm') registerLayers();
    const model = create(name, options);
    const stock = await loadLayersModel(io.fromMemory(await saveModel(model)));
    const expected = predictionOf(model);
    predictionOf(stock).forEach((value, i) => {
      expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-4);
    });
    for (const made of [model, stock]) made.dispose();
  });
});

test('a model after training and one loaded from it continue to the same bits', async () => {
  const model = create('lenet-bn', { inputShape: [8, 8, 1] });
  const images = bars(4, [8, 8, 1]);
  const labels = tensor1d([0, 1, 2, 3], 'int32');
  trainOnce(model, images, labels, 1);
  const loaded = await loadModel(await saveModel(model));
  expect(loaded.layers.filter(isSeededLayer)).toHaveLength(2);
  for (const each of [model, loaded]) trainOnce(each, images, labels, 2);
  expect(weightDigests(loaded)).toEqual(weightDigests(model));
  for (const made of [model, loaded]) made.dispose();
  for (const tensor of [images, labels]) tensor.dispose();
});

test('a handler, sharded data and a stock Sequential model are read', async () => {
  const stock = sequential({
    layers: [
      layers.conv2d({ inputShape: [6, 6, 1], filters: 2, kernelSize: 3, activation: 'relu' }),
      layers.flatten(),
      layers.dense({ units: 3 }),
    ],
  });
  const artifacts = await saveModel(stock);
  const data = artifacts.weightData as ArrayBuffer;
  const sharded = { ...artifacts, weightData: [data.slice(0, 40), data.slice(40)] };
  const loaded = await loadModel(io.fromMemory(sharded));
  const expected = predictionOf(stock);
  predictionOf(loaded).forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i]!, 5);
  });
  for (const made of [stock, loaded]) made.dispose();
});

test('artifacts of another realm load: its arrays and its ArrayBuffer are of other classes', async () => {
  const model = create('tiny', { inputShape: [28, 28, 1] });
  const { modelTopology, weightSpecs, weightData } = await saveModel(model);
  const foreign = runInNewContext(
    `({
      modelTopology: JSON.parse(topology),
      weightSpecs: JSON.parse(specs),
      weightData: Uint8Array.from(bytes).buffer,
    })`,
    {
      topology: JSON.stringify(modelTopology),
      specs: JSON.stringify(weightSpecs),
      bytes: new Uint8Array(weightData as ArrayBuffer),
    },
  );
  expect(foreign.weightData).not.toBeInstanceOf(ArrayBuffer);
  const loaded = await loadModel(foreign);
  expect(weightDigests(loaded)).toEqual(weightDigests(model));
  for (const made of [model, loaded]) made.dispose();
});

describe('a file that is not what it should be is refused with a ModelFormatError, and no tensor is left', () => {
  // biome-ignore lint/suspicious/noExplicitAny: these tests write into JSON of any form
  type Damage = (artifacts: any, config: any) => void;
  const layer = (config: { layers: { name: string }[] }, name: string): never =>
    config.layers.find((each) => each.name === name) as never;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const at = (config: any, name: string): any => layer(config, name);

  test.each<[string, Damage]>([
    ['no topology', (artifacts) => delete artifacts.modelTopology],
    ['no layers', (_, config) => delete config.layers],
    [
      'too many layers',
      (_, config) => {
        config.layers = Array.from({ length: 501 }, () => config.layers[0]);
      },
    ],
    [
      'an unknown layer',
      (_, config) => {
        at(config, 'pool1').class_name = 'Lambda';
      },
    ],
    [
      'a name of the object prototype for a layer',
      (_, config) => {
        at(config, 'pool1').class_name = 'constructor';
      },
    ],
    [
      'a nested model',
      (_, config) => {
        at(config, 'pool1').class_name = 'Sequential';
      },
    ],
    [
      'a layer name that is a path',
      (_, config) => {
        at(config, 'pool1').config.name = '../x';
      },
    ],
    [
      'a layer name of the object prototype',
      (_, config) => {
        const pool = at(config, 'pool1');
        pool.config.name = pool.name = 'constructor';
        const next = config.layers[config.layers.indexOf(pool) + 1];
        next.inbound_nodes[0][0][0] = 'constructor';
      },
    ],
    [
      'two layers of one name',
      (_, config) => {
        at(config, 'pool1').config.name = at(config, 'pool1').name = 'conv1';
      },
    ],
    [
      'an input that does not exist',
      (_, config) => {
        at(config, 'pool1').inbound_nodes[0][0][0] = 'nothing';
      },
    ],
    [
      'a cycle',
      (_, config) => {
        at(config, 'conv1').inbound_nodes[0][0][0] = 'pool2';
      },
    ],
    [
      'two outputs',
      (_, config) => {
        config.output_layers.push(['flatten', 0, 0]);
      },
    ],
    [
      'an output that does not exist',
      (_, config) => {
        config.output_layers = [['nothing', 0, 0]];
      },
    ],
    [
      'call arguments',
      (_, config) => {
        at(config, 'pool1').inbound_nodes[0][0][3] = { training: true };
      },
    ],
    [
      'an endless number',
      (_, config) => {
        at(config, 'conv1').config.filters = 1e300;
      },
    ],
    [
      'a config without end',
      (_, config) => {
        at(config, 'conv1').config.deep = JSON.parse('['.repeat(50) + ']'.repeat(50));
      },
    ],
    [
      'another class of model',
      (artifacts) => {
        artifacts.modelTopology.class_name = 'Graph';
      },
    ],
    [
      'a negative stride',
      (_, config) => {
        at(config, 'pool1').config.strides = [-1, -1];
      },
    ],
    [
      'units beyond the weights in the file',
      (_, config) => {
        at(config, 'dense1').config.units = 2 ** 23;
      },
    ],
    [
      'fewer units than the weights in the file',
      (_, config) => {
        at(config, 'dense1').config.units = 3;
      },
    ],
    [
      'an unknown activation',
      (_, config) => {
        at(config, 'dense1').config.activation = 'evil';
      },
    ],
    [
      'a dropout rate beyond 1',
      (_, config) => {
        at(config, 'dropout1').config.rate = 3;
      },
    ],
    [
      'a layer that nothing feeds',
      (_, config) => {
        at(config, 'pool1').inbound_nodes = [];
      },
    ],
    [
      'a layer that a node without inputs feeds',
      (_, config) => {
        at(config, 'pool1').inbound_nodes = [[]];
      },
    ],
    [
      'a layer that leads nowhere',
      (_, config) => {
        const copy = structuredClone(at(config, 'pool1'));
        copy.name = copy.config.name = 'aside';
        config.layers.push(copy);
      },
    ],
    [
      'an input layer that is fed',
      (_, config) => {
        config.layers[0].inbound_nodes = [[['conv1', 0, 0, {}]]];
      },
    ],
    [
      'two inputs of a layer that takes one',
      (_, config) => {
        const { inbound_nodes: nodes } = at(config, 'pool1');
        nodes[0].push(nodes[0][0]);
      },
    ],
    [
      'a misspelt key, which tfjs would ignore',
      (_, config) => {
        const { config: own } = at(config, 'dense1');
        own.activatiom = own.activation;
        delete own.activation;
      },
    ],
    [
      'groups of channels, which tfjs would ignore',
      (_, config) => {
        at(config, 'conv2').config.groups = 2;
      },
    ],
    [
      'another dtype',
      (_, config) => {
        at(config, 'dense1').config.dtype = 'int32';
      },
    ],
    [
      'a window larger than the image',
      (_, config) => {
        at(config, 'pool1').config.pool_size = [50, 50];
        at(config, 'pool1').config.padding = 'valid';
      },
    ],
    [
      'strides of 0',
      (_, config) => {
        at(config, 'pool1').config.strides = [0, 0];
      },
    ],
    [
      'a weight that is NaN',
      (artifacts) => {
        new Float32Array(artifacts.weightData)[7] = Number.NaN;
      },
    ],
    [
      'a quantised weight that becomes infinite',
      (artifacts) => {
        artifacts.weightSpecs[1].quantization = { dtype: 'uint8', min: 0, scale: 1e38 };
        artifacts.weightData = artifacts.weightData.slice(3 * artifacts.weightSpecs[1].shape[0]);
      },
    ],
    [
      'a quantised weight that begins at minus infinity',
      (artifacts) => {
        artifacts.weightSpecs[1].quantization = { dtype: 'uint8', min: -1e39, scale: 1e39 / 256 };
        artifacts.weightData = artifacts.weightData.slice(3 * artifacts.weightSpecs[1].shape[0]);
      },
    ],
    ['no weight specs', (artifacts) => delete artifacts.weightSpecs],
    ['no weight data', (artifacts) => delete artifacts.weightData],
    [
      'truncated weight data',
      (artifacts) => {
        artifacts.weightData = artifacts.weightData.slice(4);
      },
    ],
    [
      'longer weight data',
      (artifacts) => {
        artifacts.weightData = new ArrayBuffer(artifacts.weightData.byteLength + 4);
      },
    ],
    [
      'a missing weight',
      (artifacts) => {
        const [first] = artifacts.weightSpecs.splice(0, 1);
        artifacts.weightData = artifacts.weightData.slice(4 * first.shape.reduce((a: number, b: number) => a * b, 1));
      },
    ],
    [
      'a weight of another name',
      (artifacts) => {
        artifacts.weightSpecs[0].name = 'conv9/kernel';
      },
    ],
    [
      'a weight that stands twice',
      (artifacts) => {
        artifacts.weightSpecs[1].name = artifacts.weightSpecs[0].name;
      },
    ],
    [
      'a weight of another shape',
      (artifacts) => {
        artifacts.weightSpecs[0].shape.reverse();
      },
    ],
    [
      'a negative size',
      (artifacts) => {
        artifacts.weightSpecs[0].shape[0] = -3;
      },
    ],
    [
      'sizes whose product overflows',
      (artifacts) => {
        artifacts.weightSpecs[0].shape = [2 ** 31, 2 ** 31];
      },
    ],
    [
      'a weight of strings',
      (artifacts) => {
        artifacts.weightSpecs[0].dtype = 'string';
      },
    ],
    [
      'an unknown quantisation',
      (artifacts) => {
        artifacts.weightSpecs[0].quantization = { dtype: 'int4', scale: 1, min: 0 };
      },
    ],
    [
      'a quantisation without a scale, of a weight that is not the first',
      (artifacts) => {
        artifacts.weightSpecs[1].quantization = { dtype: 'uint8', min: 0 };
        artifacts.weightData = artifacts.weightData.slice(3 * artifacts.weightSpecs[1].shape[0]);
      },
    ],
  ])('%s', async (_name, damage) => {
    const model = create('lenet-bn', { inputShape: [8, 8, 1] });
    const artifacts = structuredClone(await saveModel(model));
    model.dispose();
    const before = memory().numTensors;
    damage(artifacts, (artifacts.modelTopology as { config: object }).config);
    const error = await loadModel(artifacts).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(ModelFormatError.isInstance(error), String(error)).toBe(true);
    expect((error as Error).message).toMatch(/^loadModel: /);
    expect(memory().numTensors).toBe(before);
  });

  test('a network with a weight that is NaN is not saved', async () => {
    const model = create('tiny', {});
    const [first, ...rest] = model.getWeights();
    const broken = fill(first!.shape, Number.NaN);
    model.setWeights([broken, ...rest]);
    broken.dispose();
    await expect(saveModel(model)).rejects.toThrow(
      /^saveModel: expected finite numbers in the weight .*, got NaN or infinity/,
    );
    model.dispose();
  });

  test('what is not a model at all is a TypeError', async () => {
    await expect(loadModel(null as never)).rejects.toThrow(TypeError);
    await expect(loadModel('model.json' as never)).rejects.toThrow(TypeError);
  });
});
