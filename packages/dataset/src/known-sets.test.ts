import { describe, expect, test } from 'vitest';
import { isKnownSetName, knownSets } from './known-sets.ts';

describe.each(Object.entries(knownSets))('the known set %s', (key, set) => {
  test('has its name, classes, an https address and four hashes', () => {
    expect(set.name).toBe(key);
    expect(isKnownSetName(key)).toBe(true);
    expect(new Set(set.classNames).size).toBe(10);
    expect(set.url).toMatch(/^https:\/\/.*\/$/);
    expect(Object.values(set.sha256)).toEqual(Array.from({ length: 4 }, () => expect.stringMatching(/^[0-9a-f]{64}$/)));
  });
});

test('isKnownSetName refuses other names, those of Object included', () => {
  expect(['no-such-set', 'toString', 'fake'].map(isKnownSetName)).toEqual([false, false, false]);
});
