/**
 * Straight lines that are printed or ruled: squared and ruled paper, underlines, margins, the sides of boxes. Thin runs of ink across a
 * direction vote for lines (a Hough transform of the middles of runs); a line is long, and strokes that cross it make gaps in it.
 */

/** A run of ink across a line is at most this thick, in pixels or as a share of the longer side. */
const THICKEST = 14;
const THICKEST_SHARE = 0.012;
/** Smaller pictures have no lines worth looking for. */
const SMALLEST_SIDE = 64;
/** The steepest line, as a slope. */
const MAX_SLOPE = 0.14;
/** A line spans at least this share of the side that it runs along. */
const LEAST_SPAN = 0.42;
/** Gaps in a line are at most this share of the side. */
const MAX_GAP = 0.1;
/** At least this share of a line's columns has a run on it. */
const LEAST_COVER = 0.6;
/** So many lines are ruled; others with their slope are believed where strokes run along them and hide a good part. */
const RULED_COUNT = 3;
const RULED_GAP = 0.6;
const RULED_COVER = 0.3;
/** Lines of one ruling differ by at most this many pixels across the side, and are at least this share of the usual one long. */
const PARALLEL = 3;
const RULED_SPAN = 0.9;
const MAX_LINES = 80;
/** Columns that vote. */
const VOTING_COLUMNS = 480;

/** A line that runs nearly along the rows: `y = start + slope * x` for x in [from, to). */
export interface Line {
  readonly start: number;
  readonly slope: number;
  readonly from: number;
  readonly to: number;
  /** The median length of its runs, in pixels. */
  readonly thickness: number;
}

interface Run {
  readonly x: number;
  readonly middle: number;
  readonly length: number;
}

/** What the votes of the runs on it make of a place and a slope. */
interface Attempt {
  readonly start: number;
  readonly slope: number;
  readonly on: readonly Run[];
  /** Absent where its runs do not reach far enough. */
  readonly line: Line | undefined;
}

/** The lines along the rows of a mask. */
export function findLines(isInk: Uint8Array, width: number, height: number): Line[] {
  if (Math.min(width, height) < SMALLEST_SIDE) return [];
  const thickest = Math.min(
    Math.max(THICKEST, THICKEST_SHARE * Math.max(width, height)),
    0.05 * Math.min(width, height),
  );
  const step = Math.max(1, Math.floor(width / VOTING_COLUMNS));
  let runs = thinRuns(isInk, width, height, step, thickest);
  const lines: Line[] = [];
  const attempts: Attempt[] = [];
  const slopeStep = 2 / width;
  const slopes = 2 * Math.ceil(MAX_SLOPE / slopeStep) + 1;
  const votes = new Uint16Array(slopes * height);
  const vote = (run: Run, amount: number): void => {
    for (let s = 0; s < slopes; s++) {
      const start = Math.round(run.middle - (s - (slopes >> 1)) * slopeStep * (run.x - width / 2));
      if (start >= 0 && start < height) votes[s * height + start]! += amount;
    }
  };
  for (const run of runs) vote(run, 1);
  const wanted = (LEAST_SPAN * LEAST_COVER * width) / step;
  while (attempts.length < 2 * MAX_LINES && lines.length < MAX_LINES) {
    let [best, most] = [0, 0];
    for (let i = 1; i < votes.length - 1; i++) {
      if (votes[i]! < wanted / 3) continue;
      const sum = votes[i - 1]! + votes[i]! + votes[i + 1]!;
      if (sum > most) [best, most] = [i, sum];
    }
    if (most < wanted) break;
    const s = Math.floor(best / height);
    const slope = (s - (slopes >> 1)) * slopeStep;
    const start = (best % height) - (slope * width) / 2;
    const tolerance = 2.5;
    const on: Run[] = [];
    const rest: Run[] = [];
    for (const run of runs) (Math.abs(run.middle - start - slope * run.x) <= tolerance ? on : rest).push(run);
    for (const run of on) vote(run, -1);
    runs = rest;
    const span = longestSpan(on, width, step, { span: LEAST_SPAN, gap: MAX_GAP, cover: LEAST_COVER });
    const line = span && { start, slope, ...span };
    if (line) lines.push(line);
    attempts.push({ start, slope, on, line });
  }
  return lines.length < RULED_COUNT ? lines : ruledAmong(attempts, lines, width, step);
}

/** The lines of a ruling: those found, and others as long and parallel, behind whatever strokes run along them. */
function ruledAmong(attempts: readonly Attempt[], lines: readonly Line[], width: number, step: number): Line[] {
  const usual = median(lines.map(({ from, to }) => to - from)) / width;
  const tilt = median(lines.map(({ slope }) => slope));
  return attempts.flatMap(({ start, slope, on, line }) => {
    if (Math.abs(slope - tilt) * width > PARALLEL) return line ?? [];
    const span = longestSpan(on, width, step, { span: RULED_SPAN * usual, gap: RULED_GAP, cover: RULED_COVER });
    return span ? { start, slope, ...span } : (line ?? []);
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** Runs of ink down the columns that are thin enough for a line. */
function thinRuns(isInk: Uint8Array, width: number, height: number, step: number, thickest: number): Run[] {
  const runs: Run[] = [];
  for (let x = 0; x < width; x += step) {
    for (let y = 0; y < height; ) {
      if (!isInk[y * width + x]) {
        y++;
        continue;
      }
      const first = y;
      while (y < height && isInk[y * width + x]) y++;
      if (y - first <= thickest) runs.push({ x, middle: (first + y - 1) / 2, length: y - first });
    }
  }
  return runs;
}

/**
 * The longest stretch of runs along a line without a wide gap, if it is long and dense enough.
 *
 * @param least its span and the most of a gap, as shares of the side, and the share of its columns that have a run
 */
function longestSpan(
  on: readonly Run[],
  width: number,
  step: number,
  least: { readonly span: number; readonly gap: number; readonly cover: number },
): { from: number; to: number; thickness: number } | undefined {
  const sorted = [...on].sort((a, b) => a.x - b.x);
  let best: Run[] = [];
  let current: Run[] = [];
  for (const run of sorted) {
    if (current.length > 0 && run.x - current.at(-1)!.x > least.gap * width) current = [];
    current.push(run);
    if (current.at(-1)!.x - current[0]!.x > (best.at(-1)?.x ?? 0) - (best[0]?.x ?? 0)) best = current;
  }
  if (best.length === 0) return undefined;
  const from = best[0]!.x;
  const to = best.at(-1)!.x + 1;
  if (to - from < least.span * width || best.length * step < least.cover * (to - from)) return undefined;
  return { from, to, thickness: median(best.map((run) => run.length)) };
}
