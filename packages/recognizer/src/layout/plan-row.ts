import { type Box, boxAround } from '../box.ts';
import type { Piece } from '../ink/label-pieces.ts';
import type { InkMask } from '../ink/threshold-ink.ts';
import { cutLattice } from './cut-lattice.ts';
import { type Cutting, cutOut, joinCuttings } from './cut-out.ts';
import { bestPath, type Reading, type Step } from './decode-row.ts';
import { digitShare, type SharePiece } from './digit-share.ts';
import type { Row } from './find-rows.ts';
import { joinSeveral } from './join-several.ts';
import { COSTS, cutCost, type NetworkClasses, readPart } from './read-part.ts';
import { type RowBand, type ShapeAnswer, signShape } from './sign-shape.ts';

/** The most neighbouring pieces that one digit may consist of. */
const MOST_JOINED = 4;
/** Pieces of one digit stand at most this share of the row's height apart, sideways. */
const JOIN_GAP = 0.19;
/** Joined pieces are at most this wide for the row's height. */
const WIDEST = 1.35;
/** Pieces wider than this for their own height may be several digits. */
const MAY_TOUCH = 0.8;
/** In a row with this share of digits, pieces are no likelier digits than anywhere. */
const FEW_DIGITS = 0.4;
/** How far the network is trusted that a piece alone on its row is several digits: letters are alone too. */
const TRUST_ALONE = 0.5;
/** The fewest upright strokes of a wave; two 1s may touch. */
const LEAST_WAVE = 3;

/** A stretch of a row that a network is to look at. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly cutting: Cutting;
  readonly shape: ShapeAnswer | undefined;
  /** Nodes inside a piece that is cut, and that piece's own candidate; absent for whole pieces. */
  readonly inside?: { readonly from: number; readonly to: number; readonly nodes: number; readonly whole: number };
}

/** A row ready to be classified and decoded. */
export interface RowPlan {
  readonly cuttings: readonly Cutting[];
  /** Reads the row from the class probabilities of its cuttings. */
  decode(probabilities: (cutting: number) => readonly number[], network: NetworkClasses): RowReading;
}

/** What a row says. */
export interface RowReading {
  readonly readings: Reading[];
  /** Log of how likely it is. */
  readonly score: number;
}

/** Lists all parts that a row may consist of. */
export function planRow(row: Row, mask: InkMask, labels: Int32Array): RowPlan {
  const atoms = joinFragments(row, mask, labels);
  const boxes = atoms.map(({ box }) => box);
  const tall = row.pieces.filter((piece) => piece.box.height >= 0.6 * row.height);
  const candidates: Candidate[] = [];
  atoms.forEach((atom, from) => {
    const whole = candidates.length;
    for (let to = from + 1; to <= Math.min(atoms.length, from + MOST_JOINED); to++) {
      const parts = atoms.slice(from, to);
      if (to - from > 1 && !mayJoin(boxes.slice(from, to), row.height)) break;
      const cutting = joinCuttings(parts);
      candidates.push({ from, to, cutting, shape: signShape(parts, bandAt(row, tall, cutting.box)) });
    }
    if (atom.box.width > MAY_TOUCH * Math.min(atom.box.height, row.height) && atom.box.height > 0.5 * row.height) {
      const lattice = cutLattice(atom, Math.min(row.height, atom.box.height * 1.2));
      for (const part of lattice.parts) {
        const inside = { from: part.from, to: part.to, nodes: lattice.nodes, whole };
        candidates.push({ from, to: from + 1, cutting: part.cutting, shape: undefined, inside });
      }
    }
  });
  return {
    cuttings: candidates.map(({ cutting }) => cutting),
    decode(answerTo, { otherClass, severalClass, digitOf }) {
      const answers = candidates.map((_, index) => joinSeveral(answerTo(index), otherClass, severalClass));
      const isKnown = (index: number): boolean => answers[index]![otherClass]! < 0.5;
      const shareBeside = otherClass < 0 ? () => 1 : digitShare(narrowPieces(candidates, isKnown));
      const steps: Step[] = [];
      const inner = new Map<number, { nodes: number; cut: number; steps: Step[] }>();
      candidates.forEach((candidate, index) => {
        const { from, to, cutting, shape, inside } = candidate;
        const share = shareBeside(from, to);
        const amongDigits = Math.max(0, ((share ?? 0) - FEW_DIGITS) / (1 - FEW_DIGITS));
        const said = answerTo(inside?.whole ?? index)[severalClass] ?? 0;
        const several = said * (share === undefined ? TRUST_ALONE : amongDigits);
        const query = { cutting, shape, joined: to - from, isCut: inside !== undefined, several, candidate: index };
        const context = { otherClass, severalClass, digitOf, amongDigits, rowHeight: row.height };
        const reading = readPart(query, answers[index]!, context);
        if (!reading) return;
        const step = { from, to, readings: [reading], score: reading.score };
        if (!inside) {
          steps.push(step);
          return;
        }
        if (reading.kind !== 'class') return;
        const lattice = inner.get(from) ?? {
          nodes: inside.nodes,
          cut: cutCost(boxes[from]!, row.height, amongDigits, several),
          steps: [],
        };
        lattice.steps.push({ ...step, from: inside.from, to: inside.to, score: step.score - lattice.cut });
        inner.set(from, lattice);
      });
      for (const [from, lattice] of inner) {
        const path = bestPath(lattice.nodes, lattice.steps);
        // Of n parts n - 1 were cut off.
        if (path && !isWave(path.readings, digitOf))
          steps.push({ from, to: from + 1, readings: path.readings, score: path.score + lattice.cut });
      }
      return bestPath(atoms.length + 1, steps) ?? { readings: [], score: 0 };
    },
  };
}

/** The whole, narrow pieces of a row, and whether each is a digit or a sign. */
function narrowPieces(candidates: readonly Candidate[], isKnown: (index: number) => boolean): SharePiece[] {
  return candidates.flatMap(({ from, to, inside, shape, cutting: { box } }, index) =>
    inside || to - from > 1 || shape || box.width > COSTS.widestOther * box.height
      ? []
      : [{ at: from, isKnown: isKnown(index) }],
  );
}

/** A piece of many upright strokes is a letter or a wave, cut where it turns. */
function isWave(readings: readonly Reading[], digitOf: NetworkClasses['digitOf']): boolean {
  return readings.filter((reading) => digitOf(reading.class!) === '1').length >= LEAST_WAVE;
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
