import { describe, expect, test } from 'vitest';
import { cpuTimeMs, pieceOf } from '../../test/made-pictures.ts';
import { removeFrames } from './remove-frames.ts';

const labels = (...pieces: Parameters<typeof removeFrames>[0]) => removeFrames(pieces).map(({ label }) => label);

describe('removeFrames', () => {
  test('the box around a digit goes, the digit stays', () => {
    expect(labels(pieceOf(1, 0, 0, 60, 60, 0.1), pieceOf(2, 15, 10, 30, 40))).toEqual([2]);
  });

  test('whatever the order of the pieces, and it is kept', () => {
    expect(labels(pieceOf(3, 80, 5, 20, 40), pieceOf(2, 15, 10, 30, 40), pieceOf(1, 0, 0, 60, 60, 0.1))).toEqual([
      3, 2,
    ]);
  });

  test('a frame in a frame: both go', () => {
    const frames = [pieceOf(1, 0, 0, 100, 100, 0.05), pieceOf(2, 10, 10, 80, 80, 0.06)];
    expect(labels(...frames, pieceOf(3, 30, 30, 25, 40))).toEqual([3]);
  });

  test('a 0 around a speck or a dot stays', () => {
    expect(labels(pieceOf(1, 0, 0, 40, 60, 0.25), pieceOf(2, 18, 28, 4, 5))).toEqual([1, 2]);
  });

  test('a solid blot around what it cannot hold stays', () => {
    expect(labels(pieceOf(1, 0, 0, 60, 60, 0.8), pieceOf(2, 15, 10, 30, 40))).toEqual([1, 2]);
  });

  test('what only overlaps or touches the sides of a box does not make it a frame', () => {
    const box = pieceOf(1, 10, 10, 60, 60, 0.1);
    for (const [left, top] of [
      [10, 20],
      [40, 20],
      [20, 10],
      [20, 30],
    ] as const)
      expect(labels(box, pieceOf(2, left, top, 30, 40))).toEqual([1, 2]);
  });

  test('looks through 30,000 thin pieces of noise within a second', () => {
    const pieces = Array.from({ length: 30_000 }, (_, i) =>
      pieceOf(i + 1, (i * 37) % 1600, Math.floor(i / 38), 5, 7, 0.2),
    );
    expect(cpuTimeMs(() => removeFrames(pieces))).toBeLessThan(1000);
  });
});
