import type { Dice } from '../dice.ts';

/**
 * Smooth noise of standard deviation near 1: normal numbers on a coarse grid, cubic between them.
 *
 * @param size of a lump, in pixels
 */
export function cloud(dice: Dice, width: number, height: number, size: number): Float32Array {
  const columns = Math.ceil(width / size) + 4;
  const rows = Math.ceil(height / size) + 4;
  const grid = dice.noise(columns * rows);
  const out = new Float32Array(width * height);
  const across = weightsAlong(width, size);
  const down = weightsAlong(height, size);
  const row = new Float32Array(columns);
  for (let y = 0; y < height; y++) {
    const { first, weights } = down[y]!;
    for (let x = 0; x < columns; x++) {
      row[x] = 0;
      for (let k = 0; k < 4; k++) row[x]! += weights[k]! * grid[(first + k) * columns + x]!;
    }
    for (let x = 0; x < width; x++) {
      const { first: start, weights: share } = across[x]!;
      const sum =
        share[0]! * row[start]! +
        share[1]! * row[start + 1]! +
        share[2]! * row[start + 2]! +
        share[3]! * row[start + 3]!;
      // A cubic B-spline of unit normals has a deviation of about 0.48.
      out[y * width + x] = sum * 2.1;
    }
  }
  return out;
}

function weightsAlong(length: number, size: number): { first: number; weights: number[] }[] {
  return Array.from({ length }, (_, x) => {
    const first = Math.floor(x / size);
    const t = x / size - first;
    const weights = [(1 - t) ** 3, 3 * t ** 3 - 6 * t * t + 4, -3 * t ** 3 + 3 * t * t + 3 * t + 1, t ** 3];
    return { first, weights: weights.map((weight) => weight / 6) };
  });
}
