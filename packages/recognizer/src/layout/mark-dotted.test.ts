import { describe, expect, test } from 'vitest';
import type { Reading } from './decode-row.ts';
import { markDotted } from './mark-dotted.ts';

function thing(what: number | '.', left: number, top: number, width: number, height: number): Reading {
  const cutting = { ink: new Float32Array(width * height).fill(1), box: { left, top, width, height } };
  const common = { score: -0.1, cutting, candidate: 0, probabilities: [] };
  return what === '.' ? { ...common, kind: 'shape', sign: what } : { ...common, kind: 'class', class: what };
}
const kinds = (readings: readonly Reading[]): string =>
  markDotted(readings)
    .map(({ kind }) => kind)
    .join(' ');

const seven = thing(7, 10, 0, 30, 40);

describe('markDotted', () => {
  test('a 7 above a dot is a question mark, in either order', () => {
    const dot = thing('.', 20, 46, 6, 6);
    expect(kinds([seven, dot])).toBe('other other');
    expect(kinds([dot, seven])).toBe('other other');
  });

  test('a 1 below a dot is an i', () => {
    expect(kinds([thing(1, 10, 12, 8, 40), thing('.', 11, 0, 6, 6)])).toBe('other other');
  });

  test('a dot at the foot of a 7 is a point, also under its bar', () => {
    expect(kinds([seven, thing('.', 34, 36, 5, 5)])).toBe('class shape');
    expect(kinds([seven, thing('.', 44, 36, 5, 5)])).toBe('class shape');
  });

  test('among other digits a dot above one is a part of it', () => {
    expect(kinds([seven, thing(6, 60, 12, 20, 28), thing('.', 66, 0, 6, 6)])).toBe('class class shape');
  });
});
