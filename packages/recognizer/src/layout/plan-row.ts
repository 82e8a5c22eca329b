import { type Box, boxAround } from '../box.ts';
import type { Piece } from '../ink/label-pieces.ts';
import type { InkMask } from '../ink/threshold-ink.ts';
import { cutLattice } from './cut-lattice.ts';
import { type Cutting, cutOut, joinCuttings } from './cut-out.ts';
import { bestPath, type Reading, type Step } from './decode-row.ts';
import type { Row } from './find-rows.ts';
import { type RowBand, type ShapeAnswer, signShape } from './sign-shape.ts';

/** The most neighbouring pieces that one digit may consist of. */
const MOST_JOINED = 4;
/** Pieces of one digit stand at most this share of the row's height apart, sideways. */
const JOIN_GAP = 0.16;
/** Joined pieces are at most this wide for the row's height. */
const WIDEST = 1.35;
/** A piece by itself may be a digit up to this width for its height: a turned 5, a 3 of a slanting hand. */
const WIDEST_DIGIT = 1.75;
/** Pieces wider than this for their own height may be several digits. */
const MAY_TOUCH = 0.8;
/** What each part costs, so that few parts are better than many. */
const PART_COST = 0.25;
/** Digits wider than this for their height are rare; each height of width beyond costs this much. */
const USUAL_WIDTH = 1.05;
const WIDE_COST = 1.5;
/** What each cut costs besides: little in a piece that is wide enough for two digits, more in one that may be a single wide one. */
const CUT_COST = 0.4;
const NARROW_CUT_COST = 0.8;
const NARROW = 1.05;
const ROOMY = 1.5;
/** What it costs to call a piece unknown: little among letters, more among digits. */
const OTHER_COST = 0.75;
const OTHER_COST_AMONG_DIGITS = 1.8;
/**
 * Among digits, the network's class for what is neither digit nor sign is this much less likely than where it was trained, a third of
 * whose images are of that class; among as many letters it is not.
 */
const OTHER_PRIOR_AMONG_DIGITS = 0.05;
const FEW_DIGITS = 0.4;
/** Wider pieces are hardly one letter, and cost this much more for each height of width beyond. */
const WIDEST_OTHER = 1.3;
const WIDE_OTHER_COST = 2;
/** What it costs to leave a speck out. */
const SPECK_COST = 0.3;
/** Smaller than this share of the row's height on both sides is a speck, or a dot. */
const SPECK = 0.14;
/** A digit is at least this share of its row's height. */
const LOWEST_DIGIT = 0.45;
/** A clear one, as wide as a digit, may be this low: digits of different sizes. */
const LOWEST_CLEAR_DIGIT = 0.18;
const NARROWEST_CLEAR_DIGIT = 0.1;
const CLEAR = 0.9;

/** A stretch of a row that a network is to look at. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly cutting: Cutting;
  readonly shape: ShapeAnswer | undefined;
  /** Nodes inside a piece that is cut; absent for whole pieces. */
  readonly inside?: { readonly from: number; readonly to: number; readonly nodes: number };
}

/** A row ready to be classified and decoded. */
export interface RowPlan {
  readonly cuttings: readonly Cutting[];
  /** Reads the row from the class probabilities of its cuttings. */
  decode(probabilities: (cutting: number) => ArrayLike<number>, otherClass: number): RowReading;
}

/** What a row says. */
export interface RowReading {
  readonly readings: Reading[];
  /** Log of how likely it is. */
  readonly score: number;
  /** How much less likely a piece is neither digit nor sign in this row than where the network was trained, in (0, 1]. */
  readonly otherPrior: number;
}

