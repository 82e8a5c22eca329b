/**
 * What a JPEG file of a quality leaves of a picture: 8x8 cosine transforms in YCbCr, colour at half the resolution, rounded
 * to the tables of annex K of ITU-T T.81, scaled as libjpeg does. No file is made, so a test needs no codec.
 */
import type { Canvas } from './canvas.ts';

const LUMA = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
const CHROMA = [
  17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99,
  99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
  99, 99, 99, 99, 99, 99,
];
/** `COSINES[u * 8 + x]`: an orthonormal transform. */
const COSINES = Float32Array.from({ length: 64 }, (_, at) => {
  const [u, x] = [Math.floor(at / 8), at % 8];
  return Math.cos(((2 * x + 1) * u * Math.PI) / 16) * (u === 0 ? Math.SQRT1_2 : 1) * 0.5;
});

/** The inverse. */
const TURNED = Float32Array.from({ length: 64 }, (_, at) => COSINES[(at % 8) * 8 + (at >> 3)]!);

/** @param quality 1 to 100, as in libjpeg */
export function jpeg({ width, height, rgb }: Canvas, quality: number): Canvas {
  const pixels = width * height;
  const luma = new Float32Array(pixels);
  const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) };
  const blue = new Float32Array(half.width * half.height);
  const red = new Float32Array(half.width * half.height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const r = clamp(rgb[at * 3]!);
      const b = clamp(rgb[at * 3 + 2]!);
      const value = 0.299 * r + 0.587 * clamp(rgb[at * 3 + 1]!) + 0.114 * b;
      luma[at] = value - 128;
      // At an odd edge the last pixel counts for the one that is missing.
      const share = (2 * (x >> 1) + 1 === width ? 0.5 : 0.25) * (2 * (y >> 1) + 1 === height ? 2 : 1);
      const place = (y >> 1) * half.width + (x >> 1);
      blue[place]! += share * 0.564 * (b - value);
      red[place]! += share * 0.713 * (r - value);
    }
  }
  const factor = quality < 50 ? 50 / quality : 2 - quality / 50;
  roundBlocks(luma, width, height, LUMA, factor);
  roundBlocks(blue, half.width, half.height, CHROMA, factor);
  roundBlocks(red, half.width, half.height, CHROMA, factor);
  const out = new Float32Array(rgb.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const place = (y >> 1) * half.width + (x >> 1);
      const value = luma[at]! + 128;
      out[at * 3] = clamp(Math.round(value + 1.402 * red[place]!));
      out[at * 3 + 1] = clamp(Math.round(value - 0.344 * blue[place]! - 0.714 * red[place]!));
      out[at * 3 + 2] = clamp(Math.round(value + 1.772 * blue[place]!));
    }
  }
  return { width, height, rgb: out };
}

function clamp(value: number): number {
  return Math.min(255, Math.max(0, value));
}

/** Transforms, rounds and transforms back, block by block, in place. */
function roundBlocks(
  plane: Float32Array,
  width: number,
  height: number,
  table: readonly number[],
  factor: number,
): void {
  const steps = Float32Array.from(table, (step) => Math.min(255, Math.max(1, Math.round(step * factor))));
  const block = new Float32Array(64);
  const middle = new Float32Array(64);
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      for (let at = 0; at < 64; at++) {
        const x = Math.min(width - 1, left + (at & 7));
        const y = Math.min(height - 1, top + (at >> 3));
        block[at] = plane[y * width + x]!;
      }
      transform(block, middle, COSINES);
      transform(middle, block, COSINES);
      for (let at = 0; at < 64; at++) block[at] = Math.round(block[at]! / steps[at]!) * steps[at]!;
      transform(block, middle, TURNED);
      transform(middle, block, TURNED);
      for (let at = 0; at < 64; at++) {
        const x = left + (at & 7);
        const y = top + (at >> 3);
        if (x < width && y < height) plane[y * width + x] = block[at]!;
      }
    }
  }
}

/** Multiplies each row by the matrix, and turns the block over its diagonal: twice is both directions. */
function transform(from: Float32Array, to: Float32Array, matrix: Float32Array): void {
  for (let row = 0; row < 64; row += 8) {
    for (let u = 0; u < 8; u++) {
      let sum = 0;
      for (let x = 0; x < 8; x++) sum += matrix[u * 8 + x]! * from[row + x]!;
      to[u * 8 + (row >> 3)] = sum;
    }
  }
}
