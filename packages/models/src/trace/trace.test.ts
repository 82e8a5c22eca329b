import '@tensorflow/tfjs-backend-cpu';
import { add, memory, relu, setBackend, type Tensor, tensor, tidy } from '@tensorflow/tfjs-core';
import { input, type LayersModel, layers, model as layersModel, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { createModel } from '../create-model.ts';
import { createNetworkTracer } from './create-network-tracer.ts';

const SHAPE = [28, 28, 1] as const;
const image = Float32Array.from({ length: 28 * 28 }, (_, i) => Math.max(0, Math.sin(i / 3)));

beforeAll(() => setBackend('cpu'));

/** The output of a layer, by a model of its own. */
function outputOf(model: LayersModel, layer: string): Float32Array {
  return tidy(() => {
    const part = layersModel({ inputs: model.inputs, outputs: model.getLayer(layer).output as SymbolicTensor });
    return (part.predict(tensor(image, [1, ...SHAPE])) as Tensor).dataSync() as Float32Array;
  });
}

/** Moving averages and scales as after a training, so that normalisation is not the identity. */
function stir(model: LayersModel): LayersModel {
  for (const layer of model.layers.filter((each) => each.getClassName() === 'BatchNormalization')) {
    layer.setWeights(
      layer
        .getWeights()
        .map((weight, k) => tensor(Float32Array.from({ length: weight.size }, (_, i) => 0.4 + k / 5 + (i % 5) / 7))),
    );
  }
  return model;
}

const networks: Record<string, LayersModel> = {
  lenet: createModel('lenet', { seed: 3, inputShape: SHAPE }),
  best: stir(createModel('best', { seed: 3, inputShape: SHAPE, width: 4, hiddenUnits: 12, classes: 17 })),
  tiny: stir(createModel('tiny', { seed: 3, inputShape: SHAPE })),
};

describe('createNetworkTracer', () => {
  test('puts layers that change single values into the stage before them, and a flattening nowhere', () => {
    const { stages } = createNetworkTracer(networks.best!);
    expect(stages.map(({ name }) => name)).toEqual([
      ...['image', 'conv1x1', 'conv1x2', 'pool1', 'conv2x1', 'conv2x2', 'pool2'],
      ...['conv3x1', 'conv3x2', 'pool3', 'dense1', 'logits'],
    ]);
    expect(stages[1]).toMatchObject({ kind: 'convolution', layers: ['conv1x1', 'norm1x1', 'relu1x1'], from: [0] });
    expect(stages[3]).toMatchObject({ kind: 'max-pooling', window: { height: 2, width: 2, strides: [2, 2] } });
    expect(stages[10]).toMatchObject({ kind: 'dense', shape: [12], from: [9] });
    expect(stages.at(-1)).toMatchObject({ name: 'logits', shape: [17], from: [10] });
  });

  test.each(Object.keys(networks))(
    '%s: the values of a stage are those that a model up to its last layer predicts',
    async (name) => {
      const model = networks[name]!;
      const { stages, trace } = createNetworkTracer(model);
      const { values } = await trace(image);
      stages.forEach(({ layers: names, shape }, place) => {
        expect(values[place]).toHaveLength(shape.reduce((product, size) => product * size, 1));
        expect(values[place]).toEqual(outputOf(model, names.at(-1)!));
      });
      expect(stages.length).toBeGreaterThan(6);
    },
  );

  test.each(Object.keys(networks))(
    '%s: terms, bias and steps of a value add up to what the network computed, within 1e-4',
    async (name) => {
      const { stages, trace } = createNetworkTracer(networks[name]!);
      const { values, explain } = await trace(image);
      let checked = 0;
      for (const [place, { kind, shape }] of stages.entries()) {
        if (place === 0) continue;
        const count = values[place]!.length;
        for (const index of [0, 1, Math.floor(count / 2), count - 1, shape.at(-1)! - 1]) {
          const { how, terms, bias, together, steps, value } = await explain(place, index);
          expect(value).toBe(values[place]![index]);
          const inputs = terms.map(({ input: given, weight }) => given * weight);
          const sum = inputs.reduce((total, product) => total + product, 0);
          const expected = {
            sum: sum + bias,
            maximum: Math.max(...inputs),
            mean: sum / inputs.length,
            none: Number.NaN,
          }[how];
          expect(kind === 'other' ? Number.NaN : together).toBe(expected);
          for (const term of terms) expect(term.input).toBe(term.index < 0 ? 0 : values[term.stage]![term.index]);
          // The steps by hand, from the sum on.
          let reached = together;
          for (const { what, factor = 1, offset = 0 } of steps) {
            if (what === 'relu') reached = Math.max(0, reached);
            else if (what === 'selu')
              reached = reached > 0 ? 1.0507009873554805 * reached : 1.7580993408473766 * Math.expm1(reached);
            else reached = reached * factor + offset;
          }
          expect(Math.abs(reached - value)).toBeLessThan(1e-4 * Math.max(1, Math.abs(value)));
          checked++;
        }
      }
      expect(checked).toBeGreaterThan(20);
    },
  );

  test('shows a network whose branches part and meet, and works out all but the meeting', async () => {
    const start = input({ shape: [28, 28, 1], name: 'start' });
    const make = (name: string) => layers.conv2d({ name, filters: 2, kernelSize: 3, padding: 'same', strides: 2 });
    const [left, right] = ['left', 'right'].map((name) => make(name).apply(start) as SymbolicTensor);
    const met = layers.add({ name: 'met' }).apply([left!, right!]) as SymbolicTensor;
    const model = layersModel({ inputs: start, outputs: layers.reLU({ name: 'out' }).apply(met) as SymbolicTensor });
    const { stages, trace } = createNetworkTracer(model);
    expect(stages.map(({ name, from }) => [name, from])).toEqual([
      ['start', []],
      ['left', [0]],
      ['right', [0]],
      ['met', [1, 2]],
    ]);
    const { values, explain } = await trace(image);
    const sum = tidy(() => relu(add(tensor(values[1]!), tensor(values[2]!))).dataSync());
    expect(values[3]).toEqual(sum);
    expect(await explain(3, 5)).toMatchObject({ how: 'none', terms: [], value: sum[5] });
    const { terms, together } = await explain(1, 0);
    // SAME at stride 2 puts the odd pixel of padding below and right, so the first window lies inside.
    expect(terms.every(({ index }) => index >= 0)).toBe(true);
    expect(together).toBeCloseTo(values[1]![0]!, 5);
    model.dispose();
  });

  test('leaves no tensor behind, and refuses what is not there', async () => {
    const { trace } = createNetworkTracer(networks.lenet!);
    const before = memory().numTensors;
    const { explain } = await trace(image);
    await explain(1, 7);
    expect(memory().numTensors).toBe(before);
    await expect(explain(1, -1)).rejects.toThrow(RangeError);
    await expect(explain(99, 0)).rejects.toThrow(RangeError);
    await expect(trace(image.subarray(1))).rejects.toThrow(/expected 784 numbers for 28x28x1, got 783/);
  });
});