/** Lists all parts that a row may consist of. */
export function planRow(row: Row, mask: InkMask, labels: Int32Array): RowPlan {
  const atoms = joinFragments(row, mask, labels);
  const boxes = atoms.map(({ box }) => box);
  const tall = row.pieces.filter((piece) => piece.box.height >= 0.6 * row.height);
  const candidates: Candidate[] = [];
  atoms.forEach((atom, from) => {
    for (let to = from + 1; to <= Math.min(atoms.length, from + MOST_JOINED); to++) {
      const parts = atoms.slice(from, to);
      if (to - from > 1 && !mayJoin(boxes.slice(from, to), row.height)) break;
      const cutting = joinCuttings(parts);
      candidates.push({ from, to, cutting, shape: signShape(parts, bandAt(row, tall, cutting.box)) });
    }
    if (atom.box.width > MAY_TOUCH * Math.min(atom.box.height, row.height) && atom.box.height > 0.5 * row.height) {
      const lattice = cutLattice(atom, Math.min(row.height, atom.box.height * 1.2));
      for (const part of lattice.parts) {
        const inside = { from: part.from, to: part.to, nodes: lattice.nodes };
        candidates.push({ from, to: from + 1, cutting: part.cutting, shape: undefined, inside });
      }
    }
  });
  return {
    cuttings: candidates.map(({ cutting }) => cutting),
    decode(probabilities, otherClass) {
      const share = digitShare(candidates, probabilities, otherClass);
      const otherCost = OTHER_COST + share * (OTHER_COST_AMONG_DIGITS - OTHER_COST);
      const otherPrior = OTHER_PRIOR_AMONG_DIGITS ** Math.max(0, (share - FEW_DIGITS) / (1 - FEW_DIGITS));
      const steps: Step[] = [];
      const inner = new Map<number, { nodes: number; steps: Step[] }>();
      candidates.forEach((candidate, index) => {
        const reading = readCandidate(candidate, index, probabilities(index), {
          otherClass,
          otherCost,
          rowHeight: row.height,
        });
        if (!reading) return;
        const step = { from: candidate.from, to: candidate.to, readings: [reading], score: reading.score };
        if (!candidate.inside) {
          steps.push(step);
          return;
        }
        if (reading.kind !== 'class') return;
        const lattice = inner.get(candidate.from) ?? { nodes: candidate.inside.nodes, steps: [] };
        lattice.steps.push({ ...step, from: candidate.inside.from, to: candidate.inside.to });
        inner.set(candidate.from, lattice);
      });
      for (const [from, lattice] of inner) {
        const path = bestPath(lattice.nodes, lattice.steps);
        if (path)
          steps.push({
            from,
            to: from + 1,
            readings: path.readings,
            score: path.score - cutCost(boxes[from]!, row.height) * (path.readings.length - 1),
          });
      }
      return { ...(bestPath(atoms.length + 1, steps) ?? { readings: [], score: 0 }), otherPrior };
    },
  };
}

function cutCost({ width, height }: Box, rowHeight: number): number {
  const narrow = Math.min(1, Math.max(0, (ROOMY - width / Math.max(height, 0.8 * rowHeight)) / (ROOMY - NARROW)));
  return CUT_COST + narrow * (NARROW_CUT_COST - CUT_COST);
}

/** The share of digits and signs among the whole, narrow pieces of a row that stand beside others; 0 for one piece alone. */
function digitShare(
  candidates: readonly Candidate[],
  probabilities: (cutting: number) => ArrayLike<number>,
  otherClass: number,
): number {
  if (otherClass < 0) return 1;
  let [known, all] = [0, 0];
  candidates.forEach(({ from, to, inside, shape, cutting: { box } }, index) => {
    if (inside || to - from > 1 || shape || box.width > WIDEST_OTHER * box.height) return;
    all++;
    if (probabilities(index)[otherClass]! < 0.5) known++;
  });
  return all < 2 ? 0 : known / all;
}

