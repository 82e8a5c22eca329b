/** One value for each pixel of a picture, rows from the top. */
export interface Plane {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** The plane shrunk by a whole factor: the mean of each block; blocks at the right and lower edges may be cut. */
export function shrinkPlane({ values, width, height }: Plane, factor: number): Plane {
  if (factor === 1) return { values, width, height };
  const columns = Math.ceil(width / factor);
  const rows = Math.ceil(height / factor);
  const out = new Float32Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / factor) * columns;
    // The first pixel of every block, then the second: no division for a pixel, and no sum that waits for the one before.
    for (let k = 0; k < factor; k++) {
      for (let x = k, at = row; x < width; x += factor, at++) out[at]! += values[y * width + x]!;
    }
  }
  for (let y = 0; y < rows; y++) {
    const tall = Math.min(factor, height - y * factor);
    for (let x = 0; x < columns; x++) out[y * columns + x]! /= tall * Math.min(factor, width - x * factor);
  }
  return { values: out, width: columns, height: rows };
}

/**
 * Smooths in place by three box filters along rows and columns, close to a Gaussian of deviation `sigma` (W. M. Wells, "Efficient
 * synthesis of Gaussian filters by cascaded uniform filters", PAMI 8, 1986). Outside the plane there is nothing: callers divide
 * by a smoothed weight.
 */
export function smoothPlane({ values, width, height }: Plane, sigma: number): void {
  const radius = Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
  const line = new Float64Array(Math.max(width, height));
  for (let pass = 0; pass < 3; pass++) {
    for (let y = 0; y < height; y++) boxFilter(values, y * width, 1, width, radius, line);
    for (let x = 0; x < width; x++) boxFilter(values, x, width, height, radius, line);
  }
}

function boxFilter(
  values: Float32Array,
  start: number,
  stride: number,
  length: number,
  radius: number,
  line: Float64Array,
): void {
  for (let i = 0; i < length; i++) line[i] = values[start + i * stride]!;
  const share = 1 / (2 * radius + 1);
  let sum = 0;
  for (let i = 0; i < Math.min(radius, length); i++) sum += line[i]!;
  for (let i = 0; i < length; i++) {
    if (i + radius < length) sum += line[i + radius]!;
    if (i - radius - 1 >= 0) sum -= line[i - radius - 1]!;
    values[start + i * stride] = sum * share;
  }
}
