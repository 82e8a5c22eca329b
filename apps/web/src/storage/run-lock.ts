/**
 * One run, one tab: the worker that trains a run holds its lock as long as it lives, so no other tab can resume or delete the run
 * meanwhile. Browsers have locks in secure pages only; elsewhere every run counts as free.
 */
import { ToldError } from '../words/told-error.ts';

const PREFIX = 'penstroke-trainer-';
/** A worker that was just ended gives its lock back a moment later. */
const PATIENCE_MS = 3000;

/** The name of a run's lock. */
export function runLock(id: string): string {
  return `${PREFIX}${id}`;
}

/** The ids of the runs that are open in any tab, paused ones too. */
export async function openRuns(): Promise<ReadonlySet<string>> {
  const held = (await navigator.locks?.query())?.held ?? [];
  return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])));
}

/**
 * Takes a run's lock until this worker or page ends.
 *
 * @throws ToldError when another tab has it
 */
export function holdRun(id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    withRun(id, () => {
      resolve();
      return new Promise<never>(() => {});
    }).catch(reject);
  });
}

/**
 * Does something with a run that nobody has open.
 *
 * @throws ToldError when another tab has it
 */
export async function withRun(id: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  const signal = AbortSignal.timeout(PATIENCE_MS);
  await navigator.locks.request(runLock(id), { signal }, work).catch((error: unknown) => {
    if (signal.aborted && error === signal.reason) throw new ToldError(['taken'], { cause: error });
    throw error;
  });
}
