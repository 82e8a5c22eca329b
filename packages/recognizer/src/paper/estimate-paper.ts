/**
 * What the paper looks like under and beside the ink, for each pixel: it follows a lamp's gradient, a vignette and a soft
 * shadow. First a median of wide windows, which ink of less than half a window cannot move; then two rounds of a Gaussian over
 * those pixels alone that look like the paper found so far.
 */
import { type Plane, shrinkPlane, smoothPlane } from './plane.ts';
import type { SmallPicture } from './small-picture.ts';

/** The longer side of the picture on which medians are taken. */
const MEDIAN_SIDE = 60;
/** A window's side, as a share of the longer side. */
const WINDOW = 0.6;
/** Deviations of the two Gaussians, as shares of the longer side. */
const SIGMAS = [0.08, 0.05];
/** Pixels that differ from the paper by less than these shares of it are paper, in each of the rounds. */
const ALIKE = [0.16, 0.12];
/** Darker paper than this, of 255, is compared as if it were this bright. */
export const DARKEST_PAPER = 60;

/** The paper of a picture: three planes, smaller than the picture by `factor`. */
export interface Paper {
  readonly planes: readonly [Plane, Plane, Plane];
  readonly factor: number;
}

/**
 * Estimates the paper.
 *
 * @param isSheet 1 where the sheet is, for each pixel of the working picture; left out, the sheet is the whole picture
 */
export function estimatePaper(
  { planes, factor }: SmallPicture,
  size: { readonly width: number; readonly height: number },
  isSheet?: Uint8Array,
): Paper {
  const isGrey = planes[0] === planes[1] && planes[1] === planes[2];
  const small = isGrey ? [planes[0]] : planes;
  const weight = isSheet
    ? shrinkPlane({ values: Float32Array.from(isSheet), ...size }, factor).values
    : new Float32Array(small[0]!.values.length).fill(1);
  let papers = small.map((plane) => windowMedians(plane, weight));
  const side = Math.max(small[0]!.width, small[0]!.height);
  SIGMAS.forEach((sigma, round) => {
    const mask = maskAlike(small, papers, weight, ALIKE[round]!);
    papers = maskedMeans(small, papers, mask, sigma * side);
  });
  const [red, green = red, blue = red] = papers as [Plane, Plane?, Plane?];
  return { planes: [red, green, blue], factor };
}

/** 1 where every channel is close to the paper, 0 elsewhere. */
function maskAlike(
  small: readonly Plane[],
  papers: readonly Plane[],
  weight: Float32Array,
  alike: number,
): Float32Array {
  const mask = new Float32Array(weight.length);
  for (let i = 0; i < mask.length; i++) {
    if (weight[i]! < 1) continue;
    const close = small.every(({ values }, channel) => {
      const paper = papers[channel]!.values[i]!;
      return Math.abs(values[i]! - paper) <= alike * Math.max(paper, DARKEST_PAPER);
    });
    mask[i] = close ? 1 : 0;
  }
  return mask;
}

/** Gaussian means of the pixels in the mask; where none is near, a wider mean takes its place. */
function maskedMeans(small: readonly Plane[], before: readonly Plane[], mask: Float32Array, sigma: number): Plane[] {
  const { width, height } = small[0]!;
  const near = { values: mask.slice(), width, height };
  smoothPlane(near, sigma);
  return small.map(({ values }, channel) => {
    const sum = { values: values.map((value, i) => value * mask[i]!), width, height };
    smoothPlane(sum, sigma);
    const fallback = before[channel]!.values;
    const out = sum.values.map((value, i) => {
      const trust = Math.min(1, near.values[i]! / 0.02);
      return near.values[i]! < 1e-6 ? fallback[i]! : trust * (value / near.values[i]!) + (1 - trust) * fallback[i]!;
    });
    return { values: out, width, height };
  });
}

/** The median of a wide window around every pixel of the sheet, computed on a coarse grid and enlarged. */
function windowMedians(plane: Plane, weight: Float32Array): Plane {
  const { width, height } = plane;
  const factor = Math.max(1, Math.ceil(Math.max(width, height) / MEDIAN_SIDE));
  const coarse = shrinkPlane({ ...plane, values: plane.values.map((value, i) => value * weight[i]!) }, factor);
  const inside = shrinkPlane({ ...plane, values: weight }, factor);
  const reach = Math.round((WINDOW * Math.max(coarse.width, coarse.height)) / 2);
  const step = 4;
  const columns = Math.ceil(coarse.width / step);
  const rows = Math.ceil(coarse.height / step);
  const levels = inside.values.map((share, at) =>
    share < 0.5 ? -1 : Math.min(255, Math.max(0, Math.round(coarse.values[at]! / share))),
  );
  const medians = new Float32Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      histogram.fill(0);
      let count = 0;
      const cy = Math.min(coarse.height - 1, row * step + (step >> 1));
      const cx = Math.min(coarse.width - 1, column * step + (step >> 1));
      for (let y = Math.max(0, cy - reach); y <= Math.min(coarse.height - 1, cy + reach); y++) {
        for (let x = Math.max(0, cx - reach); x <= Math.min(coarse.width - 1, cx + reach); x++) {
          const level = levels[y * coarse.width + x]!;
          if (level < 0) continue;
          histogram[level]!++;
          count++;
        }
      }
      let seen = 0;
      let level = 0;
      while (level < 255 && seen + histogram[level]! <= count >> 1) seen += histogram[level++]!;
      medians[row * columns + column] = count === 0 ? 255 : level;
    }
  }
  const out = new Float32Array(width * height);
  const grid = { values: medians, width: columns, height: rows };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) out[y * width + x] = sample(grid, x / (factor * step), y / (factor * step));
  }
  return { values: out, width, height };
}

function sample({ values, width, height }: Plane, x: number, y: number): number {
  const sx = Math.min(width - 1, Math.max(0, x - 0.5));
  const sy = Math.min(height - 1, Math.max(0, y - 0.5));
  const x0 = Math.floor(sx);
  const y0 = Math.floor(sy);
  const x1 = Math.min(width - 1, x0 + 1);
  const y1 = Math.min(height - 1, y0 + 1);
  const fx = sx - x0;
  const fy = sy - y0;
  const top = values[y0 * width + x0]! * (1 - fx) + values[y0 * width + x1]! * fx;
  const bottom = values[y1 * width + x0]! * (1 - fx) + values[y1 * width + x1]! * fx;
  return top * (1 - fy) + bottom * fy;
}
