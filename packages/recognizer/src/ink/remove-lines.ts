import type { Box } from '../box.ts';
import { boxSides } from './box-sides.ts';
import { completeRuling } from './complete-ruling.ts';
import { eraseLines, transposeMask } from './erase-lines.ts';
import { findLines, type Line } from './find-lines.ts';
import { labelPieces, type Piece } from './label-pieces.ts';
import type { InkMask } from './threshold-ink.ts';

/** A line that spans this share of the side is ruled, whatever it crosses. */
const RULED_SPAN = 0.8;
/** The fewest parallel lines that are ruled for sure. */
const RULED_COUNT = 3;

/** A line stands out of what it touches by this share of its length at both ends, or it may be a stroke: the stem of a 1. */
const STAND_OUT = 0.1;
/** What it costs to take such a stroke for a line. */
const STROKE_DOUBT = 1;

/** The ways to see a mask: without the lines that are surely ruled, and without every line that there may be. */
export function removeLines(mask: InkMask): InkMask[] {
  const { width, height } = mask;
  const level = findLines(mask.isInk, width, height);
  const upright = findLines(transposeMask(mask.isInk, width, height), height, width);
  if (level.length + upright.length === 0) return [mask];
  const { whole, open, hidden } = boxSides({ level, upright });
  const isRuled = (lines: readonly Line[], side: number) => (line: Line) =>
    lines.length >= RULED_COUNT || line.to - line.from >= RULED_SPAN * side || whole.has(line);
  const erase = (levels: readonly Line[], uprights: readonly Line[]): InkMask => ({
    ...mask,
    isInk: eraseLines(mask.isInk, width, height, { levels, uprights }),
  });
  const ruled = { level: level.filter(isRuled(level, width)), upright: upright.filter(isRuled(upright, height)) };
  const ways = [
    ruled.level.length + ruled.upright.length > 0
      ? erase(completeRuling(ruled.level, width, height), completeRuling(ruled.upright, height, width))
      : mask,
  ];
  if (ruled.level.length + ruled.upright.length < level.length + upright.length) {
    const erased = erase([...level, ...hidden.level], [...upright, ...hidden.upright]);
    const { pieces } = labelPieces(erased.isInk, width, height);
    const mayBeStroke = (lines: readonly Line[], turn: Turn): boolean =>
      lines.some((line) => !whole.has(line) && !open.has(line) && belongs(line, pieces, turn));
    const isStroke =
      mayBeStroke(level, ({ left, top, width: across, height: along }) => [left, across, top, along]) ||
      mayBeStroke(upright, ({ left, top, width: along, height: across }) => [top, across, left, along]);
    ways.push({ ...erased, doubt: (mask.doubt ?? 0) + (isStroke ? STROKE_DOUBT : 0) });
  }
  return ways;
}

/** A box as seen along a line: its start and extent along it, its start and extent across it. */
type Turn = (box: Box) => [start: number, extent: number, top: number, depth: number];

/** Whether a line may be a stroke of some piece that it touches. */
function belongs({ start, slope, from, to, thickness }: Line, pieces: readonly Piece[], turn: Turn): boolean {
  const beyond = STAND_OUT * (to - from);
  return pieces.some(({ box }) => {
    const [first, extent, top, depth] = turn(box);
    const last = first + extent;
    if (last < from || first > to) return false;
    const at = start + slope * ((Math.max(first, from) + Math.min(last, to)) / 2);
    if (at < top - thickness - 2 || at > top + depth + thickness + 2) return false;
    return first - from < beyond || to - last < beyond;
  });
}
