import { CrowdedPictureError } from './crowded-picture-error.ts';
import type { FoundInk } from './ink/find-ink.ts';
import { labelPieces, type Piece } from './ink/label-pieces.ts';
import { removeFrames } from './ink/remove-frames.ts';
import type { InkMask } from './ink/threshold-ink.ts';
import type { Cutting } from './layout/cut-out.ts';
import type { Reading } from './layout/decode-row.ts';
import { findRows, usualHeight } from './layout/find-rows.ts';
import { markBrackets } from './layout/mark-brackets.ts';
import { markDotted } from './layout/mark-dotted.ts';
import { markLetters } from './layout/mark-letters.ts';
import { markSlashes } from './layout/mark-slashes.ts';
import { planRow } from './layout/plan-row.ts';
import { areClose, planWhole } from './layout/plan-whole.ts';
import type { NetworkClasses } from './layout/read-part.ts';

/** Pieces below this share of the usual height, on both sides, are dust. */
const DUST = 0.07;
/** A piece of fewer pixels is noise. */
const LEAST_AREA = 4;
/** The most pieces, dust apart: a page of 25 lines of 40. */
export const MAX_PIECES = 1000;
/** Ink is faint below this threshold; a hard pencil on white paper has 0.24. */
const FAINT = 0.22;
/** Of faint marks at least this share are digits, or they are the paper's own: its folds, its grain. */
const FAINT_DIGITS = 0.6;
/** What an empty page is worth beside one that is read: a little more than one doubtful piece. */
const EMPTY_SCORE = -3;

/** One thing on a page: what it is, and what the network saw and said. */
export interface PageItem extends Reading {
  /** The field that the network saw, 0 paper to 255 ink. */
  readonly pixels: Uint8Array;
}

/** The network that reads. */
export interface InkNetwork extends NetworkClasses {
  /** Brings ink to the size that it takes: a byte a pixel, 0 paper to 255 ink. */
  fit(cutting: Cutting): Uint8Array;
  /** What it says of such fields: one list of probabilities a field. */
  classify(fields: readonly Uint8Array[]): Promise<readonly (readonly number[])[]>;
}

/**
 * Reads all ways to see the ink of a picture and keeps the most likely one. A way with fading ink that is in too many pieces, such as
 * dots which the paper has, is left out.
 *
 * @returns the rows from the top, each from left to right
 * @throws CrowdedPictureError for more than `MAX_PIECES`, dust apart
 */
export async function readInk(found: FoundInk, network: InkNetwork): Promise<PageItem[][]> {
  let best: PageItem[][] = [];
  let bestScore = Number.NEGATIVE_INFINITY;
  if (found.ways.every(({ isInk, specks }) => specks > MAX_PIECES && !isInk.includes(1))) {
    throw new CrowdedPictureError('readInk', MAX_PIECES);
  }
  for (const way of found.ways) {
    const { rows, score: likely } = await readWay(way, network).catch((error: unknown) => {
      if (way.doubt === undefined || !CrowdedPictureError.isInstance(error)) throw error;
      return { rows: [], score: Number.NEGATIVE_INFINITY };
    });
    const score = likely - (way.doubt ?? 0);
    if (score > bestScore) [best, bestScore] = [isPaper(rows, way, network) ? [] : rows, score];
  }
  return best;
}

/** Whether faint marks belong to the paper: too few of them are digits. */
function isPaper(rows: readonly (readonly PageItem[])[], { threshold }: InkMask, { digitOf }: InkNetwork): boolean {
  if (threshold >= FAINT) return false;
  const items = rows.flat();
  const digits = items.filter(
    (item) => item.kind === 'class' && digitOf(item.class!) !== undefined && item.probabilities[item.class!]! >= 0.5,
  );
  return digits.length < FAINT_DIGITS * items.length;
}

/** Reads one way to see the ink; few pieces also as the parts of one digit, which a fold or a dry pen has broken. */
async function readWay(mask: InkMask, network: InkNetwork): Promise<{ rows: PageItem[][]; score: number }> {
  const { labels, pieces } = inkPieces(mask);
  if (pieces.length === 0) return { rows: [], score: EMPTY_SCORE };
  const rows = findRows(pieces);
  const plans = [rows.map((row) => planRow(row, mask, labels))];
  if (areClose(pieces)) plans.push([planWhole(pieces, mask, labels)]);
  const isOneRow = rows.length === 1 && rows[0]!.pieces.length === pieces.length;
  const fields = plans.flat().flatMap(({ cuttings }) => cuttings.map((cutting) => network.fit(cutting)));
  const answers = await network.classify(fields);
  let first = 0;
  let best: { rows: PageItem[][]; score: number } = { rows: [], score: Number.NEGATIVE_INFINITY };
  for (const layout of plans) {
    let score = 0;
    const read = layout.map((plan, row) => {
      const start = first;
      first += plan.cuttings.length;
      const path = plan.decode((candidate) => answers[start + candidate]!, network);
      score += path.score;
      const signs = markBrackets(markSlashes(path.readings, network.digitOf));
      return markLetters(markDotted(signs), rows[row]!.height).map((reading) => ({
        ...reading,
        pixels: fields[start + reading.candidate]!,
      }));
    });
    if (score > best.score) best = { rows: read, score };
    if (isOneRow && !hasUnread(read.flat())) break;
  }
  return best;
}

/** Whether a reading leaves ink without a meaning. */
function hasUnread(items: readonly Reading[]): boolean {
  return items.some(({ kind }) => kind === 'other') || !items.some(({ kind }) => kind === 'class');
}

/** The pieces of ink without dust and frames. */
function inkPieces(mask: InkMask): { labels: Int32Array; pieces: Piece[] } {
  const { labels, pieces } = labelPieces(mask.isInk, mask.width, mask.height);
  const inked = removeFrames(
    pieces.filter(({ area }) => area >= LEAST_AREA),
    labels,
    mask.width,
  );
  if (inked.length === 0) return { labels, pieces: [] };
  const usual = usualHeight(inked);
  const kept = inked.filter(({ box }) => box.height > DUST * usual || box.width > DUST * usual);
  if (kept.length > MAX_PIECES) throw new CrowdedPictureError('readInk', MAX_PIECES);
  return { labels, pieces: kept };
}
