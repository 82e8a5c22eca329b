import { AUGMENT_KINDS } from '@penstroke/augment';
import { recipeFields } from '@penstroke/recipes';
import { describe, expect, test } from 'vitest';
import { MAX_THREADS } from '../backend/max-threads.ts';
import { parseSetting } from './parse-setting.ts';
import { augmentPresets } from './presets/augment-presets.ts';
import { fieldOf, type SettingKey, settingKeys } from './setting-fields.ts';
import { describeKind, valueKind } from './value-kind.ts';

describe('settingFields', () => {
  test.each(settingKeys)('%s has a label, and help without a full stop', (key) => {
    const { label, help, argument } = fieldOf(key);
    expect(label).toMatch(/^[A-Z]/);
    expect(help).not.toMatch(/\.$/);
    expect(argument).toMatch(/^<[\w.=]+>$/);
  });

  test.each([
    ['epochs', 'a number above 0, at most 10,000'],
    ['limit', 'a whole number of at least 1'],
    ['threads', `a whole number from 1 to ${MAX_THREADS}`],
    ['labelSmoothing', 'a number of at least 0, below 1'],
    ['weightDecay', 'a number of at least 0'],
    ['optimizer', 'one of adam, sgd'],
    ['seed', 'a whole number from 0 to 2^64 - 1'],
    ['dataset', 'text'],
    ['augment', 'a list of names'],
    ['modelOption', 'name=value'],
  ] as const)('%s takes %s, as its schema says', (key, words) => {
    expect(describeKind(valueKind(fieldOf(key).schema))).toBe(words);
  });

  test('whose names are fields of the recipe take what the recipe takes', () => {
    for (const [key, text] of [
      ['labelSmoothing', '0.5'],
      ['batchSize', '32'],
      ['order', 'epoch'],
      ['keep', 'best'],
    ] as const) {
      expect(recipeFields[key].safeParse(parseSetting(key, text)).success).toBe(true);
    }
  });
});

describe('parseSetting', () => {
  test('reads each kind of value', () => {
    expect(parseSetting('batchSize', '128')).toBe(128);
    expect(parseSetting('schedule', 'cosine')).toBe('cosine');
    expect(parseSetting('augment', 'elastic')).toEqual(['elastic']);
    expect(parseSetting('modelOption', 'a=b=c')).toEqual({ a: 'b=c' });
    expect(parseSetting('seed', '7')).toBe(7);
    expect(parseSetting('seed', '18446744073709551615')).toBe(2n ** 64n - 1n);
    expect(parseSetting('dataset', 'data/own')).toBe('data/own');
  });

  test.each([
    ['epochs', 'many', 'expected a number above 0, at most 10,000, got "many"'],
    ['epochs', '1e308', 'expected a number above 0, at most 10,000, got "1e308"'],
    ['batchSize', '0x10', 'expected a whole number from 1 to 65,536, got "0x10"'],
    ['dataset', '', 'expected text, got ""'],
    ['limit', '0', 'expected a whole number of at least 1, got "0"'],
    ['limit', ' ', 'expected a whole number of at least 1, got " "'],
    ['batchSize', '1.5', 'expected a whole number from 1 to 65,536, got "1.5"'],
    ['learningRate', '11', 'expected a number above 0, at most 10, got "11"'],
    ['seed', '-1', 'expected a whole number from 0 to 2^64 - 1, got "-1"'],
    ['backend', 'tpu', 'expected one of auto, cuda, node, webgpu, simd, cpu, got "tpu"'],
    ['modelOption', 'faithfulInit', 'expected name=value, got "faithfulInit"'],
  ] as [SettingKey, string, string][])('%s refuses "%s"', (key, text, message) => {
    expect(() => parseSetting(key, text)).toThrow(expect.objectContaining({ message, setting: key }));
  });
});

test('the label of an augmentation is made of its spec', () => {
  expect(Object.keys(augmentPresets)).toEqual(AUGMENT_KINDS);
  expect(augmentPresets.shift).toEqual({ label: 'shift by up to 1 pixel', spec: { kind: 'shift', maxShiftPixels: 1 } });
  expect(augmentPresets.affine.label).toBe(
    'rotate by up to 10°, scale by 0.9 to 1.1, slant by up to 10°, shift by up to 2 pixels',
  );
  expect(augmentPresets.elastic.label).toBe('elastic distortion (alpha 34, sigma 4)');
});
