import type { Seed } from '@penstroke/random';
import type { RunSpec } from '../settings/resolve-run.ts';
import { type SweepPlan, sweepRunCount } from './sweep-plan.ts';

/** One run of a sweep. */
export interface PlannedRun {
  /** Its number, from 0. */
  readonly index: number;
  /** The number of its setting, from 0. */
  readonly setting: number;
  readonly values: SweepPlan['settings'][number]['values'];
  readonly seed: Seed;
  readonly spec: RunSpec;
  /** The name of its folder among those of the sweep. */
  readonly name: string;
}

/**
 * Run `index` of a plan.
 *
 * @throws RangeError for a number that the plan does not have
 */
export function plannedRun(plan: SweepPlan, index: number): PlannedRun {
  const runs = sweepRunCount(plan);
  if (!Number.isInteger(index) || index < 0 || index >= runs) {
    throw new RangeError(`plannedRun: expected a run from 0 to ${runs - 1}, got ${index}`);
  }
  const setting = Math.floor(index / plan.seeds.length);
  const seed = plan.seeds[index % plan.seeds.length]!;
  const { values, run } = plan.settings[setting]!;
  return { index, setting, values, seed, spec: { ...run, seed }, name: String(index).padStart(4, '0') };
}
