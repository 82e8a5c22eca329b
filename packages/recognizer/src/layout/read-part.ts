import type { Box } from '../box.ts';
import type { Cutting } from './cut-out.ts';
import type { Reading } from './decode-row.ts';
import { shiftPrior } from './shift-prior.ts';
import type { ShapeAnswer } from './sign-shape.ts';

/** What a way to read a row costs, in logs of probabilities, beside what the network says of its parts. */
export const COSTS = {
  /** Each part: few parts are better than many. */
  part: 0.02,
  /** Width beyond the usual: 0 at what 90 % of the digits of its class have at most, 1 at what 99 % have; and its square. */
  wide: 0.1,
  veryWide: 0.15,
  /** Each cut: little in a piece of `roomy` heights, which has room for two digits, more in a `narrow` one, which may be one. */
  cut: 0.05,
  narrowCut: 0.6,
  narrow: 0.95,
  roomy: 1.6,
  /** Each cut of a narrow piece in a row without digits of its own: an m is not three digits that touch. */
  cutAlone: 0.7,
  /** To call a piece unknown: little among letters, more among digits. */
  other: 0.75,
  otherAmongDigits: 3,
  /** To call several pieces unknown together: a letter of two strokes is not a 1 and something else. */
  otherJoined: 0.15,
  /** Each height of width of an unknown piece beyond `widestOther`: it is hardly one letter. */
  wideOther: 2,
  widestOther: 1.3,
  /** To call a piece unknown of which the network is sure that it is several digits. */
  otherSeveral: 2.5,
  /** To leave a speck out. */
  speck: 0.3,
} as const;

/** The widths, in heights, that 90 and 99 % of MNIST's training digits of a class do not exceed. */
const WIDTHS = [
  [1.13, 1.43],
  [0.72, 1.0],
  [1.18, 1.67],
  [0.98, 1.25],
  [1.0, 1.25],
  [1.3, 1.67],
  [0.93, 1.11],
  [0.98, 1.25],
  [0.98, 1.25],
  [0.87, 1.05],
] as const;
/** The same of a sign, by eye. */
const SIGN_WIDTHS = [1.05, 1.4] as const;

/** Smaller than this share of the row's height on both sides is a speck, or a dot. */
const SPECK = 0.14;
/** A digit is at least this share of its row's height. */
const LOWEST_DIGIT = 0.45;
/** A clear one, as wide as a digit, may be this low: digits of different sizes. */
const LOWEST_CLEAR_DIGIT = 0.18;
const NARROWEST_CLEAR_DIGIT = 0.1;
const CLEAR = 0.9;
/** A part of a piece may be a digit up to this width for its height. */
const WIDEST_PART = 1.35;
/** A piece by itself may be a digit up to this one: a turned 5, a 3 of a slanting hand. */
const WIDEST_DIGIT = 1.75;

/**
 * Among digits, the network's class for what is neither digit nor sign is this much less likely than where it was trained, a third of
 * whose images are of that class; alone or among letters it is not.
 */
const OTHER_PRIOR_AMONG_DIGITS = 0.02;

/** What is asked of a part of a row. */
export interface PartQuery {
  readonly cutting: Cutting;
  readonly shape: ShapeAnswer | undefined;
  /** The pieces that it joins; 1 for a whole piece. */
  readonly joined: number;
  /** Whether it was cut out of a piece. */
  readonly isCut: boolean;
  /** How likely it is, or was before it was cut, several digits that touch: 0 to 1. */
  readonly several: number;
  /** Its place in the list that was classified. */
  readonly candidate: number;
}

/** What the classes of a network stand for. */
export interface NetworkClasses {
  /** The class of what is neither digit nor sign; -1 if there is none. */
  readonly otherClass: number;
  /** The class of several digits that touch; -1 if there is none. */
  readonly severalClass: number;
  /** The digit of a class, or undefined. */
  digitOf(index: number): string | undefined;
}

