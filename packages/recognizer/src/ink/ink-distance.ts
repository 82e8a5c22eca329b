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
/** About how many pixels are looked at for it. */
const GRAIN_SAMPLES = 100_000;
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
  const ink = new Float32Array(width * height);
  // Grain needs no more than a sample.
  const step = Math.max(1, Math.floor(ink.length / GRAIN_SAMPLES));
  const other = new Float32Array(Math.ceil(ink.length / step));
  const { width: columns, height: rows } = papers[0];
  const lefts = new Int32Array(width);
  const shares = new Float64Array(width);
  for (let x = 0; x < width; x++) {
    const sx = Math.min(columns - 1, Math.max(0, (x + 0.5) / factor - 0.5));
    lefts[x] = Math.floor(sx);
    shares[x] = sx - lefts[x]!;
  }
  const grey = planes[0] === planes[1];
  const channels = (grey ? [0] : [0, 1, 2]).map((channel) => ({
    values: planes[channel]!,
    estimate: papers[channel]!.values,
    // A row of paper between two of the estimate, and its last value once more.
    paper: new Float64Array(columns + 1),
  }));
  const look: Look = { lefts, shares, isDark: polarity === 'dark', isSheet };
  for (let y = 0; y < height; y++) {
    const sy = Math.min(rows - 1, Math.max(0, (y + 0.5) / factor - 0.5));
    const upper = Math.floor(sy) * columns;
    const lower = Math.min(rows - 1, Math.floor(sy) + 1) * columns;
    const share = sy - Math.floor(sy);
    for (const { estimate, paper } of channels) {
      for (let x = 0; x < columns; x++) {
        paper[x] = estimate[upper + x]! + share * (estimate[lower + x]! - estimate[upper + x]!);
      }
      paper[columns] = paper[columns - 1]!;
    }
    const first = y * width;
    const [red, green, blue] = channels;
    if (green === undefined || blue === undefined) addGreyInk(ink, first, red!, look);
    else addColourInk(ink, first, [red!, green, blue], look);
    for (let at = Math.ceil(first / step) * step; at < first + width; at += step) {
      if (isSheet && !isSheet[at]) continue;
      for (const { values, paper } of channels) {
        const distance = -distanceOf(values[at]!, paperAt(paper, look, at - first), look.isDark);
        if (distance > other[at / step]!) other[at / step] = distance;
      }
    }
  }
  return { ink, grain: grainOf(other, ink.length / step) };
}

/** How a row is looked at. */
interface Look {
  /** For each pixel the column of paper before it, and how far it lies towards the next. */
  readonly lefts: Int32Array;
  readonly shares: Float64Array;
  readonly isDark: boolean;
  readonly isSheet: Uint8Array | undefined;
}

interface Channel {
  readonly values: Float32Array;
  readonly paper: Float64Array;
}

function paperAt(paper: Float64Array, { lefts, shares }: Look, x: number): number {
  const left = paper[lefts[x]!]!;
  return left + shares[x]! * (paper[lefts[x]! + 1]! - left);
}

/** Above 0 towards ink, below on the other side of the paper. */
function distanceOf(value: number, paper: number, isDark: boolean): number {
  const gap = isDark ? paper - value : value - paper;
  const base = isDark ? paper : 255 - paper;
  return gap / Math.max(base, DARKEST_PAPER);
}

/** The amounts of ink of a row that begins at `first`. */
function addGreyInk(ink: Float32Array, first: number, { values, paper }: Channel, look: Look): void {
  const { lefts, isDark, isSheet } = look;
  for (let x = 0, at = first; x < lefts.length; x++, at++) {
    if (isSheet !== undefined && isSheet[at] === 0) continue;
    const distance = distanceOf(values[at]!, paperAt(paper, look, x), isDark);
    if (distance > 0) ink[at] = Math.min(1, distance);
  }
}

/** The same in colour: one pass for three channels takes half of the time of three. */
function addColourInk(
  ink: Float32Array,
  first: number,
  [red, green, blue]: readonly [Channel, Channel, Channel],
  { lefts, shares, isDark, isSheet }: Look,
): void {
  const [reds, greens, blues] = [red.values, green.values, blue.values];
  const [redPaper, greenPaper, bluePaper] = [red.paper, green.paper, blue.paper];
  for (let x = 0, at = first; x < lefts.length; x++, at++) {
    if (isSheet !== undefined && isSheet[at] === 0) continue;
    const left = lefts[x]!;
    const share = shares[x]!;
    const inRed = redPaper[left]! + share * (redPaper[left + 1]! - redPaper[left]!);
    const inGreen = greenPaper[left]! + share * (greenPaper[left + 1]! - greenPaper[left]!);
    const inBlue = bluePaper[left]! + share * (bluePaper[left + 1]! - bluePaper[left]!);
    let most = distanceOf(reds[at]!, inRed, isDark);
    const ofGreen = distanceOf(greens[at]!, inGreen, isDark);
    if (ofGreen > most) most = ofGreen;
    const ofBlue = distanceOf(blues[at]!, inBlue, isDark);
    if (ofBlue > most) most = ofBlue;
    if (most > 0) ink[at] = Math.min(1, most);
  }
}

/** The deviation of the paper, from distances to its other side: `samples` were taken, most of which are 0. */
function grainOf(other: Float32Array, samples: number): number {
  const histogram = new Uint32Array(512);
  let count = 0;
  for (const distance of other) {
    if (distance === 0) continue;
    histogram[Math.min(511, Math.floor(512 * distance))]!++;
    count++;
  }
  // On paper of one exact value there is nothing on the other side.
  if (count < 0.05 * samples) return 0;
  let seen = 0;
  let level = 0;
  while (level < 511 && seen + histogram[level]! < GRAIN_SHARE * count) seen += histogram[level++]!;
  return (level + 0.5) / 512 / GRAIN_DEVIATE;
}
