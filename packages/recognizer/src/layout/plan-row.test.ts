import { describe, expect, test } from 'vitest';
import { inside, maskOf } from '../../test/made-pictures.ts';
import { labelPieces } from '../ink/label-pieces.ts';
import type { Cutting } from './cut-out.ts';
import { findRows } from './find-rows.ts';
import { planRow } from './plan-row.ts';

const OTHER = 10;
const SEVERAL = 11;
const classes = {
  otherClass: OTHER,
  severalClass: -1,
  digitOf: (index: number) => (index < OTHER ? String(index) : undefined),
};

/** One class that is sure, and the rest of the eleven. */
const sure = (answer: number): number[] => Array.from({ length: 11 }, (_, i) => (i === answer ? 0.99 : 0.001));

/** Reads a mask of one row with a network that knows cuttings by their size: `know` gives a class. */
function readRow(isInk: (x: number, y: number) => boolean, know: (cutting: Cutting) => number): string {
  const mask = maskOf(400, 160, isInk);
  const { labels, pieces } = labelPieces(mask.isInk, 400, 160);
  const rows = findRows(pieces);
  expect(rows).toHaveLength(1);
  const plan = planRow(rows[0]!, mask, labels);
  const { readings } = plan.decode((i) => sure(know(plan.cuttings[i]!)), classes);
  return readings
    .map((reading) => (reading.kind === 'class' ? reading.class : (reading.sign ?? reading.kind)))
    .join(' ');
}

/** A stroke of 14x100 is a 1, anything else nothing. */
const onlyOnes = ({ box }: Cutting): number => (Math.abs(box.width - 14) < 4 && box.height > 90 ? 1 : OTHER);
const one = (x: number, y: number, left: number): boolean => inside(x, y, left, 30, 14, 100);

