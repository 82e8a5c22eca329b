import '@tensorflow/tfjs-backend-cpu';
import { memory, type Tensor } from '@tensorflow/tfjs-core';
import { initializers } from '@tensorflow/tfjs-layers';
import { describe, expect, test } from 'vitest';
import type { Initializer } from '../layers/stock-layers.ts';
import {
  heNormal,
  heTruncatedNormal,
  lecunNormal,
  normal,
  smallNormal,
  truncatedNormal,
} from './seeded-initializers.ts';

const SOURCE = { seed: 42, weight: 'conv1/kernel' };
const SHAPE = [5, 5, 16, 300];
const FAN_IN = 5 * 5 * 16;
const COUNT = FAN_IN * 300;
/** A normal number beyond 2 standard deviations being drawn again leaves this share of the standard deviation. */
const TRUNCATED_STD = 0.8796256610342398;

function draw(initializer: Initializer, shape: number[] = SHAPE): Float32Array {
  const tensor: Tensor = initializer.apply(shape);
  const values = tensor.dataSync() as Float32Array;
  tensor.dispose();
  return values;
}

function moments(values: Float32Array): { mean: number; std: number; greatest: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return {
    mean,
    std: Math.sqrt(variance),
    greatest: values.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  };
}

describe.each([
  ['heNormal', heNormal(SOURCE), Math.sqrt(2 / FAN_IN), Number.POSITIVE_INFINITY],
  ['heTruncatedNormal', heTruncatedNormal(SOURCE), Math.sqrt(2 / FAN_IN), 2],
  ['lecunNormal', lecunNormal(SOURCE), Math.sqrt(1 / FAN_IN), Number.POSITIVE_INFINITY],
  ['smallNormal', smallNormal(SOURCE), Math.sqrt(1 / (3 * FAN_IN)), Number.POSITIVE_INFINITY],
  ['normal', normal(SOURCE, 1), 1, Number.POSITIVE_INFINITY],
  ['truncatedNormal', truncatedNormal(SOURCE, 0.1), 0.1, 2],
])('%s', (_name, initializer, std, cut) => {
  test('has mean 0 and its standard deviation within 5 standard errors over 120,000 draws', () => {
    const found = moments(draw(initializer));
    const expected = cut === 2 ? std * TRUNCATED_STD : std;
    expect(Math.abs(found.mean)).toBeLessThan((5 * std) / Math.sqrt(COUNT));
    expect(Math.abs(found.std - expected)).toBeLessThan((5 * std) / Math.sqrt(2 * COUNT));
  });

  test('is cut at 2 standard deviations if truncated, and else is not', () => {
    const { greatest } = moments(draw(initializer));
    if (cut === 2) expect(greatest).toBeLessThanOrEqual(2 * std * (1 + 1e-6));
    else expect(greatest).toBeGreaterThan(3.5 * std);
  });

  test('draws the same bits at every call and leaves no tensor behind', () => {
    const before = memory().numTensors;
    expect(draw(initializer, [7, 3])).toEqual(draw(initializer, [7, 3]));
    expect(memory().numTensors).toBe(before);
  });
});

test('another seed or another weight draws other numbers, and seed 0 is a seed', () => {
  const of = (seed: number | bigint, weight: string) => draw(heNormal({ seed, weight }), [4, 4]);
  expect(of(0, 'a/kernel')).toEqual(of(0n, 'a/kernel'));
  expect(of(0, 'a/kernel')).not.toEqual(of(1, 'a/kernel'));
  expect(of(0, 'a/kernel')).not.toEqual(of(0, 'b/kernel'));
});

test('a redrawn number does not disturb the others: a longer weight begins with the shorter one', () => {
  const long = draw(truncatedNormal(SOURCE, 1), [4096]);
  expect(draw(truncatedNormal(SOURCE, 1), [1024])).toEqual(long.slice(0, 1024));
});

test('each is written as its nearest stock initialiser', () => {
  const config = { scale: 2, mode: 'fanIn', distribution: 'normal' };
  expect(heNormal(SOURCE).getClassName()).toBe('VarianceScaling');
  expect(heNormal(SOURCE).getConfig()).toMatchObject(config);
  expect(initializers.heNormal({}).getConfig()).toMatchObject(config);
  expect(lecunNormal(SOURCE).getConfig()).toMatchObject({ ...config, scale: 1 });
  expect(normal(SOURCE, 1).getClassName()).toBe('RandomNormal');
  expect(normal(SOURCE, 1).getConfig()).toMatchObject({ mean: 0, stddev: 1 });
  expect(truncatedNormal(SOURCE, 0.1).getClassName()).toBe('TruncatedNormal');
  expect(truncatedNormal(SOURCE, 0.1).getConfig()).toMatchObject({ mean: 0, stddev: 0.1 });
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('a standard deviation of %s is refused', (std) => {
  expect(() => normal(SOURCE, std)).toThrow(RangeError);
  expect(() => truncatedNormal(SOURCE, std)).toThrow(RangeError);
});
