import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { messageOf, PenstrokeError } from '@penstroke/errors';
import { RunFileError } from '../record/run-file-error.ts';
import type { RunRecord } from '../record/run-record.ts';
import { recordSeed } from '../settings/seed.ts';
import { type PlannedRun, plannedRun } from '../sweep/planned-run.ts';
import type { SweepOutcome } from '../sweep/sweep-outcome.ts';
import { type SweepPlan, sweepRunCount } from '../sweep/sweep-plan.ts';
import { readDivergedRun } from './diverged-run.ts';
import { errorCode } from './error-code.ts';
import { liveHolder } from './lock-holder.ts';
import { runContents } from './remove-asides.ts';
import { readRunRecord } from './run-record-file.ts';
import { sweepPaths } from './sweep-paths.ts';

/** Looks how far every run of a sweep is, in the order of their numbers. */
export async function readSweepOutcomes(folder: string, plan: SweepPlan): Promise<SweepOutcome[]> {
  const outcomes: SweepOutcome[] = [];
  for (let index = 0; index < sweepRunCount(plan); index++) {
    outcomes.push(await readSweepOutcome(folder, plannedRun(plan, index)));
  }
  return outcomes;
}

/** Looks how far a run of a sweep is. What is wrong with its files is part of the answer. */
export async function readSweepOutcome(sweep: string, run: PlannedRun): Promise<SweepOutcome> {
  const folder = join(sweepPaths(sweep).runs, run.name);
  try {
    const holder = await liveHolder(folder);
    if (holder !== undefined) return { state: 'running', pid: holder.pid, host: holder.host };
    const diverged = await readDivergedRun(sweep, run.name);
    if (diverged !== undefined) return { state: 'diverged', message: diverged };
    if (!(await runContents(folder)).includes('run.json')) return { state: 'waiting' };
    const record = await readRunRecord(folder);
    expectPlanned(record, run, folder);
    return hasEnded(record) ? { state: 'ended', result: record.result } : { state: 'stopped' };
  } catch (error) {
    if (!PenstrokeError.isInstance(error) && errorCode(error) === undefined) throw error;
    return { state: 'damaged', message: messageOf(error) };
  }
}

/** Whether a run has come to its end. */
export function hasEnded(record: RunRecord): record is RunRecord & { result: NonNullable<RunRecord['result']> } {
  return record.result !== undefined && record.result.interrupted !== true;
}

/**
 * Checks that a run's record is that of a planned run.
 *
 * @throws RunFileError if it is another run
 */
export function expectPlanned(record: RunRecord, { spec, index }: PlannedRun, folder: string): void {
  const asWritten: unknown = JSON.parse(JSON.stringify(spec.recipe));
  const isPlanned =
    String(record.seed) === String(recordSeed(spec.seed)) &&
    isDeepStrictEqual(JSON.parse(JSON.stringify(record.recipe)), asWritten);
  if (isPlanned) return;
  const message = `${folder}: expected run ${index} of the plan, got a run of other settings; move it away`;
  throw new RunFileError(`expectPlanned: ${message}`, folder);
}
