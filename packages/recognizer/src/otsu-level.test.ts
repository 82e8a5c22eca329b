import { describe, expect, test } from 'vitest';
import { otsuLevel } from './otsu-level.ts';

describe('otsuLevel', () => {
  test('is the lowest level of the upper class', () => {
    expect(otsuLevel([5, 9, 5, 0, 0, 0, 2, 4, 2])).toBe(3);
    expect(otsuLevel([0, 3, 0, 1])).toBe(2);
  });

  test('values of one level, or none at all, have no threshold', () => {
    expect(otsuLevel([0, 7, 0])).toBeUndefined();
    expect(otsuLevel([0, 0])).toBeUndefined();
  });
});
