const FAR = 1e20;
/** More steps than any column has. */
const NONE = 2 ** 30;

/**
 * The squared distance of every pixel to the nearest set pixel, in pixels (P. Felzenszwalb, D. Huttenlocher, "Distance
 * Transforms of Sampled Functions", Theory of Computing 8, 2012, section 2): steps along the
 * columns, then the lower envelope of parabolas along the rows; linear in the number of pixels.
 *
 * @param isSet `width * height` values, rows from the top; not 0: set
 * @returns `width * height` squared distances; about 1e20 everywhere if no pixel is set
 */
export function squaredDistances(isSet: Uint8Array, width: number, height: number): Float64Array {
  const out = new Float64Array(width * height);
  const steps = columnDistances(isSet, width, height);
  for (let i = 0; i < out.length; i++) out[i] = steps[i] === NONE ? FAR : steps[i]! * steps[i]!;
  const transformLine = createLineTransform(width);
  for (let y = 0; y < height; y++) transformLine(out, y * width, 1, width);
  return out;
}

/** The steps up or down from every pixel to the nearest set one of its column, `NONE` where there is none: two scans. */
function columnDistances(isSet: Uint8Array, width: number, height: number): Int32Array {
  const steps = new Int32Array(width * height);
  for (let i = 0; i < steps.length; i++) {
    const above = i < width ? NONE : steps[i - width]!;
    steps[i] = isSet[i] ? 0 : above === NONE ? NONE : above + 1;
  }
  for (let i = steps.length - width - 1; i >= 0; i--) {
    const below = steps[i + width]!;
    if (below < steps[i]!) steps[i] = below + 1;
  }
  return steps;
}

type LineTransform = (values: Float64Array, start: number, stride: number, length: number) => void;

/** The transform of lines of at most `longest` values; its scratch is made once for all of them. */
function createLineTransform(longest: number): LineTransform {
  const heights = new Float64Array(longest);
  const vertices = new Int32Array(longest);
  const boundaries = new Float64Array(longest + 1);
  return (values, start, stride, length) => {
    for (let i = 0; i < length; i++) heights[i] = values[start + i * stride]!;
    let last = 0;
    vertices[0] = 0;
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
  };
}

/** Where the parabolas rooted at `a < b` meet. */
function intersect(heights: Float64Array, a: number, b: number): number {
  return (heights[b]! + b * b - heights[a]! - a * a) / (2 * (b - a));
}