/** What a candidate most likely is. */
function readCandidate(
  { cutting, shape, to, from, inside }: Candidate,
  candidate: number,
  probabilities: ArrayLike<number>,
  { otherClass, otherCost, rowHeight }: { otherClass: number; otherCost: number; rowHeight: number },
): Reading | undefined {
  const { box } = cutting;
  if (shape) return { kind: 'shape', sign: shape.sign, score: Math.log(shape.score) - PART_COST, cutting, candidate };
  if (box.height <= SPECK * rowHeight && box.width <= SPECK * rowHeight) {
    return { kind: 'speck', score: -SPECK_COST * (to - from), cutting, candidate };
  }
  let best = -1;
  for (let i = 0; i < probabilities.length; i++) {
    if (i !== otherClass && (best < 0 || probabilities[i]! > probabilities[best]!)) best = i;
  }
  const wide = box.width / Math.max(box.height, 0.8 * rowHeight);
  const score =
    Math.log(Math.max(1e-6, probabilities[best]!)) - PART_COST - WIDE_COST * Math.max(0, wide - USUAL_WIDTH);
  const tooWide = WIDE_OTHER_COST * Math.max(0, box.width / Math.max(box.height, rowHeight) - WIDEST_OTHER);
  const other = otherClass >= 0 ? Math.log(Math.max(1e-6, probabilities[otherClass]!)) - otherCost - tooWide : -4;
  const isClear = probabilities[best]! >= CLEAR && box.width >= NARROWEST_CLEAR_DIGIT * rowHeight;
  const lowest = isClear ? LOWEST_CLEAR_DIGIT : LOWEST_DIGIT;
  const low = box.height < lowest * rowHeight;
  // A part that a cut leaves looks odd: whether the cut is right, the whole path says.
  if (inside && !low && wide <= WIDEST) return { kind: 'class', class: best, score, cutting, candidate };
  if (low || wide > WIDEST_DIGIT || other > score) {
    if (inside || to - from > 1) return undefined;
    return { kind: 'other', score: low ? -otherCost : other, cutting, candidate };
  }
  return { kind: 'class', class: best, score, cutting, candidate };
}

/** Joins what is clearly one: small pieces close to a tall one, and pieces that nearly touch above each other. */
function joinFragments({ pieces, height }: Row, mask: InkMask, labels: Int32Array): Cutting[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const near = groups.find((group) => group.some((member) => areFragments(member.box, piece.box, height)));
    if (near) near.push(piece);
    else groups.push([piece]);
  }
  return groups
    .map((group) => cutOut(mask, labels, group))
    .sort((a, b) => a.box.left + a.box.width / 2 - b.box.left - b.box.width / 2);
}

function areFragments(a: Box, b: Box, height: number): boolean {
  const gapX = Math.max(a.left, b.left) - Math.min(a.left + a.width, b.left + b.width);
  const gapY = Math.max(a.top, b.top) - Math.min(a.top + a.height, b.top + b.height);
  return gapX <= 0.03 * height && gapY <= 0.05 * height && Math.min(a.height, b.height) < 0.8 * height && gapX < 0;
}

function mayJoin(boxes: readonly Box[], height: number): boolean {
  const around = boxAround(boxes);
  if (around.width > WIDEST * height || around.height > 1.8 * height) return false;
  for (let i = 1; i < boxes.length; i++) {
    const before = boxAround(boxes.slice(0, i));
    if (boxes[i]!.left - (before.left + before.width) > JOIN_GAP * height) return false;
  }
  return true;
}

/** The row's band at the place of a box, from the three tall pieces around it. */
function bandAt(row: Row, tall: readonly Piece[], box: Box): RowBand {
  const x = box.left + box.width / 2;
  const away = ({ box: b }: Piece): number => Math.abs(b.left + b.width / 2 - x);
  const near: Piece[] = [];
  for (const piece of tall) {
    if (near.length === 3 && away(piece) >= away(near[2]!)) continue;
    near.push(piece);
    near.sort((a, b) => away(a) - away(b));
    near.length = Math.min(3, near.length);
  }
  if (near.length === 0) return { top: box.top, bottom: box.top + row.height, height: row.height };
  const middle =
    near.reduce((sum, { box: b }) => sum + b.top + b.height / 2 - row.slope * (b.left + b.width / 2 - x), 0) /
    near.length;
  return { top: middle - row.height / 2, bottom: middle + row.height / 2, height: row.height };
}
