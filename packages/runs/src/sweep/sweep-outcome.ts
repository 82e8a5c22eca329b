import type { RunRecord } from '../record/run-record.ts';

/** How far a run of a sweep is. */
export type SweepOutcome =
  /** Nothing of it has begun. */
  | { readonly state: 'waiting' }
  /** A process trains it. */
  | { readonly state: 'running'; readonly pid: number; readonly host: string }
  /** It has begun and resumes from where it was stopped. */
  | { readonly state: 'stopped' }
  | { readonly state: 'ended'; readonly result: NonNullable<RunRecord['result']> }
  /** Its loss or weights became infinite, as they would again. */
  | { readonly state: 'diverged'; readonly message: string }
  /** What its folder holds is not readable, or of another run. */
  | { readonly state: 'damaged'; readonly message: string };

/** The states of a run, in the order in which they are listed. */
export const sweepStates = [
  'ended',
  'running',
  'stopped',
  'waiting',
  'diverged',
  'damaged',
] as const satisfies readonly SweepOutcome['state'][];

/** The numbers of the runs that somebody has to start: those that nobody trains, and that would come to an end. */
export function missingRuns(outcomes: readonly SweepOutcome[]): number[] {
  return outcomes.flatMap(({ state }, index) => (state === 'waiting' || state === 'stopped' ? [index] : []));
}
