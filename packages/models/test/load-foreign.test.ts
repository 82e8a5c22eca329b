import '@tensorflow/tfjs-backend-cpu';
import { createModel, loadModel, ModelFormatError, saveModel } from '@penstroke/models';
import { io, memory, type Tensor, tidy, zeros } from '@tensorflow/tfjs-core';
import { constraints, type LayersModel, layers, model as layersModel, loadLayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';

type Shape = number[];

/** A network with most of the layers that `loadModel` knows, stock ones, in branches. */
function branched(): LayersModel {
  const input = layers.input({ shape: [6, 6, 1], name: 'image' });
  const left = layers.conv2d({ name: 'left', filters: 2, kernelSize: 3, padding: 'same' }).apply(input);
  const right = layers
    .depthwiseConv2d({ name: 'right', kernelSize: 3, padding: 'same', depthMultiplier: 2 })
    .apply(input);
  const sum = layers.add({ name: 'sum' }).apply([left, right] as never);
  const both = layers.concatenate({ name: 'both' }).apply([sum, left] as never);
  const norm = layers.batchNormalization({ name: 'norm' }).apply(both as never);
  const padded = layers.zeroPadding2d({ name: 'pad' }).apply(norm as never);
  const pooled = layers.averagePooling2d({ name: 'pool', poolSize: 2 }).apply(padded as never);
  const flat = layers.flatten({ name: 'flat' }).apply(pooled as never);
  const logits = layers.dense({ name: 'logits', units: 3 }).apply(flat as never);
  return layersModel({ inputs: input, outputs: layers.softmax({ name: 'soft' }).apply(logits as never) as never });
}

let artifacts: io.ModelArtifacts;

beforeAll(async () => {
  const model = branched();
  artifacts = structuredClone(await saveModel(model));
  model.dispose();
});

/** The artifacts with some of the config of a layer replaced. */
function changed(layer: string, change: object): io.ModelArtifacts {
  const copy = structuredClone(artifacts);
  const { layers: all } = (copy.modelTopology as { config: { layers: { name: string; config: object }[] } }).config;
  Object.assign(all.find(({ name }) => name === layer)!.config, change);
  return copy;
}

function predict(model: LayersModel): ArrayLike<number> {
  return tidy(() => (model.predict(zeros([2, ...(model.inputs[0]!.shape.slice(1) as Shape)])) as Tensor).dataSync());
}

describe('a value that is not of its kind is refused by its name before anything is built, and no tensor is left', () => {
  test.each<[string, object, RegExp]>([
    [
      'pad',
      { data_format: 'channels_lqst' },
      /data_format of the ZeroPadding2D as one of channels_last, channels_first, got "channels_lqst"/,
    ],
    ['pad', { data_format: 3 }, /data_format of the ZeroPadding2D/],
    ['pad', { data_format: '' }, /data_format of the ZeroPadding2D/],
    ['pad', { data_format: [] }, /data_format of the ZeroPadding2D/],
    ['pad', { data_format: 'constructor' }, /data_format of the ZeroPadding2D/],
    ['flat', { data_format: true }, /data_format of the Flatten/],
    [
      'pad',
      {
        padding: [
          [1, true],
          [1, 1],
        ],
      },
      /padding of the ZeroPadding2D as one, two or two times two whole numbers/,
    ],
    ['pad', { padding: -1 }, /padding of the ZeroPadding2D/],
    ['left', { strides: [1, -1] }, /strides of the Conv2D as one or two whole numbers from 1, got \[1,-1\]/],
    ['left', { strides: [2, 2], dilation_rate: [2, 2] }, /strides or dilation_rate of the Conv2D as 1/],
    ['left', { dilation_rate: [-1, 1] }, /dilation_rate of the Conv2D/],
    ['left', { kernel_size: [3, 0] }, /kernel_size of the Conv2D/],
    ['left', { activation: 'Zeros' }, /activation of the Conv2D as one of linear, relu/],
    ['left', { activation: { class_name: 'Zeros', config: {} } }, /activation of the Conv2D/],
    ['left', { activation: 'Dense' }, /activation of the Conv2D/],
    ['left', { kernel_initializer: 'linear' }, /kernel_initializer of the Conv2D as an initializer/],
    ['left', { bias_initializer: { class_name: 'relu', config: {} } }, /bias_initializer of the Conv2D/],
    ['left', { kernel_constraint: 'relu' }, /kernel_constraint of the Conv2D as a constraint/],
    ['left', { kernel_constraint: { class_name: 'Zeros', config: {} } }, /kernel_constraint of the Conv2D/],
    [
      'left',
      { kernel_constraint: { class_name: 'MaxNorm', config: { max_value: 'x' } } },
      /kernel_constraint of the Conv2D/,
    ],
    ['left', { bias_regularizer: 'softmax' }, /bias_regularizer of the Conv2D as a regularizer/],
    ['left', { use_bias: 16777216 }, /use_bias of the Conv2D as true or false/],
    ['left', { trainable: [] }, /trainable of the Conv2D as true or false/],
    ['right', { depth_multiplier: 0.5 }, /depth_multiplier of the DepthwiseConv2D as a whole number from 1/],
    ['pool', { pool_size: 'x' }, /pool_size of the AveragePooling2D/],
    ['pool', { strides: [1, 2, 3] }, /strides of the AveragePooling2D/],
    ['logits', { units: 'relu' }, /units of the Dense/],
    ['norm', { epsilon: '0' }, /epsilon of the BatchNormalization as a number/],
    ['soft', { axis: 0 }, /axis of the Softmax as an axis other than 0/],
    ['both', { axis: -4 }, /an axis of the layer both within an image, got -4/],
    ['image', { batch_input_shape: [null, 6, 6, 'x'] }, /batch_input_shape of the InputLayer as a list of sizes/],
  ])('%s with %j', async (layer, change, message) => {
    const before = memory().numTensors;
    const error = await loadModel(changed(layer, change)).then(
      (model) => model.dispose(),
      (reason: unknown) => reason,
    );
    expect(ModelFormatError.isInstance(error), String(error)).toBe(true);
    expect((error as Error).message).toMatch(message);
    expect(memory().numTensors).toBe(before);
  });

  test('one input of a layer twice', async () => {
    const copy = structuredClone(artifacts);
    // biome-ignore lint/suspicious/noExplicitAny: JSON of any form
    const { layers: all } = (copy.modelTopology as any).config;
    const { inbound_nodes: nodes } = all.find(({ name }: { name: string }) => name === 'sum');
    nodes[0].push(nodes[0][0]);
    await expect(loadModel(copy)).rejects.toThrow(/the inputs of the layer sum to differ/);
  });
});

test('a model of Keras 3 is refused by its version, with the way to save it', async () => {
  const topology = { keras_version: '3.5.0', model_config: { class_name: 'Sequential', config: { layers: [] } } };
  await expect(loadModel({ modelTopology: topology })).rejects.toThrow(
    /expected a model of Keras 2 or TensorFlow\.js, got one of Keras 3\.5\.0; save it with the package tf-keras/,
  );
});

test('a layer that reshapes to another count of numbers is refused', async () => {
  const input = layers.input({ shape: [4] });
  const model = layersModel({ inputs: input, outputs: layers.reshape({ targetShape: [2, 2] }).apply(input) as never });
  const saved = await saveModel(model);
  const loaded = await loadModel(saved);
  expect(loaded.outputShape).toEqual([null, 2, 2]);
  for (const made of [model, loaded]) made.dispose();
  const [from, to] = ['"target_shape":[2,2]', '"target_shape":[2,3]'];
  const json = JSON.stringify(saved.modelTopology);
  expect(json).toContain(from);
  const bad = { ...saved, modelTopology: JSON.parse(json.replace(from, to)) };
  await expect(loadModel(bad)).rejects.toThrow(/to give 4 numbers, as many as it takes, got \[2,3\]/);
});

test('values in either spelling, and null for the default, load', async () => {
  const before = memory().numTensors;
  for (const [layer, change] of [
    ['pad', { data_format: null }],
    ['pad', { padding: [1, 1] }],
    ['pad', { padding: 1 }],
    ['left', { activation: 'hard_sigmoid', kernel_initializer: 'glorot_uniform', bias_initializer: null }],
    ['left', { activation: null, data_format: 'channelsLast', strides: 1, dilation_rate: 2 }],
    ['left', { kernel_regularizer: { class_name: 'L1L2', config: { l1: 0.1, l2: null } } }],
    ['norm', { axis: [3] }],
    ['pool', { strides: null }],
    ['soft', { axis: 1 }],
  ] as const) {
    const model = await loadModel(changed(layer, change));
    expect(predict(model)).toHaveLength(6);
    model.dispose();
  }
  expect(memory().numTensors).toBe(before);
});

test('a model with constraints on its weights leaves no tensor', async () => {
  const input = layers.input({ shape: [4] });
  const output = layers.dense({ units: 2, kernelConstraint: constraints.maxNorm({ axis: 0 }) }).apply(input);
  const model = layersModel({ inputs: input, outputs: output as never });
  const saved = await saveModel(model);
  model.dispose();
  const before = memory().numTensors;
  const loaded = await loadModel(saved);
  expect(predict(loaded)).toHaveLength(4);
  loaded.dispose();
  expect(memory().numTensors).toBe(before);
});

test('a constraint that fails at the weights is refused, and leaves no tensor', async () => {
  const before = memory().numTensors;
  const model = changed('left', { kernel_constraint: { class_name: 'MaxNorm', config: { axis: 9 } } });
  await expect(loadModel(model)).rejects.toThrow(/^loadModel: the weights cannot be loaded: /);
  expect(memory().numTensors).toBe(before);
});

test('after a model that cannot be built, stock tf.loadLayersModel loads models as before', async () => {
  const model = createModel('lenet-bn', { seed: 3, inputShape: [8, 8, 1] });
  const good = await saveModel(model);
  model.dispose();
  const bad = structuredClone(good);
  // biome-ignore lint/suspicious/noExplicitAny: JSON of any form
  const { layers: all } = (bad.modelTopology as any).config;
  all.find(({ name }: { name: string }) => name === 'dense1').config.units = 2 ** 23;
  await expect(loadModel(bad)).rejects.toThrow(ModelFormatError);
  (await loadModel(good)).dispose();
  const stock = await loadLayersModel(io.fromMemory(good));
  expect(stock.layers.filter((layer) => layer.constructor.name.startsWith('Fused'))).toEqual([]);
  stock.dispose();
});
