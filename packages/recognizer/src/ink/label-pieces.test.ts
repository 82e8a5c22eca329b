import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuTimeMs, drawnMask } from '../../test/made-pictures.ts';
import { labelPieces, type Pieces } from './label-pieces.ts';

/** The same by a plain flood fill from each pixel in turn. */
function floodFill(isInk: Uint8Array, width: number, height: number): Pieces {
  const labels = new Int32Array(isInk.length);
  const pieces: Pieces['pieces'] = [];
  for (let start = 0; start < isInk.length; start++) {
    if (!isInk[start] || labels[start]) continue;
    const label = pieces.length + 1;
    const members: number[] = [start];
    labels[start] = label;
    for (const at of members) {
      const [x, y] = [at % width, Math.floor(at / width)];
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (!isInk[next] || labels[next]) continue;
          labels[next] = label;
          members.push(next);
        }
      }
    }
    const xs = members.map((at) => at % width);
    const ys = members.map((at) => Math.floor(at / width));
    const [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    pieces.push({
      label,
      box: { left, top, width: right - left + 1, height: bottom - top + 1 },
      area: members.length,
    });
  }
  return { labels, pieces };
}

const masks = fc
  .record({ width: fc.integer({ min: 1, max: 14 }), height: fc.integer({ min: 1, max: 14 }) })
  .chain(({ width, height }) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      isInk: fc.uint8Array({ minLength: width * height, maxLength: width * height, max: 1 }),
    }),
  );

describe('labelPieces', () => {
  test('labels any mask as a flood fill does, numbers and boxes too', () => {
    fc.assert(
      fc.property(masks, ({ isInk, width, height }) => {
        expect(labelPieces(isInk, width, height)).toEqual(floodFill(isInk, width, height));
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  test('arms that meet late are one piece', () => {
    const { isInk, width, height } = drawnMask('#.#.#.#', '#.#.#.#', '#.#..#.', '.#...#.', '..###..');
    expect(labelPieces(isInk, width, height).pieces).toHaveLength(1);
  });

  test('labels a checkerboard of 160,000 pixels, one piece through its corners, within a second', () => {
    const isInk = Uint8Array.from({ length: 400 * 400 }, (_, i) => (i + Math.floor(i / 400)) % 2);
    const time = cpuTimeMs(() => expect(labelPieces(isInk, 400, 400).pieces).toMatchObject([{ area: 80_000 }]));
    expect(time).toBeLessThan(1000);
  });
});
