import { describe, expect, test } from 'vitest';
import { maskOf } from '../../test/made-pictures.ts';
import { inkBounds } from './ink-bounds.ts';

const size = { width: 8, height: 6 };
const { ink } = maskOf(8, 6, (x, y) => (x === 2 && y === 1) || (x === 5 && y === 4));

describe('inkBounds', () => {
  test('is the smallest box around the ink', () => {
    expect(inkBounds(ink, size, 0.5)).toEqual({ left: 2, top: 1, width: 4, height: 4 });
  });

  test('fainter amounts do not count', () => {
    const pale = ink.map((amount, i) => (i > 20 ? amount * 0.2 : amount));
    expect(inkBounds(pale, size, 0.25)).toEqual({ left: 2, top: 1, width: 1, height: 1 });
    expect(inkBounds(pale, size, 0.1)).toEqual({ left: 2, top: 1, width: 4, height: 4 });
  });

  test('what lies outside the spans of the rows does not count', () => {
    expect(inkBounds(ink, size, 0.5, (y) => [y + 1, 8])).toEqual({ left: 2, top: 1, width: 4, height: 4 });
    expect(inkBounds(ink, size, 0.5, (y) => [y + 2, 8])).toBeUndefined();
  });
});
