/**
 * Triangle-filter resampling of a grey picture, first along the rows, then along the columns. When the picture shrinks the
 * filter widens to cover all of it, so thin strokes turn grey instead of vanishing.
 *
 * @param source `width * height` values, rows from the top
 * @returns `columns * rows` values
 */
export function resample(
  source: Float32Array,
  from: { readonly width: number; readonly height: number },
  to: { readonly width: number; readonly height: number },
): Float32Array {
  const narrow = new Float32Array(to.width * from.height);
  const columns = filters(from.width, to.width);
  // Rows outside: the pixels of one row lie side by side in memory.
  for (let y = 0; y < from.height; y++) {
    for (const [x, first, weights] of columns) {
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += weights[k]! * source[y * from.width + first + k]!;
      narrow[y * to.width + x] = sum;
    }
  }
  const out = new Float32Array(to.width * to.height);
  for (const [y, first, weights] of filters(from.height, to.height)) {
    for (let x = 0; x < to.width; x++) {
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += weights[k]! * narrow[(first + k) * to.width + x]!;
      out[y * to.width + x] = sum;
    }
  }
  return out;
}

/** For each target pixel: its index, its first source pixel, and the weights (summing to 1) from there on. */
function filters(sourceLength: number, targetLength: number): [number, number, number[]][] {
  const step = sourceLength / targetLength;
  const radius = Math.max(1, step);
  return Array.from({ length: targetLength }, (_, target) => {
    const middle = (target + 0.5) * step;
    const first = Math.max(0, Math.floor(middle - radius));
    const end = Math.min(sourceLength, Math.ceil(middle + radius));
    const weights = Array.from({ length: end - first }, (_, k) =>
      Math.max(0, 1 - Math.abs(first + k + 0.5 - middle) / radius),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return [target, first, weights.map((weight) => weight / sum)];
  });
}
