import { describe, expect, test } from 'vitest';
import { CrowdedPictureError } from './crowded-picture-error.ts';
import { segmentDigits } from './segment-digits.ts';
import type { InkImage } from './separate-ink.ts';

type Rectangle = readonly [left: number, top: number, width: number, height: number];

/** A picture of filled rectangles. */
function picture(width: number, height: number, rectangles: readonly Rectangle[]): InkImage {
  const ink = new Float32Array(width * height);
  for (const [left, top, w, h] of rectangles) {
    for (let y = top; y < top + h; y++) ink.fill(1, y * width + left, y * width + left + w);
  }
  return { ink, width, height, darkInk: true };
}

/** So many squares of equal sides in rows, with a gap of one side around each. */
function dots(count: number, side = 1): InkImage {
  const columns = Math.ceil(Math.sqrt(count));
  const places = Array.from({ length: count }, (_, i): Rectangle => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return [2 * side * column, 2 * side * row, side, side];
  });
  return picture(2 * side * columns, 2 * side * columns, places);
}

const boxes = (image: InkImage) =>
  segmentDigits(image).map(({ box: { left, top, width, height } }) => [left, top, width, height]);

describe('segmentDigits', () => {
  test('a group that grows takes in a piece that was passed before', () => {
    const parts: Rectangle[] = [
      // Too far above the foot, and beside the bar, but right above the two together.
      [20, 0, 8, 10],
      [0, 12, 10, 4],
      [4, 17, 40, 4],
      [70, 4, 10, 18],
    ];
    expect(boxes(picture(90, 60, parts))).toEqual([
      [0, 0, 44, 21],
      [70, 4, 10, 18],
    ]);
  });

  test('a digit among 50,000 specks of dust is found', () => {
    const dust = dots(50_000);
    for (let y = 0; y < 200; y++) dust.ink.fill(1, y * dust.width + 30, y * dust.width + 50);
    expect(segmentDigits(dust)).toHaveLength(1);
  });

  test('reads up to 1,000 pieces, and refuses more', () => {
    expect(segmentDigits(dots(1000))).toHaveLength(1000);
    expect(() => segmentDigits(dots(1001))).toThrow(CrowdedPictureError);
  });

  test.each([150_000, 1_200_000])('refuses a halftone print of %i dots with the remedy', (count) => {
    expect(() => segmentDigits(dots(count))).toThrow(/at most [\d,]+ pieces of ink, got more; crop the picture/);
  });
});
