import { DARKEST_PAPER, type Paper } from '../paper/estimate-paper.ts';
import type { WorkingPicture } from '../paper/working-picture.ts';

/** Whether ink is darker or lighter than its paper. */
export type Polarity = 'dark' | 'light';

/** The amount of ink of each pixel, and how uneven the paper is. */
export interface InkAmounts {
  /** `width * height` amounts, 0 paper to 1. */
  readonly ink: Float32Array;
  /** The deviation of the paper from its estimate, in the same unit: what lies on the other side of the paper, where no ink is. */
  readonly grain: number;
}

/** Of the distances to the other side, this share is taken for the paper's own; glare and correction fluid lie beyond. */
const GRAIN_SHARE = 0.95;
/** The standard normal deviate that this share of absolute values stays below. */
const GRAIN_DEVIATE = 1.96;

/**
 * How far each pixel is from its paper towards ink, as a share of the paper's own distance from black (or white): the largest of
 * the three channels, so that red ink on green paper of the same brightness counts.
 *
 * @param isSheet 1 for the pixels that count; left out, all
 */
export function inkDistance(
  picture: WorkingPicture,
  { planes: papers, factor }: Paper,
  polarity: Polarity,
  isSheet?: Uint8Array,
): InkAmounts {
  const { width, height, planes } = picture;
  const out = new Float32Array(width * height);
  const grey = planes[0] === planes[1];
  const { width: columns, height: rows } = papers[0];
  const dark = polarity === 'dark';
  const other = new Float32Array(width * height);
  const lefts = new Int32Array(width);
  const shares = new Float64Array(width);
  for (let x = 0; x < width; x++) {
    const sx = Math.min(columns - 1, Math.max(0, (x + 0.5) / factor - 0.5));
    lefts[x] = Math.floor(sx);
    shares[x] = sx - lefts[x]!;
  }
  for (let channel = 0; channel < (grey ? 1 : 3); channel++) {
    const values = planes[channel]!;
    const paper = papers[channel]!.values;
    for (let y = 0; y < height; y++) {
      const sy = Math.min(rows - 1, Math.max(0, (y + 0.5) / factor - 0.5));
      const y0 = Math.floor(sy);
      const fy = sy - y0;
      const upper = y0 * columns;
      const lower = Math.min(rows - 1, y0 + 1) * columns;
      for (let x = 0; x < width; x++) {
        const at = y * width + x;
        if (isSheet && !isSheet[at]) continue;
        const x0 = lefts[x]!;
        const x1 = Math.min(columns - 1, x0 + 1);
        const fx = shares[x]!;
        const top = paper[upper + x0]! + fx * (paper[upper + x1]! - paper[upper + x0]!);
        const bottom = paper[lower + x0]! + fx * (paper[lower + x1]! - paper[lower + x0]!);
        const here = top + fy * (bottom - top);
        const value = values[at]!;
        const distance = dark
          ? (here - value) / Math.max(here, DARKEST_PAPER)
          : (value - here) / Math.max(255 - here, DARKEST_PAPER);
        if (distance > out[at]!) out[at] = Math.min(1, distance);
        else if (-distance > other[at]!) other[at] = -distance;
      }
    }
  }
  return { ink: out, grain: grainOf(other) };
}

function grainOf(other: Float32Array): number {
  const histogram = new Uint32Array(512);
  let count = 0;
  const step = Math.max(1, Math.floor(other.length / 100_000));
  for (let i = 0; i < other.length; i += step) {
    if (other[i] === 0) continue;
    histogram[Math.min(511, Math.floor(512 * other[i]!))]!++;
    count++;
  }
  // On paper of one exact value there is nothing on the other side.
  if (count < 0.05 * (other.length / step)) return 0;
  let seen = 0;
  let level = 0;
  while (level < 511 && seen + histogram[level]! < GRAIN_SHARE * count) seen += histogram[level++]!;
  return (level + 0.5) / 512 / GRAIN_DEVIATE;
}
