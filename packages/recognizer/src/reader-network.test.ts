import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-layers';
import { describe, expect, test } from 'vitest';
import { OTHER_CLASS, readerNetwork } from './reader-network.ts';

function network(classes: number, metadata?: Record<string, unknown>, inputShape = [28, 28, 1]): tf.LayersModel {
  const model = tf.sequential({
    layers: [tf.layers.flatten({ inputShape }), tf.layers.dense({ units: classes, kernelInitializer: 'zeros' })],
  });
  if (metadata) model.setUserDefinedMetadata({ penstroke: metadata });
  return model;
}

const digits = [...'0123456789'];

describe('readerNetwork', () => {
  test('ten classes without a name are the digits, and none stands for the rest', () => {
    expect(readerNetwork(network(10))).toEqual({
      classNames: digits,
      digitClasses: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      otherClass: -1,
      form: {},
    });
  });

  test('names in the metadata say where the digits, the signs and the rest are', () => {
    const classNames = ['x', ...[...digits].reverse(), OTHER_CLASS];
    const { digitClasses, otherClass } = readerNetwork(network(12, { classNames }));
    expect(digitClasses).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(otherClass).toBe(11);
  });

  test('a network of some digits has -1 for the others', () => {
    expect(readerNetwork(network(2, { classNames: ['1', '7'] })).digitClasses).toEqual([
      -1, 0, -1, -1, -1, -1, -1, 1, -1, -1,
    ]);
  });

  test('hands on how its input and output are brought into form, and nothing malformed', () => {
    const normalization = { scale: 2 / 255, offset: -1 };
    expect(readerNetwork(network(10, { normalization, temperature: 1.5 })).form).toEqual({
      normalization,
      temperature: 1.5,
    });
    expect(readerNetwork(network(10, { normalization: { scale: 'wide' }, temperature: 0 })).form).toEqual({});
    expect(readerNetwork(network(10, { normalization: null, temperature: Number.NaN })).form).toEqual({});
  });

  test.each<[string, tf.LayersModel, RegExp]>([
    ['another input', network(10, undefined, [32, 32, 3]), /28x28x1, got one from 32x32x3/],
    ['more classes than digits and no names', network(12), /got 12 classes; save it with its class names/],
    ['names of another number', network(12, { classNames: digits }), /got 12 classes/],
    [
      'no digit among its classes',
      network(2, { classNames: ['cat', 'dog'] }),
      /digits among the classes, got cat, dog/,
    ],
  ])('refuses a network with %s', (_what, model, message) => {
    expect(() => readerNetwork(model)).toThrow(RangeError);
    expect(() => readerNetwork(model)).toThrow(message);
  });
});
