import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-layers';
import { describe, expect, test } from 'vitest';
import { OTHER_CLASS, readerNetwork, SEVERAL_CLASS, type ToldOfNetwork } from './reader-network.ts';

function network(classes: number, metadata?: Record<string, unknown>, inputShape = [28, 28, 1]): tf.LayersModel {
  const model = tf.sequential({
    layers: [tf.layers.flatten({ inputShape }), tf.layers.dense({ units: classes, kernelInitializer: 'zeros' })],
  });
  if (metadata) model.setUserDefinedMetadata({ penstroke: metadata });
  return model;
}

/** A network of ten classes from any input; nothing but its shapes is used. */
function shaped(shape: (number | null)[]): tf.LayersModel {
  const input = tf.input({ shape });
  const pooled =
    shape.length === 3 ? tf.layers.globalAveragePooling2d({ dataFormat: 'channelsLast' }).apply(input) : input;
  const outputs = tf.layers.dense({ units: 10 }).apply(pooled as tf.SymbolicTensor) as tf.SymbolicTensor;
  return tf.model({ inputs: input, outputs });
}

const digits = [...'0123456789'];

describe('readerNetwork', () => {
  test('ten classes without a name are the digits, and none stands for the rest', () => {
    expect(readerNetwork(network(10))).toEqual({
      classNames: digits,
      digitClasses: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      signClasses: [],
      otherClass: -1,
      severalClass: -1,
      form: { height: 28, width: 28, channels: 1, ink: { side: 'light', extent: 20 / 28 } },
      scaling: {},
    });
  });

  test('names in the metadata say where the digits, the signs and the rest are', () => {
    const classNames = ['x', ...[...digits].reverse(), OTHER_CLASS, SEVERAL_CLASS];
    const { digitClasses, signClasses, otherClass, severalClass } = readerNetwork(network(13, { classNames }));
    expect(digitClasses).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect([signClasses, otherClass, severalClass]).toEqual([[0], 11, 12]);
  });

  test('an x among letters is one of them, and a network may have no digit at all', () => {
    const { digitClasses, signClasses } = readerNetwork(network(4, { classNames: ['x', 'y', 'ß', '+'] }));
    expect(digitClasses.every((index) => index === -1)).toBe(true);
    expect(signClasses).toEqual([3]);
  });

  test('what the caller says goes before the metadata', () => {
    const model = network(2, { classNames: ['1', '7'], ink: { side: 'dark', extent: 0.5 } }, [32, 24, 3]);
    expect(readerNetwork(model).form).toEqual({
      height: 32,
      width: 24,
      channels: 3,
      ink: { side: 'dark', extent: 0.5 },
    });
    const { classNames, form } = readerNetwork(model, { classNames: ['yes', 'no'], ink: { extent: 1 } });
    expect([classNames, form.ink]).toEqual([['yes', 'no'], { side: 'dark', extent: 1 }]);
    expect(readerNetwork(network(10, { ink: { side: 'red', extent: 0 } })).form.ink).toEqual({
      side: 'light',
      extent: 20 / 28,
    });
  });

  test('a network that rescales bytes itself gets bytes', () => {
    const rescaling = tf.layers.rescaling({ scale: 1 / 127.5, offset: -1, inputShape: [28, 28, 1] } as never);
    const layers = [rescaling, tf.layers.flatten(), tf.layers.dense({ units: 10 })];
    expect(readerNetwork(tf.sequential({ layers })).scaling).toEqual({ normalization: { scale: 1, offset: 0 } });
  });

  test('a network of some digits has -1 for the others', () => {
    expect(readerNetwork(network(2, { classNames: ['1', '7'] })).digitClasses).toEqual([
      -1, 0, -1, -1, -1, -1, -1, 1, -1, -1,
    ]);
  });

  test('hands on how its input and output are brought into form, and nothing malformed', () => {
    const normalization = { scale: 2 / 255, offset: -1 };
    expect(readerNetwork(network(10, { normalization, temperature: 1.5 })).scaling).toEqual({
      normalization,
      temperature: 1.5,
    });
    expect(readerNetwork(network(10, { normalization: { scale: 'wide' }, temperature: 0 })).scaling).toEqual({});
    expect(readerNetwork(network(10, { normalization: null, temperature: Number.NaN })).scaling).toEqual({});
  });

  const told = (model: tf.LayersModel, options: ToldOfNetwork) => () => readerNetwork(model, options);
  const twoEnded = (): tf.LayersModel => {
    const input = tf.input({ shape: [28, 28, 1] });
    const flat = tf.layers.flatten().apply(input) as tf.SymbolicTensor;
    const end = (): tf.SymbolicTensor => tf.layers.dense({ units: 10 }).apply(flat) as tf.SymbolicTensor;
    return tf.model({ inputs: input, outputs: [end(), end()] });
  };
  const ofSize = (...inputShape: (number | null)[]) => told(shaped(inputShape), {});

  test.each<[string, () => unknown, RegExp]>([
    ['pixels in a row', ofSize(784), /got \[batch, 784\]; begin it with a layer that takes images/],
    ['any size', ofSize(null, null, 1), /of one size, got \[batch, \?, \?, 1\]; build it for that size/],
    ['channels first', ofSize(1, 28, 28), /1 or 3 channels, got \[batch, 1, 28, 28\]; put the channels last/],
    ['four channels', ofSize(28, 28, 4), /got \[batch, 28, 28, 4\]; train it on grey or RGB images/],
    [
      'huge images',
      ofSize(28, 2000, 1),
      /sides of at most 1024, got \[batch, 28, 2000, 1\]; train it on smaller images/,
    ],
    ['two ends', told(twoEnded(), {}), /one input and one output, got 1 and 2; give the part that reads/],
    ['one class', told(network(1), {}), /at least 2 classes, got \[batch, 1\]; end it with a dense layer/],
    [
      'more classes than digits and no names',
      told(network(12), {}),
      /got 12 classes; pass classNames, or save it with/,
    ],
    ['metadata that name another number', told(network(12, { classNames: digits }), {}), /got 12 classes/],
    [
      'too few told names',
      told(network(12), { classNames: ['a'] }),
      /expected 12 class names, one an output, got 1; name/,
    ],
    ['ink of no side', told(network(10), { ink: { side: 'red' as 'dark' } }), /ink.side light or dark, got red/],
    ['ink over more than the image', told(network(10), { ink: { extent: 20 } }), /above 0 and at most 1, got 20/],
  ])('refuses a network with %s', (_what, create, message) => {
    expect(create).toThrow(RangeError);
    expect(create).toThrow(message);
  });
});
