import { describe, expect, test } from 'vitest';
import { maskOf } from '../test/made-pictures.ts';
import { fitDigit } from './fit-digit.ts';
import type { Cutting } from './layout/cut-out.ts';

/** A slanted ring of a height, drawn with a pen of a share of it. */
function ring(height: number, pen: number): Cutting {
  const width = Math.round(0.7 * height);
  const { ink } = maskOf(width, height, (x, y) => {
    const [u, v] = [(2 * (x + 0.5)) / width - 1, (2 * (y + 0.5)) / height - 1];
    const away = Math.hypot(u, v);
    return away <= 1 && away >= 1 - 2.4 * pen;
  });
  return { ink, box: { left: 0, top: 0, width, height } };
}

/** The mean difference of two fields, in levels of 255. */
const difference = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;

describe('fitDigit', () => {
  test.each([0.03, 0.05, 0.12])(
    'the size of a digit does not matter, with a pen of %f: 3 levels of 255 in the mean',
    (pen) => {
      const usual = fitDigit(ring(180, pen));
      for (const height of [390, 410]) expect(difference(fitDigit(ring(height, pen)), usual)).toBeLessThan(3);
    },
  );

  test('a hairline on a large field becomes a stroke of two pixels', () => {
    const line: Cutting = { ink: new Float32Array(1200).fill(1), box: { left: 0, top: 0, width: 1, height: 1200 } };
    const field = fitDigit(line);
    const row = Array.from(field.subarray(14 * 28, 15 * 28)).filter((value) => value > 100);
    expect(row.length).toBeGreaterThanOrEqual(2);
    expect(row.length).toBeLessThanOrEqual(3);
  });

  test.each([
    ['32x32', { height: 32, width: 32, ink: { extent: 20 / 28 } }, [16, 23]],
    ['a digit that fills 16x16', { height: 16, width: 16, ink: { extent: 1 } }, [11, 16]],
    ['half of 64x64', { height: 64, width: 64, ink: { extent: 0.5 } }, [22, 32]],
    ['a high image, 40x20', { height: 40, width: 20, ink: { extent: 0.8 } }, [16, 23]],
    ['224x224', { height: 224, width: 224, ink: { extent: 20 / 28 } }, [112, 160]],
  ] as const)('fits the ink into %s, its middle in the middle', (_what, form, [wide, high]) => {
    const field = fitDigit(ring(200, 0.12), form);
    expect(field).toHaveLength(form.height * form.width);
    const inked = [...field.keys()].filter((i) => field[i]! > 40);
    const [xs, ys] = [inked.map((i) => i % form.width), inked.map((i) => Math.floor(i / form.width))];
    for (const [places, side, ink] of [
      [xs, form.width, wide],
      [ys, form.height, high],
    ] as const) {
      const [first, last] = [Math.min(...places), Math.max(...places)];
      expect(Math.abs(last - first + 1 - ink)).toBeLessThanOrEqual(2);
      expect(Math.abs((first + last + 1) / 2 - side / 2)).toBeLessThanOrEqual(1.5);
    }
  });
});
