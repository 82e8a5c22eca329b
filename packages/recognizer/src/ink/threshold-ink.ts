import { otsuLevel } from '../otsu-level.ts';
import type { InkAmounts } from './ink-distance.ts';

/** Ink fainter than this is never told from paper, nor from what shows through from the other side. */
const FAINTEST_INK = 0.1;
/** Ink must stand out from the noise of the paper by this many deviations. */
const NOISE_DEVIATIONS = 4.5;
/** And from the unevenness of the paper, which smoothing leaves, by this many. */
const GRAIN_DEVIATIONS = 3;
/** Whatever the noise, ink this strong counts. */
const FLOOR_LIMIT = 0.5;
/** Smoothing sets in where the noise of the paper has a deviation of this. */
const NOISY = 0.045;
/** Ink is at least this share of the strong ink of its picture: little ink on grainy paper leaves Otsu's threshold in the grain. */
const STRONG_SHARE = 0.35;
/** The share of the pixels that have strong ink, and the fewest that count as a stroke rather than as stray ones. */
const STRONG_PIXELS = 0.0005;
const LEAST_STRONG = 24;
/** A dot of a print is at least this strong; noise seldom is. */
const DOT = 0.6;
/** Pixels this near to ink belong to it at half its threshold. */
const RIM = 3;
const LEVELS = 256;

/** Which pixels are ink. */
export interface InkMask {
  /** 1 ink, 0 paper, `width * height`. */
  readonly isInk: Uint8Array;
  /** The amounts, smoothed where the paper is noisy. */
  readonly ink: Float32Array;
  /** The amount from which on a pixel is ink by itself. */
  readonly threshold: number;
  /** The least amount that stands out of the paper, whatever the other ink. */
  readonly floor: number;
  /** The deviation of the paper's noise. */
  readonly noise: number;
  readonly width: number;
  readonly height: number;
  /** Dots that smoothing has taken for noise: a halftone print has thousands, a page of digits none. */
  readonly specks: number;
  /** What it costs to see the ink this way, beside the logs of probabilities; 0 when left out. */
  readonly doubt?: number;
}

/**
 * Tells ink from paper in two steps: what stands out of the noise, and of that what Otsu's threshold puts into the upper class, so that
 * pale lines and what shows through from the other side fall. The rim of a stroke counts from half the threshold on.
 */
export function thresholdInk({ ink: amounts, grain }: InkAmounts, width: number, height: number): InkMask {
  let ink = amounts;
  let noise = noiseOf(ink, width, height);
  const specks = noise > NOISY ? countDots(ink, width) : 0;
  for (let pass = 0; pass < 3 && noise > NOISY; pass++) {
    ink = smooth(ink, width, height);
    noise = noiseOf(ink, width, height);
  }
  const floor = Math.min(FLOOR_LIMIT, Math.max(FAINTEST_INK, NOISE_DEVIATIONS * noise, GRAIN_DEVIATIONS * grain));
  const threshold = Math.max(otsuAbove(ink, floor), STRONG_SHARE * strongest(ink));
  const isInk = hysteresis(ink, width, height, threshold, Math.max(threshold / 2, floor));
  return { isInk, ink, threshold, floor, noise, specks, width, height };
}

/** The deviation of pixel noise: the median difference between neighbours in a row, which strokes hardly touch. */
function noiseOf(ink: Float32Array, width: number, height: number): number {
  const histogram = new Uint32Array(1024);
  let count = 0;
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / 60_000)));
  for (let y = 0; y < height; y += step) {
    for (let x = 1; x < width; x += step) {
      const at = y * width + x;
      // Both 0: cut off at the paper, which says nothing of the noise.
      if (ink[at] === 0 && ink[at - 1] === 0) continue;
      histogram[Math.min(1023, Math.floor(1024 * Math.abs(ink[at]! - ink[at - 1]!)))]!++;
      count++;
    }
  }
  // Of pairs on clean paper nothing is counted; then there are only rims of strokes, and no noise.
  if (count < 0.2 * (width / step) * (height / step)) return 0;
  let seen = 0;
  let level = 0;
  while (level < 1023 && seen + histogram[level]! < count / 2) seen += histogram[level++]!;
  return (level + 0.5) / 1024 / (0.6745 * Math.SQRT2);
}

