/**
 * A plane blurred by a Gaussian; beyond the edge the edge's value continues. Wide ones are three boxes, whose cost does not
 * depend on sigma.
 *
 * @param plane row by row
 * @param sigma in pixels
 */
export function blurPlane(plane: Float32Array, width: number, height: number, sigma: number): Float32Array {
  if (sigma < 0.05) return plane;
  const once = blurRows(plane, width, height, sigma);
  return turn(blurRows(turn(once, width, height), height, width, sigma), height, width);
}

function blurRows(plane: Float32Array, width: number, height: number, sigma: number): Float32Array {
  if (sigma <= 2.5) return convolveRows(plane, width, height, sigma);
  // Three boxes of width 2 r + 1 have the variance of the Gaussian.
  const radius = Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
  return boxRows(boxRows(boxRows(plane, width, height, radius), width, height, radius), width, height, radius);
}

function convolveRows(plane: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const radius = Math.ceil(3 * sigma);
  const kernel = Float32Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma ** 2)),
  );
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  const out = new Float32Array(plane.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = -radius; k <= radius; k++) {
        sum += kernel[k + radius]! * plane[y * width + Math.min(width - 1, Math.max(0, x + k))]!;
      }
      out[y * width + x] = sum / total;
    }
  }
  return out;
}

/** The mean of the `2 radius + 1` values around each, along the rows. */
export function boxRows(plane: Float32Array, width: number, height: number, radius: number): Float32Array {
  const out = new Float32Array(plane.length);
  const clamp = (x: number) => Math.min(width - 1, Math.max(0, x));
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    for (let x = -radius; x <= radius; x++) sum += plane[row + clamp(x)]!;
    for (let x = 0; x < width; x++) {
      out[row + x] = sum / (2 * radius + 1);
      sum += plane[row + clamp(x + radius + 1)]! - plane[row + clamp(x - radius)]!;
    }
  }
  return out;
}

function turn(plane: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(plane.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[x * height + y] = plane[y * width + x]!;
  return out;
}
