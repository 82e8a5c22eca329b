import { describe, expect, test } from 'vitest';
import { indexRanges } from './index-ranges.ts';
import { planSweep } from './plan-sweep.ts';
import { spread, studentQuantile } from './spread.ts';
import { missingRuns, type SweepOutcome } from './sweep-outcome.ts';
import { bestRuns, tabulateSweep } from './tabulate-sweep.ts';

const plan = planSweep({ name: 'rates', grid: { learningRate: [0.1, 0.01, 0.001] }, seeds: [1, 2] });
const ended = (validationAccuracy: number, testAccuracy: number): SweepOutcome => ({
  state: 'ended',
  result: { validationAccuracy, testAccuracy, trainSeconds: 2 },
});

describe('the table', () => {
  // The last setting is the best on the test images, the second on those of validation.
  const outcomes = [
    ended(0.9, 0.9),
    ended(0.92, 0.9),
    ended(0.97, 0.95),
    ended(0.99, 0.97),
    ended(0.95, 0.99),
    ended(0.96, 0.99),
  ];

  test('has the best setting on the validation images first, and the test figures of that one alone', () => {
    const rows = tabulateSweep(plan, outcomes);
    expect(rows.map(({ setting, chosen }) => [setting, chosen])).toEqual([
      [1, true],
      [2, false],
      [0, false],
    ]);
    expect(rows[0]).toMatchObject({
      values: { learningRate: 0.01 },
      validation: { count: 2, mean: 0.98, deviation: expect.closeTo(0.01 * Math.SQRT2, 12) },
      test: { mean: expect.closeTo(0.96, 12) },
    });
    expect(rows.slice(1).every((row) => !('test' in row))).toBe(true);
  });

  test('has intervals of accuracies that lie between 0 and 1', () => {
    const [row] = tabulateSweep(plan, [ended(0.99, 0.1), ended(0.9, 0.9), ...outcomes.slice(2).map(() => ended(0, 0))]);
    // By Student alone 0.373 to 1.517, and -4.58 to 5.58.
    expect(row!.validation!.interval).toEqual([expect.closeTo(0.3732, 3), 1]);
    expect(row!.test!.interval).toEqual([0, 1]);
  });

  test('chooses none that lacks a run or diverged, however good the rest of it is', () => {
    const partly = outcomes.with(3, { state: 'waiting' });
    expect(tabulateSweep(plan, partly).find(({ chosen }) => chosen)).toMatchObject({ setting: 2 });
    const diverged = partly.with(5, { state: 'diverged', message: 'x' });
    expect(tabulateSweep(plan, diverged).find(({ chosen }) => chosen)).toMatchObject({ setting: 0 });
    expect(tabulateSweep(plan, diverged)[1]).toMatchObject({ setting: 2, runs: 2, ended: 1, diverged: 1 });
  });

  test('chooses none before any setting is whole', () => {
    const rows = tabulateSweep(
      plan,
      outcomes.map((one, index) => (index % 2 ? { state: 'waiting' } : one)),
    );
    expect(rows.some(({ chosen }) => chosen)).toBe(false);
  });

  test('the best runs are those by validation, of equal ones the first', () => {
    expect(bestRuns(outcomes, 3)).toEqual([3, 2, 5]);
    expect(
      bestRuns(
        outcomes.map(() => ended(0.5, 0.5)),
        2,
      ),
    ).toEqual([0, 1]);
    expect(bestRuns([], 2)).toEqual([]);
  });
});

test('one setting needs no validation: its test figures are shown', () => {
  const alone = planSweep({ name: 'seeds', base: { validationCount: 0 }, seeds: [1, 2, 3] });
  const [row] = tabulateSweep(
    alone,
    [1, 2, 3].map(() => ({ state: 'ended', result: { testAccuracy: 0.99 } })),
  );
  expect(row).toMatchObject({ chosen: true, test: { count: 3, mean: expect.closeTo(0.99, 12) } });
});

describe('a spread', () => {
  test('has mean, sample deviation and Student interval', () => {
    // R: t.test(c(0.99, 0.992, 0.994)) gives 0.9870317 to 0.9969683.
    const { mean, deviation, interval } = spread([0.99, 0.992, 0.994]);
    expect([mean, deviation]).toEqual([expect.closeTo(0.992, 12), expect.closeTo(0.002, 12)]);
    expect(interval).toEqual([expect.closeTo(0.9870317, 6), expect.closeTo(0.9969683, 6)]);
  });

  test('of one value has neither deviation nor interval; of none is refused', () => {
    expect(spread([0.5])).toEqual({ count: 1, mean: 0.5 });
    expect(() => spread([])).toThrow(RangeError);
  });

  // Tables of Student's t, such as NIST's.
  test.each([
    [1, 12.7062],
    [4, 2.77645],
    [10, 2.22814],
    [11, 2.20099],
    [20, 2.08596],
    [30, 2.04227],
    [100, 1.98397],
    [1000, 1.96234],
  ])('the quantile of %d degrees of freedom is %d within 1e-4', (degrees, quantile) => {
    expect(Math.abs(studentQuantile(degrees) - quantile)).toBeLessThan(1e-4);
  });
});

test('missing are the runs that nobody trains and that would come to an end', () => {
  const states = ['waiting', 'running', 'stopped', 'ended', 'diverged', 'damaged', 'waiting'] as const;
  expect(missingRuns(states.map((state) => ({ state }) as SweepOutcome))).toEqual([0, 2, 6]);
});

test.each([
  [[], ''],
  [[3], '3'],
  [[0, 1, 2, 7], '0-2,7'],
  [[1, 3, 4], '1,3-4'],
])('%j as ranges', (indices, text) => {
  expect(indexRanges(indices)).toBe(text);
});
