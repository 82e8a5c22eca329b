import type { Line } from './find-lines.ts';

/** The fewest lines that show a ruling. */
const LEAST_LINES = 4;
/** Lines of a ruling are this much alike: their ends as a share of the side, their slopes in pixels across it. */
const SAME_ENDS = 0.1;
const PARALLEL = 3;
/** A line lies this near to its place in the ruling, as a share of the distance from line to line, or in pixels. */
const OFF_PLACE = 0.06;
const OFF_PIXELS = 2;
/** Lines nearer than this many pixels are not a ruling to write between. */
const LEAST_PITCH = 8;

/**
 * Lines with those that their ruling lacks: evenly spaced lines that span the side alike, some printed so palely that only parts of
 * them are ink.
 *
 * @param lines along the rows, as `findLines` gives them
 * @param width the side that they run along, in pixels
 * @param height the other side
 * @returns the same lines, then the missing ones; the lines alone where they are not evenly spaced
 */
export function completeRuling(lines: readonly Line[], width: number, height: number): readonly Line[] {
  if (lines.length < LEAST_LINES) return lines;
  const middle = ({ start, slope }: Line): number => start + (slope * width) / 2;
  const sorted = [...lines].sort((a, b) => middle(a) - middle(b));
  const usual = sorted[sorted.length >> 1]!;
  const isAlike = ({ from, to, slope }: Line): boolean =>
    Math.abs(from - usual.from) + Math.abs(to - usual.to) <= SAME_ENDS * width &&
    Math.abs(slope - usual.slope) * width <= PARALLEL;
  if (!sorted.every(isAlike)) return lines;
  const places = sorted.map(middle);
  const pitch = pitchOf(places);
  if (pitch === undefined) return lines;
  const missing: Line[] = [];
  const first = places[0]!;
  for (let i = Math.ceil(-first / pitch); first + i * pitch < height; i++) {
    const place = first + i * pitch;
    if (places.every((other) => Math.abs(other - place) > pitch / 2)) {
      missing.push({ ...usual, start: place - (usual.slope * width) / 2 });
    }
  }
  return [...lines, ...missing];
}

/** The distance from line to line, where all places are whole numbers of it apart. */
function pitchOf(places: readonly number[]): number | undefined {
  const gaps = places.slice(1).map((place, i) => place - places[i]!);
  const least = Math.min(...gaps);
  const steps = gaps.map((gap) => Math.round(gap / least));
  const pitch = (places.at(-1)! - places[0]!) / steps.reduce((sum, step) => sum + step, 0);
  const off = Math.max(OFF_PIXELS, OFF_PLACE * pitch);
  return pitch >= LEAST_PITCH && gaps.every((gap, i) => Math.abs(gap - steps[i]! * pitch) <= off) ? pitch : undefined;
}
