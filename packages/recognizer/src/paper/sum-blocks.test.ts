import { createRandom } from '@penstroke/random';
import { describe, expect, test } from 'vitest';
import { sumBlocks } from './sum-blocks.ts';

/** Random colours; each pixel transparent to some degree with a probability. */
function colours(width: number, height: number, transparentShare: number): Uint8ClampedArray {
  const values = new Float32Array(4 * width * height);
  createRandom(5, 'sum-blocks').fillUniform(0, values);
  return Uint8ClampedArray.from(values, (value, i) => {
    const isOpaque = i % 4 === 3 && values[i - 1]! >= transparentShare;
    return isOpaque ? 255 : Math.floor(256 * value);
  });
}

function sumsOf(data: Uint8ClampedArray, width: number, height: number, shrink: number) {
  const columns = Math.ceil(width / shrink);
  const plane = (): Float32Array => new Float32Array(columns * Math.ceil(height / shrink));
  const planes = [plane(), plane(), plane()] as const;
  const transparent = sumBlocks({ data, width, height }, { planes, columns, shrink, ground: 255 });
  return { planes, columns, transparent };
}

describe('sumBlocks', () => {
  test.each([
    { shrink: 1, share: 0 },
    { shrink: 3, share: 0 },
    { shrink: 3, share: 0.02 },
    { shrink: 16, share: 0.001 },
    { shrink: 17, share: 0 },
    { shrink: 40, share: 0.001 },
  ])(
    'blocks of $shrink, $share of the pixels transparent: the sums within 1e-6 of them, cut blocks too',
    ({ shrink, share }) => {
      const [width, height] = [101, 67];
      const data = colours(width, height, share);
      const { planes, columns, transparent } = sumsOf(data, width, height, shrink);
      const expected = planes.map((plane) => new Float64Array(plane.length));
      let clear = 0;
      for (let i = 0; i < width * height; i++) {
        const at = Math.floor(Math.floor(i / width) / shrink) * columns + Math.floor((i % width) / shrink);
        const opacity = data[4 * i + 3]! / 255;
        if (data[4 * i + 3]! < 250) clear++;
        for (const c of [0, 1, 2]) expected[c]![at]! += opacity * data[4 * i + c]! + (1 - opacity) * 255;
      }
      expect(transparent).toBe(clear);
      if (share > 0) expect(clear).toBeGreaterThan(0);
      planes.forEach((plane, c) => {
        plane.forEach((sum, at) => {
          expect(Math.abs(sum - expected[c]![at]!)).toBeLessThanOrEqual(1e-6 * expected[c]![at]!);
        });
      });
    },
  );

  test('bytes that lie at any place in their memory give the same sums', () => {
    const data = colours(50, 40, 0.05);
    const shifted = new Uint8ClampedArray(data.length + 1).subarray(1);
    shifted.set(data);
    expect(sumsOf(shifted, 50, 40, 3).planes).toEqual(sumsOf(data, 50, 40, 3).planes);
  });

  test('white blocks of 16 do not overflow', () => {
    const { planes } = sumsOf(new Uint8ClampedArray(4 * 32 * 32).fill(255), 32, 32, 16);
    for (const plane of planes) expect(Array.from(plane)).toEqual(Array(4).fill(255 * 256));
  });
});
