import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type PlannedRun, plannedRun, RunLockedError, recordedSettings, recordSeed, resolveRun } from '@penstroke/runs';
import {
  expectPlanned,
  hasEnded,
  type RunWriter,
  readRunRecord,
  readSweepOutcome,
  runContents,
  writeDivergedRun,
} from '@penstroke/runs/node';
import { NonFiniteLossError, NonFiniteWeightsError } from '@penstroke/trainer';
import { makeFolder } from '@penstroke/trainer/node';
import { openRunFolder } from '../../node/run-folder.ts';
import { CommandError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { plainMessage } from '../../terminal/describe-error.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { note, resultJson } from '../../terminal/show.ts';
import { readResumed } from '../train/read-resumed.ts';
import { listenForRequests, type RunRequests } from '../train/run-requests.ts';
import { runTraining } from '../train/run-training.ts';
import { type OpenSweep, runFolderName } from './open-sweep.ts';

/** How one run of a sweep is made and shown. */
export interface RunOneOptions {
  readonly io: CliIo;
  /** Of a run that begins, where the plan names none. */
  readonly threads: number | undefined;
  /** Whether the backend `simd` computes two vectors at once. */
  readonly wide: boolean;
  readonly json: boolean;
}

/** How often to look whether another process still trains the run. */
const LOOK_EVERY_MS = 1000;

/**
 * Brings one run of a sweep to its end, from wherever it is: begins it, resumes it, waits for another process that trains it,
 * or finds that nothing is left to do.
 *
 * @returns the exit code; 75 after SIGUSR1
 * @throws CommandError if the run diverged, before or now, or its folder is of another run
 */
export async function runOne(sweep: OpenSweep, index: number, options: RunOneOptions): Promise<number> {
  const run = plannedRun(sweep.plan, index);
  const requests = listenForRequests(options.io, { endsInTime: true });
  try {
    const writer = await takeFolder(sweep, run, { ...options, requests });
    if (writer === undefined) return requests.signal.aborted ? requests.exitCode : exitCode.done;
    try {
      return await trainUnderLock(sweep, run, { ...options, requests, writer });
    } finally {
      await writer.close();
    }
  } finally {
    requests.close();
  }
}

interface HeardOptions extends RunOneOptions {
  readonly requests: RunRequests;
}

/**
 * Locks the run's folder.
 *
 * @returns undefined if the run has ended, or this process was asked to stop while it waited
 */
async function takeFolder(
  sweep: OpenSweep,
  run: PlannedRun,
  { io, json, requests }: HeardOptions,
): Promise<RunWriter | undefined> {
  const name = runFolderName(sweep, run);
  const folder = resolve(io.cwd, name);
  let isWaiting = false;
  while (!requests.signal.aborted) {
    const outcome = await readSweepOutcome(sweep.folder, run);
    switch (outcome.state) {
      case 'ended':
        tell(sweep, run, { io, json, state: 'ended' });
        return undefined;
      case 'diverged':
        throw new CommandError(`${name}: the run diverged before and would again: ${outcome.message}`);
      case 'damaged':
        throw new CommandError(`${name}: ${plainMessage(outcome.message)}`);
      case 'running':
        if (!isWaiting) note(io, `waiting  for process ${outcome.pid} on ${outcome.host}, which trains ${name}`);
        isWaiting = true;
        await setTimeout(LOOK_EVERY_MS, undefined, { signal: requests.signal }).catch(() => {});
        break;
      default:
        try {
          await makeFolder(folder);
          return await openRunFolder(folder, io);
        } catch (error) {
          // Another process was faster, or its clock is behind this one's.
          if (!RunLockedError.isInstance(error)) throw error;
          await setTimeout(LOOK_EVERY_MS, undefined, { signal: requests.signal }).catch(() => {});
        }
    }
  }
  return undefined;
}

interface LockedOptions extends HeardOptions {
  readonly writer: RunWriter;
}

async function trainUnderLock(
  sweep: OpenSweep,
  run: PlannedRun,
  { io, json, threads, wide, requests, writer }: LockedOptions,
): Promise<number> {
  const name = runFolderName(sweep, run);
  const folder = resolve(io.cwd, name);
  const options = { json, wide, requests, allowDifferentBits: false };
  // What was read before the lock may be another process's by now.
  const hasBegun = (await runContents(folder)).includes('run.json');
  const record = hasBegun ? await readRunRecord(folder) : undefined;
  if (record) expectPlanned(record, run, folder);
  if (record && hasEnded(record)) {
    tell(sweep, run, { io, json, state: 'ended' });
    return exitCode.done;
  }
  tell(sweep, run, { io, json, state: record ? 'resumed' : 'new' });
  try {
    if (record) {
      const resume = await readResumed(name, { folder, writer });
      const began = resume.record.backend.threads;
      if (threads !== undefined && threads !== began) {
        note(io, `backend  --threads ${threads} is left out: the run began with ${began}`);
      }
      const spec = resolveRun(recordedSettings(resume.record));
      return await runTraining({ spec, log: 'default' }, io, { ...options, resume });
    }
    const spec = { ...(threads !== undefined && { threads }), ...run.spec };
    return await runTraining({ spec, log: 'default', out: name }, io, { ...options, writer });
  } catch (error) {
    if (NonFiniteLossError.isInstance(error) || NonFiniteWeightsError.isInstance(error)) {
      await writeDivergedRun(sweep.folder, run.name, plainMessage(error));
    }
    throw error;
  }
}

interface TellOptions {
  readonly io: CliIo;
  readonly json: boolean;
  readonly state: 'new' | 'resumed' | 'ended';
}

/** Says which run this is, and where it begins. */
function tell(sweep: OpenSweep, run: PlannedRun, { io, json, state }: TellOptions): void {
  const { index, setting, seed, values } = run;
  const out = runFolderName(sweep, run);
  if (json) resultJson(io, { event: 'sweep-run', index, setting, values, seed: recordSeed(seed), state, out });
  const words = { new: 'begins', resumed: 'resumes', ended: 'has ended already' } as const;
  note(io, `run      ${index} of ${sweep.plan.name} ${words[state]}  ${out}`);
}
