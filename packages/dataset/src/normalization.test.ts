import { expect, test } from 'vitest';
import { standardize, unitRange } from './normalization.ts';

test('unitRange maps 0 and 255 to 0 and 1', () => {
  const { scale, offset } = unitRange();
  expect([0 * scale + offset, 255 * scale + offset]).toEqual([0, 1]);
});

test('standardize gives mean 0 and deviation 1 within 1e-12', () => {
  const images = Uint8Array.from({ length: 1000 }, (_, i) => (i * i * 7) % 256);
  const { scale, offset } = standardize({ images });
  const values = Array.from(images, (pixel) => pixel * scale + offset);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(1e-12);
  expect(Math.abs(variance - 1)).toBeLessThan(1e-12);
});

test.each([0, 1, 2, 3])('standardize counts every pixel once, blank or not, of bytes that begin at %i', (start) => {
  const images = new Uint8Array(start + 1003).subarray(start);
  for (let at = 0; at < images.length; at += 7) images.fill(at % 256, at, at + 3);
  const mean = images.reduce((sum, pixel) => sum + pixel, 0) / images.length;
  const variance = images.reduce((sum, pixel) => sum + (pixel - mean) ** 2, 0) / images.length;
  const { scale, offset } = standardize({ images });
  expect(scale).toBeCloseTo(1 / Math.sqrt(variance), 12);
  expect(offset).toBeCloseTo(-mean / Math.sqrt(variance), 12);
});

test('standardize refuses a constant image and none', () => {
  expect(() => standardize({ images: new Uint8Array(9).fill(7) })).toThrow(RangeError);
  expect(() => standardize({ images: new Uint8Array(0) })).toThrow(RangeError);
});
