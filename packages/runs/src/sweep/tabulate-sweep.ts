import { type Spread, spread } from './spread.ts';
import type { SweepOutcome } from './sweep-outcome.ts';
import type { SweepPlan } from './sweep-plan.ts';

/** What came of a setting. */
export interface SweepRow {
  /** Its number in the plan. */
  readonly setting: number;
  readonly values: SweepPlan['settings'][number]['values'];
  /** Runs that the plan has of it, one a seed; those that ended, and those that diverged. */
  readonly runs: number;
  readonly ended: number;
  readonly diverged: number;
  /** Accuracy on the validation images, over the runs that ended; absent where none has, or where there are no such images. */
  readonly validation?: Spread;
  readonly trainSeconds?: Spread;
  /** Whether it has the best mean on the validation images of all settings whose runs have all ended. */
  readonly chosen: boolean;
  /** Accuracy on the test images, of the chosen setting alone: choosing by these images would make their figures worthless. */
  readonly test?: Spread;
}

/**
 * The settings of a sweep, the best by validation first. None is chosen while none has all its runs.
 *
 * @param outcomes of all runs, by number
 */
export function tabulateSweep(plan: SweepPlan, outcomes: readonly SweepOutcome[]): SweepRow[] {
  const rows = plan.settings.map(({ values }, setting) => {
    const first = setting * plan.seeds.length;
    const own = outcomes.slice(first, first + plan.seeds.length);
    const results = own.flatMap((outcome) => (outcome.state === 'ended' ? [outcome.result] : []));
    const over = (key: 'validationAccuracy' | 'testAccuracy' | 'trainSeconds', most: number): Spread | undefined => {
      const known = results.flatMap((result) => (result[key] === undefined ? [] : [result[key]]));
      return known.length === 0 ? undefined : within(spread(known), most);
    };
    const [validation, test] = [over('validationAccuracy', 1), over('testAccuracy', 1)];
    const trainSeconds = over('trainSeconds', Number.POSITIVE_INFINITY);
    const row = {
      setting,
      values,
      runs: own.length,
      ended: results.length,
      diverged: own.filter(({ state }) => state === 'diverged').length,
      ...(validation && { validation }),
      ...(trainSeconds && { trainSeconds }),
    };
    return { row, test };
  });
  const score = ({ row }: (typeof rows)[number]): number => row.validation?.mean ?? Number.NEGATIVE_INFINITY;
  rows.sort((one, other) => score(other) - score(one) || one.row.setting - other.row.setting);
  const chosen = rows.find(
    ({ row }) => row.ended === row.runs && (row.validation !== undefined || plan.settings.length === 1),
  );
  return rows.map(({ row, test }) =>
    row === chosen?.row ? { ...row, chosen: true, ...(test && { test }) } : { ...row, chosen: false },
  );
}

/** The interval of what lies between 0 and `most`: Student's knows no bounds, and with two seeds it is wide. */
function within({ interval, ...rest }: Spread, most: number): Spread {
  if (interval === undefined) return rest;
  const [low, high] = interval;
  return { ...rest, interval: [Math.max(0, low), Math.min(most, high)] };
}

/**
 * The numbers of the runs with the best accuracy on the validation images, the best first; of equal ones the first in the plan.
 *
 * @param outcomes of all runs, by number
 * @returns fewer than `count` where fewer have ended
 */
export function bestRuns(outcomes: readonly SweepOutcome[], count: number): number[] {
  const scored = outcomes.flatMap((outcome, index) => {
    const accuracy = outcome.state === 'ended' ? outcome.result.validationAccuracy : undefined;
    return accuracy === undefined ? [] : [{ index, accuracy }];
  });
  scored.sort((one, other) => other.accuracy - one.accuracy || one.index - other.index);
  return scored.slice(0, count).map(({ index }) => index);
}
