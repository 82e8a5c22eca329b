import type { Mask } from './mask.ts';

/**
 * The distance of each pixel to the nearest one that `is` holds for, in pixels: the exact transform of Felzenszwalb and
 * Huttenlocher, rows after columns.
 */
export function distanceTo({ width, height, cover }: Mask, is: (cover: number) => boolean): Float32Array {
  const squares = Float64Array.from(cover, (value) => (is(value) ? 0 : 1e12));
  const line = new Float64Array(Math.max(width, height));
  for (let x = 0; x < width; x++) lowerEnvelope(squares, x, width, height, line);
  for (let y = 0; y < height; y++) lowerEnvelope(squares, y * width, 1, width, line);
  return Float32Array.from(squares, Math.sqrt);
}

function lowerEnvelope(squares: Float64Array, start: number, step: number, length: number, line: Float64Array): void {
  const places = new Int32Array(length);
  const borders = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < length; i++) line[i] = squares[start + i * step]!;
  borders[0] = Number.NEGATIVE_INFINITY;
  let last = 0;
  for (let q = 1; q < length; q++) {
    const crossing = () => {
      const p = places[last]!;
      return (line[q]! + q * q - (line[p]! + p * p)) / (2 * (q - p));
    };
    let at = crossing();
    while (at <= borders[last]!) {
      last--;
      at = crossing();
    }
    places[++last] = q;
    borders[last] = at;
    borders[last + 1] = Number.POSITIVE_INFINITY;
  }
  last = 0;
  for (let q = 0; q < length; q++) {
    while (borders[last + 1]! < q) last++;
    squares[start + q * step] = (q - places[last]!) ** 2 + line[places[last]!]!;
  }
}
