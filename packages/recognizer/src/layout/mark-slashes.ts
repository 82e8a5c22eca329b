import type { Cutting } from './cut-out.ts';
import type { Reading } from './decode-row.ts';

/** A slash leans at least this much to the right, as columns a row. */
const LEAST_LEAN = 0.24;
/** Its ink stays within this share of its length from its middle line, on average. */
const STRAIGHT = 0.05;
/** How a date looks with its slashes: day, month and year in any order. */
const DATE = /^(\d{1,2}\/\d{1,2}\/(\d{4}|\d{2})|\d{4}\/\d{1,2}\/\d{1,2})$/;

/**
 * Turns leaning strokes that were read as 1 into slashes where the row then is a date: alone a slash looks like a 1 of a slanting hand.
 *
 * @param digitOf the digit of a class, or undefined
 */
export function markSlashes(readings: readonly Reading[], digitOf: (index: number) => string | undefined): Reading[] {
  const text = readings.map((reading) =>
    reading.kind === 'class' ? (digitOf(reading.class!) ?? '?') : reading.sign === '/' ? '/' : '?',
  );
  const leaning = readings.flatMap((reading, i) =>
    (text[i] === '1' || text[i] === '7') && leans(reading.cutting) ? [i] : [],
  );
  const others = readings.flatMap((reading, i) => (reading.kind === 'other' && leans(reading.cutting) ? [i] : []));
  const candidates = [...leaning, ...others];
  if (candidates.length < 2 || candidates.length > 8) return [...readings];
  for (let first = 0; first < candidates.length; first++) {
    for (let second = first + 1; second < candidates.length; second++) {
      const chosen = [candidates[first]!, candidates[second]!];
      if (!DATE.test(text.map((sign, i) => (chosen.includes(i) ? '/' : sign)).join(''))) continue;
      return readings.map((reading, i) => (chosen.includes(i) ? { ...reading, kind: 'shape', sign: '/' } : reading));
    }
  }
  return [...readings];
}

/** Whether ink is one straight stroke that leans to the right. */
function leans({ ink, box: { width, height } }: Cutting): boolean {
  let [weight, sumX, sumY] = [0, 0, 0];
  for (let i = 0; i < ink.length; i++) {
    weight += ink[i]!;
    sumX += ink[i]! * (i % width);
    sumY += ink[i]! * Math.floor(i / width);
  }
  const [middleX, middleY] = [sumX / weight, sumY / weight];
  let [xy, yy] = [0, 0];
  for (let i = 0; i < ink.length; i++) {
    const [x, y] = [(i % width) - middleX, Math.floor(i / width) - middleY];
    xy += ink[i]! * x * y;
    yy += ink[i]! * y * y;
  }
  const lean = -xy / yy;
  if (!(lean >= LEAST_LEAN)) return false;
  let off = 0;
  for (let i = 0; i < ink.length; i++) {
    const [x, y] = [(i % width) - middleX, Math.floor(i / width) - middleY];
    off += ink[i]! * Math.abs(x + lean * y);
  }
  return off / weight <= STRAIGHT * height;
}