describe('planRow', () => {
  test('reads digits from left to right, and signs by their form', () => {
    const isInk = (x: number, y: number): boolean =>
      one(x, y, 20) ||
      inside(x, y, 80, 118, 12, 12) ||
      one(x, y, 130) ||
      inside(x, y, 180, 75, 40, 10) ||
      one(x, y, 260);
    expect(readRow(isInk, onlyOnes)).toBe('1 . 1 - 1');
  });

  test('among digits, cuts a piece that the network takes for nothing into digits that it knows', () => {
    const touching = (x: number, y: number): boolean => one(x, y, 90) || one(x, y, 170) || inside(x, y, 90, 78, 90, 4);
    const isInk = (x: number, y: number): boolean =>
      one(x, y, 20) || touching(x, y) || one(x, y, 250) || one(x, y, 320);
    const know = ({ box }: Cutting): number => (box.width < 70 && box.height > 90 ? 1 : OTHER);
    expect(readRow(isInk, know)).toBe('1 1 1 1 1');
  });

  test('does not cut what the network knows as one', () => {
    const isInk = (x: number, y: number): boolean => one(x, y, 60) || one(x, y, 140) || inside(x, y, 60, 78, 90, 4);
    expect(readRow(isInk, ({ box }) => (box.width > 80 ? 4 : OTHER))).toBe('4');
  });

  test('cuts what is too wide for the digit that the network takes it for', () => {
    const touching = (x: number, y: number): boolean => one(x, y, 60) || one(x, y, 180) || inside(x, y, 60, 78, 130, 4);
    const know = (whole: number) => (cutting: Cutting) => {
      if (cutting.box.width > 125) return whole;
      return cutting.box.height > 90 ? 2 : OTHER;
    };
    // A 5 may be wider than it is high; of MNIST's 9, one in 1,000 is.
    expect(readRow(touching, know(5))).toBe('5');
    expect(readRow(touching, know(9))).toBe('2 2');
  });

  test('the parts of a cut piece pay for their cuts when they are chosen: two sure ones before three surer ones', () => {
    const isInk = (x: number, y: number): boolean => inside(x, y, 60, 30, 100, 100);
    // Halves are 0.85 sure, thirds 0.99: three parts win without a cost, by 0.3.
    const width = (cutting: Cutting) => cutting.box.width;
    const mask = maskOf(400, 160, isInk);
    const { labels, pieces } = labelPieces(mask.isInk, 400, 160);
    const plan = planRow(findRows(pieces)[0]!, mask, labels);
    const answer = (i: number): number[] => {
      const w = width(plan.cuttings[i]!);
      const p = w > 90 ? 0.05 : w > 40 ? 0.85 : w > 20 ? 0.99 : 0.01;
      return Array.from({ length: 11 }, (_, c) => (c === 1 ? p : (1 - p) / 10));
    };
    const { readings } = plan.decode(answer, classes);
    expect(readings.length).toBeLessThanOrEqual(2);
  });

  test('does not cut an m by itself into the digits that its arches look like', () => {
    const isInk = (x: number, y: number): boolean => inside(x, y, 60, 30, 120, 100);
    const mask = maskOf(400, 160, isInk);
    const { labels, pieces } = labelPieces(mask.isInk, 400, 160);
    const plan = planRow(findRows(pieces)[0]!, mask, labels);
    const answer = (i: number): number[] => {
      const digit = plan.cuttings[i]!.box.width > 90 ? OTHER : 7;
      return Array.from({ length: 11 }, (_, c) => (c === digit ? 0.9 : 0.01));
    };
    expect(plan.decode(answer, classes).readings.map(({ kind }) => kind)).toEqual(['other']);
  });

  test('does not cut a wave into 1s', () => {
    const isInk = (x: number, y: number): boolean => inside(x, y, 60, 30, 200, 100);
    const upright = ({ box }: Cutting): number => (box.width < 80 ? 1 : OTHER);
    expect(readRow(isInk, upright)).toBe('other');
  });

  test('among digits, takes a piece for the digit that it most looks like rather than for nothing', () => {
    const mask = maskOf(400, 160, (x, y) => one(x, y, 30) || inside(x, y, 120, 30, 60, 100) || one(x, y, 300));
    const { labels, pieces } = labelPieces(mask.isInk, 400, 160);
    const plan = planRow(findRows(pieces)[0]!, mask, labels);
    const doubtful = Array.from({ length: 11 }, (_, c) => (c === OTHER ? 0.8 : c === 9 ? 0.15 : 0.05 / 9));
    const answer = (i: number): number[] => {
      const { width, height } = plan.cuttings[i]!.box;
      return width < 20 && height > 90 ? sure(1) : width > 50 && width < 70 ? doubtful : sure(OTHER);
    };
    expect(plan.decode(answer, classes).readings.map((reading) => reading.class)).toEqual([1, 9, 1]);
  });

  test.each([
    { digits: 4, beside: 'four digits', odd: '4' },
    { digits: 1, beside: 'one digit', odd: 'other' },
  ])(
    'a piece that the network hardly takes for a 4 is $odd beside $beside: what stands there says what it may be',
    ({ digits, odd }) => {
      const isInk = (x: number, y: number): boolean =>
        inside(x, y, 10, 30, 60, 100) ||
        Array.from({ length: digits }, (_, i) => one(x, y, 110 + 60 * i)).some(Boolean);
      const mask = maskOf(400, 160, isInk);
      const { labels, pieces } = labelPieces(mask.isInk, 400, 160);
      const plan = planRow(findRows(pieces)[0]!, mask, labels);
      const hardly4 = sure(OTHER).map((value, i) => (i === 4 ? 0.04 : i === OTHER ? 0.951 : value));
      const { readings } = plan.decode((i) => (plan.cuttings[i]!.box.width > 40 ? hardly4 : sure(1)), classes);
      expect(readings.map((reading) => reading.class ?? reading.kind).join(' ')).toBe(
        [odd, ...Array(digits).fill(1)].join(' '),
      );
      if (odd === '4') expect(readings[0]!.probabilities[4]).toBeGreaterThan(0.5);
    },
  );

  test('joins two pieces that are one digit together and nothing alone', () => {
    // The bar of a 5, a few pixels off its belly.
    const isInk = (x: number, y: number): boolean => inside(x, y, 60, 50, 40, 80) || inside(x, y, 106, 34, 34, 12);
    const know = ({ box }: Cutting): number => (box.width > 70 && box.height > 90 ? 5 : OTHER);
    expect(readRow(isInk, know)).toBe('5');
  });

  test('two pieces that are a letter together are not a 1 and something else', () => {
    const isInk = (x: number, y: number): boolean => one(x, y, 60) || inside(x, y, 80, 30, 40, 100);
    const mask = maskOf(400, 160, isInk);
    const { labels, pieces } = labelPieces(mask.isInk, 400, 160);
    const plan = planRow(findRows(pieces)[0]!, mask, labels);
    const likely1 = sure(1).map((value, i) => (i === 1 ? 0.77 : i === OTHER ? 0.22 : value));
    const { readings } = plan.decode((i) => (plan.cuttings[i]!.box.width < 20 ? likely1 : sure(OTHER)), classes);
    expect(readings.map(({ kind }) => kind)).toEqual(['other']);
  });

  test.each([
    { whole: 'several digits', index: SEVERAL, read: '1 1' },
    { whole: 'nothing', index: OTHER, read: 'other' },
  ])('a piece that may be two digits that touch is $read where the network takes it for $whole', ({ index, read }) => {
    const isInk = (x: number, y: number): boolean => one(x, y, 60) || one(x, y, 130) || inside(x, y, 60, 80, 70, 6);
    const mask = maskOf(400, 160, isInk);
    const { labels, pieces } = labelPieces(mask.isInk, 400, 160);
    const plan = planRow(findRows(pieces)[0]!, mask, labels);
    const likely = (best: number) => Array.from({ length: 12 }, (_, i) => (i === best ? 0.89 : 0.01));
    const { readings } = plan.decode((i) => likely(plan.cuttings[i]!.box.width < 60 ? 1 : index), {
      ...classes,
      severalClass: SEVERAL,
    });
    expect(readings.map((reading) => reading.class ?? reading.kind).join(' ')).toBe(read);
  });

  test('joined strokes of which three are 1s are a wave or a letter, whatever the first one is', () => {
    const isInk = (x: number, y: number): boolean =>
      [60, 110, 160, 210].some((left) => one(x, y, left)) || inside(x, y, 60, 80, 150, 6) || one(x, y, 300);
    const know = ({ box }: Cutting): number => (box.width > 40 ? OTHER : box.left < 80 ? 7 : 1);
    expect(readRow(isInk, know)).toBe('other 1');
  });

  test('leaves two digits side by side apart', () => {
    expect(readRow((x, y) => one(x, y, 60) || one(x, y, 80), onlyOnes)).toBe('1 1');
  });

  test('calls other what the network knows nothing of', () => {
    const isInk = (x: number, y: number): boolean => one(x, y, 30) || inside(x, y, 120, 30, 60, 100) || one(x, y, 300);
    expect(readRow(isInk, onlyOnes)).toBe('1 other 1');
  });

  test('a network without a class for the rest gives a digit to everything', () => {
    const mask = maskOf(400, 160, (x, y) => one(x, y, 30) || inside(x, y, 120, 30, 60, 100));
    const { labels, pieces } = labelPieces(mask.isInk, 400, 160);
    const plan = planRow(findRows(pieces)[0]!, mask, labels);
    const { readings } = plan.decode(() => sure(3).slice(0, 10), { ...classes, otherClass: -1 });
    expect(readings.map(({ kind }) => kind)).toEqual(['class', 'class']);
  });
});
