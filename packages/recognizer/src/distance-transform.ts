const FAR = 1e20;

/**
 * The squared distance of every pixel to the nearest set pixel, in pixels (P. Felzenszwalb, D. Huttenlocher, "Distance
 * Transforms of Sampled Functions", Theory of Computing 8, 2012, section 2): the lower envelope of parabolas, first along the
 * columns, then along the rows; linear in the number of pixels.
 *
 * @returns `width * height` squared distances; about 1e20 everywhere if no pixel is set
 */
export function squaredDistances(isSet: (index: number) => boolean, width: number, height: number): Float64Array {
  const out = Float64Array.from({ length: width * height }, (_, index) => (isSet(index) ? 0 : FAR));
  for (let x = 0; x < width; x++) transformLine(out, x, width, height);
  for (let y = 0; y < height; y++) transformLine(out, y * width, 1, width);
  return out;
}

function transformLine(values: Float64Array, start: number, stride: number, length: number): void {
  const heights = Float64Array.from({ length }, (_, i) => values[start + i * stride]!);
  const vertices = new Int32Array(length);
  const boundaries = new Float64Array(length + 1);
  let last = 0;
  boundaries[0] = Number.NEGATIVE_INFINITY;
  boundaries[1] = Number.POSITIVE_INFINITY;
  for (let i = 1; i < length; i++) {
    let crossing = intersect(heights, vertices[last]!, i);
    while (crossing <= boundaries[last]!) crossing = intersect(heights, vertices[--last]!, i);
    vertices[++last] = i;
    boundaries[last] = crossing;
    boundaries[last + 1] = Number.POSITIVE_INFINITY;
  }
  let at = 0;
  for (let i = 0; i < length; i++) {
    while (boundaries[at + 1]! < i) at++;
    values[start + i * stride] = (i - vertices[at]!) ** 2 + heights[vertices[at]!]!;
  }
}

/** Where the parabolas rooted at `a < b` meet. */
function intersect(heights: Float64Array, a: number, b: number): number {
  return (heights[b]! + b * b - heights[a]! - a * a) / (2 * (b - a));
}
