import {
  counted,
  missingRuns,
  percent,
  plannedRun,
  type SweepOutcome,
  shellCommand,
  sweepRunCount,
} from '@penstroke/runs';
import { readSweepOutcomes } from '@penstroke/runs/node';
import type { CliIo } from '../../terminal/cli-io.ts';
import { exitCode, stoppedCode } from '../../terminal/exit-code.ts';
import { note, resultJson } from '../../terminal/show.ts';
import { isSignal, type StopReason } from '../../terminal/stop-reason.ts';
import { type OpenSweep, runFolderName } from './open-sweep.ts';
import { startWorker, type Worker, type WorkerEnd } from './start-worker.ts';
import { workerThreads } from './worker-threads.ts';

/** How all missing runs are made. */
export interface RunAllOptions {
  readonly workers: number;
  /** Of each run, where the plan names none; a share of the cores when left out. */
  readonly threads: number | undefined;
  /** Whether the backend `simd` computes two vectors at once. */
  readonly wide: boolean;
  readonly json: boolean;
}

/**
 * Makes the missing runs of a sweep, several at a time, each in a process of its own: one that fails takes no other with it.
 *
 * @returns the exit code: 1 if one failed, or cannot be made since it diverged or its folder is damaged
 */
export async function runAll(sweep: OpenSweep, io: CliIo, options: RunAllOptions): Promise<number> {
  const { workers, json, wide, threads = workerThreads(workers) } = options;
  const outcomes = await readSweepOutcomes(sweep.folder, sweep.plan);
  const missing = missingRuns(outcomes);
  const total = sweepRunCount(sweep.plan);
  note(io, `sweep    ${sweep.plan.name}: ${missing.length} of ${counted(total, 'run')} to make, ${workers} at a time`);
  const live = new Set<Worker>();
  let stopped: StopReason | undefined;
  let failed = 0;
  let done = 0;
  const onStop = (reason: StopReason): void => {
    const isSecond = stopped !== undefined;
    // A worker would take what is sent a second time for the wish to end at once.
    if (isSecond && !isSignal(reason)) return;
    stopped ??= reason;
    for (const worker of live) worker.stop(reason);
    if (isSecond) io.exitNow(stoppedCode[stopped]);
  };
  const unlisten = [io.onStop(onStop), io.onSaveRequest(() => onStop('time'))];
  const queue = missing.values();
  const work = async (): Promise<void> => {
    for (const index of queue) {
      if (stopped !== undefined) return;
      const worker = startWorker(sweep, plannedRun(sweep.plan, index), { threads, wide });
      live.add(worker);
      const end = await worker.ended;
      live.delete(worker);
      if (end.code === exitCode.done) done++;
      else if (stopped === undefined) failed++;
      tellEnd(sweep, io, { index, end, json, progress: `${done + failed} of ${missing.length}` });
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(workers, missing.length) }, work));
  } finally {
    for (const stopListening of unlisten) stopListening();
  }
  const inState = (wanted: SweepOutcome['state']): number => outcomes.filter(({ state }) => state === wanted).length;
  const others = inState('running');
  if (others > 0) note(io, `running  ${counted(others, 'run')} in other processes`);
  const [diverged, damaged] = [inState('diverged'), inState('damaged')];
  if (diverged + damaged > 0) {
    const plan = shellCommand(['penstroke', 'sweep', 'status', sweep.name]);
    note(io, `left out ${counted(diverged + damaged, 'run')}: ${diverged} diverged, ${damaged} damaged; see ${plan}`);
  }
  if (stopped !== undefined) return stoppedCode[stopped];
  return failed + diverged + damaged > 0 ? exitCode.failed : exitCode.done;
}

interface TellOptions {
  readonly index: number;
  readonly end: WorkerEnd;
  readonly json: boolean;
  readonly progress: string;
}

function tellEnd(sweep: OpenSweep, io: CliIo, { index, end, json, progress }: TellOptions): void {
  const { code, validationAccuracy, lastWords } = end;
  const out = runFolderName(sweep, plannedRun(sweep.plan, index));
  const score = validationAccuracy === undefined ? undefined : { validationAccuracy };
  if (json) resultJson(io, { event: 'sweep-run-end', index, code, ...score, out });
  const words =
    code === exitCode.done
      ? (score && `${percent(score.validationAccuracy)} on the validation images`) || 'done'
      : `ended with ${code}${lastWords === undefined ? '' : `: ${lastWords}`}`;
  note(io, `run      ${index}: ${words}  (${progress})`);
}