/** The network and the row that a part is read with. */
export interface PartContext extends NetworkClasses {
  /** 0 for a piece alone or among letters, 1 among digits. */
  readonly amongDigits: number;
  readonly rowHeight: number;
}

/**
 * What a part of a row most likely is; undefined if it is nothing that a row may hold.
 *
 * @param answer one probability for each class; several digits count as `otherClass`
 */
export function readPart(
  { cutting, shape, joined, isCut, several, candidate }: PartQuery,
  answer: readonly number[],
  { otherClass, digitOf, amongDigits, rowHeight }: PartContext,
): Reading | undefined {
  const { box } = cutting;
  const weighed = shiftPrior(answer, otherClass, OTHER_PRIOR_AMONG_DIGITS ** amongDigits);
  const part = { cutting, candidate, probabilities: weighed };
  if (shape) return { kind: 'shape', sign: shape.sign, score: Math.log(shape.score) - COSTS.part, ...part };
  if (box.height <= SPECK * rowHeight && box.width <= SPECK * rowHeight) {
    return { kind: 'speck', score: -COSTS.speck * joined, ...part };
  }
  // A piece as it stands is seldom something else among digits; what a cut leaves is.
  const probabilities = isCut ? answer : weighed;
  const best = bestOf(probabilities, otherClass);
  const wide = box.width / Math.max(box.height, 0.8 * rowHeight);
  const [usual, widest] = WIDTHS[Number(digitOf(best))] ?? SIGN_WIDTHS;
  const beyond = Math.max(0, (wide - usual) / (widest - usual));
  const score = logOf(probabilities[best]!) - COSTS.part - (COSTS.wide + COSTS.veryWide * beyond) * beyond;
  const tooWide = COSTS.wideOther * Math.max(0, box.width / Math.max(box.height, rowHeight) - COSTS.widestOther);
  const otherCost = COSTS.other + amongDigits * (COSTS.otherAmongDigits - COSTS.other);
  const isOther = logOf(probabilities[otherClass] ?? 0) - COSTS.otherSeveral * several;
  const other = otherClass >= 0 ? isOther - otherCost - tooWide : -4;
  const isClear = probabilities[best]! >= CLEAR && box.width >= NARROWEST_CLEAR_DIGIT * rowHeight;
  const low = box.height < (isClear ? LOWEST_CLEAR_DIGIT : LOWEST_DIGIT) * rowHeight;
  // A part that a cut leaves looks odd: whether the cut is right, the whole path says.
  if (isCut && !low && wide <= WIDEST_PART) return { kind: 'class', class: best, score, ...part };
  if (low || wide > WIDEST_DIGIT || other > score) {
    if (isCut) return undefined;
    if (joined > 1) {
      return low || wide > WIDEST_PART ? undefined : { kind: 'other', score: other - COSTS.otherJoined, ...part };
    }
    return { kind: 'other', score: low ? -otherCost : other, ...part };
  }
  return { kind: 'class', class: best, score, ...part };
}

/** The most likely class among digits and signs. */
function bestOf(probabilities: ArrayLike<number>, otherClass: number): number {
  let best = -1;
  for (let i = 0; i < probabilities.length; i++) {
    if (i !== otherClass && (best < 0 || probabilities[i]! > probabilities[best]!)) best = i;
  }
  return best;
}

function logOf(probability: number): number {
  return Math.log(Math.max(1e-6, probability));
}

/**
 * What each cut of a piece costs.
 *
 * @param amongDigits 0 in a row of nothing but this piece and letters, 1 among digits
 * @param several how likely the piece is several digits that touch, 0 to 1
 */
export function cutCost({ width, height }: Box, rowHeight: number, amongDigits: number, several: number): number {
  const { cut, narrowCut, cutAlone, narrow, roomy } = COSTS;
  const narrowness = (roomy - width / Math.max(height, 0.8 * rowHeight)) / (roomy - narrow);
  const narrowOnly = (narrowCut - cut + (1 - amongDigits) * cutAlone) * Math.min(1, Math.max(0, narrowness));
  return cut + (1 - several) * narrowOnly;
}
