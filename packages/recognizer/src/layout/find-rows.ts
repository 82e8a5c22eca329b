import type { Piece } from '../ink/label-pieces.ts';

/** Pieces of at least this share of the usual height make rows; smaller ones join the row that they stand in. */
const TALL = 0.45;
/** The most heights from a piece of a row to the next one. */
const REACH = 4;
/** A row's next piece lies at most this share of a height above or below. */
const DRIFT = 0.6;
/** The steepest row: 20 degrees. */
const MAX_SLOPE = 0.36;

/** The pieces of one line of writing, from left to right. */
export interface Row {
  readonly pieces: readonly Piece[];
  /** The height of a usual digit of this row, in pixels. */
  readonly height: number;
  /** Pixels that the row sinks for each pixel to the right. */
  readonly slope: number;
}

const middleX = ({ box }: Piece): number => box.left + box.width / 2;
const middleY = ({ box }: Piece): number => box.top + box.height / 2;

/** Puts pieces into rows, from the top, each from left to right. */
export function findRows(pieces: readonly Piece[]): Row[] {
  if (pieces.length === 0) return [];
  const usual = usualHeight(pieces);
  const tall = pieces.filter(({ box }) => box.height >= TALL * usual);
  const slope = slopeOf(tall, usual);
  const depth = (piece: Piece): number => middleY(piece) - slope * middleX(piece);
  const rows: Piece[][] = [];
  for (const piece of [...tall].sort((a, b) => a.box.left - b.box.left)) {
    const near = rows
      .map((row) => ({ row, off: Math.abs(meanDepth(row.slice(-3), depth) - depth(piece)) }))
      .filter(({ row, off }) => off <= DRIFT * Math.max(usual, row.at(-1)!.box.height * 0.8))
      .sort((a, b) => a.off - b.off)[0];
    if (near) near.row.push(piece);
    else rows.push([piece]);
  }
  const out = rows.map((row) => ({ row, height: usualHeight(row) }));
  for (const piece of pieces) {
    if (piece.box.height >= TALL * usual) continue;
    const nearest = out
      .map((entry) => ({ entry, off: Math.abs(nearestDepth(entry.row, piece, depth) - depth(piece)) / entry.height }))
      .sort((a, b) => a.off - b.off)[0];
    if (nearest && nearest.off <= 0.95) nearest.entry.row.push(piece);
  }
  return out
    .sort((a, b) => meanDepth(a.row, depth) - meanDepth(b.row, depth))
    .map(({ row, height }) => ({ pieces: row.sort((a, b) => middleX(a) - middleX(b)), height, slope }));
}

/** The weight of a piece in the median of heights grows by this power of its height: a few digits outweigh a hundred specks. */
const HEIGHT_WEIGHT = 1.5;

/** The median height, tall pieces counting more: specks outnumber digits. */
export function usualHeight(pieces: readonly Piece[]): number {
  const heights = pieces.map(({ box }) => box.height).sort((a, b) => a - b);
  const total = heights.reduce((sum, height) => sum + height ** HEIGHT_WEIGHT, 0);
  let seen = 0;
  for (const height of heights) {
    seen += height ** HEIGHT_WEIGHT;
    if (seen >= total / 2) return height;
  }
  return heights.at(-1)!;
}

function meanDepth(row: readonly Piece[], depth: (piece: Piece) => number): number {
  return row.reduce((sum, piece) => sum + depth(piece), 0) / row.length;
}

/** The depth of the row where it is nearest to a piece. */
function nearestDepth(row: readonly Piece[], piece: Piece, depth: (piece: Piece) => number): number {
  let best = row[0]!;
  for (const member of row)
    if (Math.abs(middleX(member) - middleX(piece)) < Math.abs(middleX(best) - middleX(piece))) best = member;
  return depth(best);
}

/** The median slope from each piece to its right neighbour. */
function slopeOf(tall: readonly Piece[], usual: number): number {
  const slopes: number[] = [];
  for (const piece of tall) {
    let next: Piece | undefined;
    for (const other of tall) {
      const dx = middleX(other) - middleX(piece);
      if (dx <= 0.2 * usual || dx > REACH * usual) continue;
      if (Math.abs(middleY(other) - middleY(piece)) > 0.3 * usual + MAX_SLOPE * dx) continue;
      const cost = dx + 1.5 * Math.abs(middleY(other) - middleY(piece));
      if (!next || cost < middleX(next) - middleX(piece) + 1.5 * Math.abs(middleY(next) - middleY(piece))) next = other;
    }
    if (next) slopes.push((middleY(next) - middleY(piece)) / (middleX(next) - middleX(piece)));
  }
  if (slopes.length < 3) return 0;
  slopes.sort((a, b) => a - b);
  const middle = slopes[slopes.length >> 1]!;
  return Math.abs(middle) > MAX_SLOPE ? 0 : middle;
}