/** Strong pixels with none to their left and none above: about one a dot. */
function countDots(ink: Float32Array, width: number): number {
  let dots = 0;
  for (let i = width; i < ink.length; i++) {
    if (ink[i]! >= DOT && ink[i - 1]! < DOT && ink[i - width]! < DOT) dots++;
  }
  return dots;
}

/** A 3x3 binomial filter. */
function smooth(ink: Float32Array, width: number, height: number): Float32Array {
  const rows = new Float32Array(ink.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      rows[at] = (ink[at - (x > 0 ? 1 : 0)]! + 2 * ink[at]! + ink[at + (x < width - 1 ? 1 : 0)]!) / 4;
    }
  }
  const out = new Float32Array(ink.length);
  for (let y = 0; y < height; y++) {
    const above = y > 0 ? width : 0;
    const below = y < height - 1 ? width : 0;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      out[at] = (rows[at - above]! + 2 * rows[at]! + rows[at + below]!) / 4;
    }
  }
  return out;
}

/** The amount that the strongest pixels have, stray ones apart. */
function strongest(ink: Float32Array): number {
  const histogram = new Uint32Array(LEVELS);
  for (let i = 0; i < ink.length; i++) histogram[Math.min(LEVELS - 1, Math.floor(ink[i]! * LEVELS))]!++;
  let left = Math.max(LEAST_STRONG, STRONG_PIXELS * ink.length);
  let level = LEVELS - 1;
  while (level > 0 && left > histogram[level]!) left -= histogram[level--]!;
  return level / LEVELS;
}

/** Otsu's threshold of the amounts above a floor; the floor itself where too few are above it. */
function otsuAbove(ink: Float32Array, floor: number): number {
  const histogram = new Uint32Array(LEVELS);
  let total = 0;
  for (let i = 0; i < ink.length; i++) {
    const amount = ink[i]!;
    if (amount <= floor) continue;
    histogram[Math.min(LEVELS - 1, Math.floor(amount * LEVELS))]!++;
    total++;
  }
  if (total < 8) return Math.max(floor, 0.15);
  return Math.max(floor, (otsuLevel(histogram) ?? 0) / LEVELS);
}

/**
 * Pixels of at least `high`, and those of at least `low` that hang together with one over at most `RIM` steps.
 *
 * @returns 1 ink, 0 paper
 */
export function hysteresis(ink: Float32Array, width: number, height: number, high: number, low: number): Uint8Array {
  const isInk = new Uint8Array(ink.length);
  // Every pixel that may be ink enters once: a twentieth of a page.
  let most = 0;
  for (let i = 0; i < ink.length; i++) if (ink[i]! >= low || ink[i]! >= high) most++;
  const front = new Int32Array(most);
  let end = 0;
  for (let i = 0; i < ink.length; i++) {
    if (ink[i]! < high) continue;
    isInk[i] = 1;
    front[end++] = i;
  }
  for (let step = 0, next = 0; step < RIM; step++) {
    const last = end;
    for (; next < last; next++) {
      const at = front[next]!;
      const x = at % width;
      const y = (at - x) / width;
      for (let ny = y > 0 ? y - 1 : 0; ny <= y + 1 && ny < height; ny++) {
        for (let nx = x > 0 ? x - 1 : 0; nx <= x + 1 && nx < width; nx++) {
          const neighbour = ny * width + nx;
          if (isInk[neighbour] === 1 || ink[neighbour]! < low) continue;
          isInk[neighbour] = 1;
          front[end++] = neighbour;
        }
      }
    }
  }
  return isInk;
}
