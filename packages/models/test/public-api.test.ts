import '@tensorflow/tfjs-backend-cpu';
import {
  chain,
  createModel,
  describeModel,
  lecunNormal,
  modelNames,
  registerModel,
  summarize,
} from '@penstroke/models';
import { expect, test } from 'vitest';

test('each network describes itself: a line, a source, and options with defaults in their ranges', () => {
  for (const name of modelNames()) {
    const { description, source, inputShape, classes, options } = describeModel(name);
    expect(description.length, name).toBeGreaterThan(10);
    expect(source.length, name).toBeGreaterThan(10);
    expect([...inputShape, classes].every((size) => size >= 1)).toBe(true);
    for (const option of Object.values(options as Record<string, { default: unknown; description: string }>)) {
      expect(option.description.length, name).toBeGreaterThan(10);
    }
  }
  expect(() => describeModel('nonet')).toThrow(RangeError);
});

test('a network of one own is registered once, built with its options and listed', () => {
  registerModel<{ units: number }>({
    name: 'perceptron',
    description: 'one hidden layer',
    source: 'Rosenblatt 1958',
    inputShape: [28, 28, 1],
    classes: 10,
    options: { units: { default: 16, description: 'units of the hidden layer', range: [1, 1024] } },
    build: chain('perceptron', (network, { classes, units }) => {
      network.flatten('flatten');
      network.dense('dense1', { units, activation: 'relu', kernel: lecunNormal });
      network.dense('logits', { units: classes, kernel: lecunNormal });
    }),
  });
  const model = createModel('perceptron', { seed: 1, units: 3, inputShape: [4, 4, 1] });
  expect(summarize(model).parameters).toBe(17 * 3 + 4 * 10);
  expect(modelNames()).toContain('perceptron');
  expect(() => registerModel(describeModel('perceptron'))).toThrow(RangeError);
  expect(() => createModel('perceptron', { seed: 1, units: 0 })).toThrow(RangeError);
});

test('summarize lists each layer: name, class, output shape, parameters, multiply-adds and activation bytes', () => {
  const { layers, name, activationBytes, parameters, totalParameters } = summarize(createModel('lenet', { seed: 1 }));
  expect(name).toBe('lenet');
  expect(layers[1]).toEqual({
    name: 'conv1',
    type: 'Conv2D',
    outputShape: [null, 28, 28, 12],
    kernelShape: [3, 3, 1, 12],
    hasBias: true,
    parameters: (3 * 3 * 1 + 1) * 12,
    totalParameters: (3 * 3 * 1 + 1) * 12,
    multiplyAdds: 3 * 3 * 1 * 12 * 28 * 28,
    activationBytes: 4 * 28 * 28 * 12,
  });
  expect(layers.at(-1)).toMatchObject({ type: 'Dense', parameters: 145 * 10, multiplyAdds: 1440 });
  expect(activationBytes).toBe(layers.reduce((sum, layer) => sum + layer.activationBytes, 0));
  expect([parameters, totalParameters]).toEqual([211_106, 211_106]);
});

test('parameters are those that training changes; the total counts the moving averages too', () => {
  const { layers, parameters, totalParameters } = summarize(createModel('best', { seed: 1 }));
  expect([parameters, totalParameters]).toEqual([436_010, 437_162]);
  // Scale and shift are trained, mean and variance are averages.
  expect(layers.find(({ name }) => name === 'norm1x1')).toMatchObject({ parameters: 64, totalParameters: 128 });
});
