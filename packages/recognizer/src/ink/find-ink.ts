import { type GreyImage, luminance, type RgbaImage } from '../grey-image.ts';
import { estimatePaper, type Paper } from '../paper/estimate-paper.ts';
import { findSheet } from '../paper/find-sheet.ts';
import { smallPicture } from '../paper/small-picture.ts';
import { type WorkingPicture, workingPicture } from '../paper/working-picture.ts';
import { eraseShading } from './erase-shading.ts';
import { fadingInk } from './fading-ink.ts';
import { type InkAmounts, inkDistance, type Polarity } from './ink-distance.ts';
import { eraseFrames } from './remove-frames.ts';
import { removeLines } from './remove-lines.ts';
import { type InkMask, thresholdInk } from './threshold-ink.ts';

/** Pixels to read: grey levels, or colours that may be transparent. */
export type Picture = GreyImage | RgbaImage;

/** The ink of a picture. */
export interface FoundInk {
  /** The ways to see it, which differ in the lines that are taken for printed ones; at least one. */
  readonly ways: readonly InkMask[];
  readonly polarity: Polarity;
  /** Pixels of the picture for one of a mask, along a side. */
  readonly shrink: number;
}

/**
 * Finds the ink: on paper under uneven light, on a sheet on a table, between ruled lines, in boxes, in any colour. Where the picture
 * is transparent it shows white paper; if that leaves nothing, black paper.
 *
 * @throws TypeError, RangeError for a malformed picture
 */
export function findInk(picture: Picture): FoundInk {
  const found = inkOn(picture, 255);
  const isEmpty = !found.ways[0]!.isInk.includes(1);
  return isEmpty && 'data' in picture ? inkOn(picture, 0) : found;
}

function inkOn(picture: Picture, ground: 255 | 0): FoundInk {
  const { amounts, width, height, polarity, shrink, isDrawn } = amountsOn(picture, ground);
  const mask = thresholdInk(amounts, width, height);
  if (isDrawn) return { ways: [mask], polarity, shrink };
  const onPaper = (seen: InkMask): InkMask[] =>
    removeLines(eraseShading({ ...seen, isInk: eraseFrames(seen.isInk, width, height) }));
  const ways = onPaper(mask);
  if (ways.some(({ isInk }) => isInk.includes(1))) ways.push(...fadingInk(mask).flatMap(onPaper));
  return { ways, polarity, shrink };
}

interface Amounts extends Pick<WorkingPicture, 'width' | 'height' | 'shrink'>, Pick<FoundInk, 'polarity'> {
  readonly amounts: InkAmounts;
  /** Whether the opacity alone draws, without paper. */
  readonly isDrawn: boolean;
}

/** How much ink there is. The colours are released before pieces are looked for, which takes as much memory again. */
function amountsOn(picture: Picture, ground: 255 | 0): Amounts {
  const working = workingPicture(picture, ground);
  const { width, height, shrink, ink } = working;
  const size = { width, height, shrink };
  if (ink) {
    return { ...size, amounts: { ink, grain: 0 }, polarity: isBright(working) ? 'light' : 'dark', isDrawn: true };
  }
  const small = smallPicture(working);
  const isSheet = findSheet(working, small);
  const paper = estimatePaper(small, working, isSheet);
  const polarity = polarityOf(working, paper, isSheet);
  return { ...size, amounts: inkDistance(working, paper, polarity, isSheet), polarity, isDrawn: false };
}

/** On paper brighter than this, of 255, ink is darker; on paper darker than that, ink is lighter. */
const BRIGHT_PAPER = 150;
const DARK_PAPER = 50;

/** Whether ink is darker or lighter than its paper: on paper of middling brightness, the side on which most of the contrast is. */
function polarityOf(
  { planes, width, height }: WorkingPicture,
  { planes: papers, factor }: Paper,
  isSheet?: Uint8Array,
): Polarity {
  const levels = Float64Array.from(papers[0].values, (red, i) =>
    luminance(red, papers[1].values[i]!, papers[2].values[i]!),
  );
  const middle = levels.sort()[levels.length >> 1]!;
  if (middle > BRIGHT_PAPER) return 'dark';
  if (middle < DARK_PAPER) return 'light';
  let [darker, lighter] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (isSheet && !isSheet[at]) continue;
      const on = Math.floor(y / factor) * papers[0].width + Math.floor(x / factor);
      for (let channel = 0; channel < 3; channel++) {
        const difference = papers[channel]!.values[on]! - planes[channel]![at]!;
        if (difference > 0) darker += difference * difference;
        else lighter += difference * difference;
      }
    }
  }
  return darker >= lighter ? 'dark' : 'light';
}

/** Whether a drawing on a transparent ground is bright. */
function isBright({ planes: [, green], ink }: WorkingPicture): boolean {
  let [sum, weight] = [0, 0];
  ink!.forEach((amount, i) => {
    if (amount < 0.5) return;
    sum += green[i]!;
    weight++;
  });
  return sum > 128 * weight;
}
