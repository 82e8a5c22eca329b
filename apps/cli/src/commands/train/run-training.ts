import { resolve } from 'node:path';
import { createRun, type PreparedRun } from '@penstroke/recipes';
import type { RunRecord, RunSpec } from '@penstroke/runs';
import {
  openMetricsLog,
  readMetrics,
  rewindMetricsLog,
  runPaths,
  writeModel,
  writeRunRecord,
} from '@penstroke/runs/node';
import { type Checkpoint, type TrainEvent, train } from '@penstroke/trainer';
import { saveCheckpoint } from '@penstroke/trainer/node';
import type { ReadyBackend } from '../../backends/ready-backend.ts';
import { selectBackend } from '../../backends/select-backend.ts';
import { expectSameDigits, loadDigits } from '../../node/load-digits.ts';
import { createRunFolder } from '../../node/run-folder.ts';
import { CommandError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { note, resultJson } from '../../terminal/show.ts';
import { createTrainDisplay, type LogFormat } from '../../terminal/train-display.ts';
import { createRecord, type RunParts, resumeRecord } from './create-record.ts';
import { announce, type RunEnd, showEnd } from './show-run.ts';

/** A run as it will be made, and how it is shown. */
export interface TrainPlan {
  readonly spec: RunSpec;
  readonly log: LogFormat;
  /** The run's folder; named after time and recipe when left out. */
  readonly out?: string;
}

/** How a run is shown, and what it resumes from. */
export interface RunTrainingOptions {
  readonly json: boolean;
  /** The run to resume, its folder as people gave it. */
  readonly resume?: { readonly folder: string; readonly record: RunRecord; readonly checkpoint: Checkpoint };
}

/**
 * Makes a run: backend, digits, model, folder; then writes, shows and logs its events. Nothing is written before all of
 * the run has been made ready.
 *
 * @returns the exit code
 */
export async function runTraining(plan: TrainPlan, io: CliIo, options: RunTrainingOptions): Promise<number> {
  const { spec } = plan;
  const stop = new AbortController();
  const unlisten = io.onInterrupt(() => {
    if (stop.signal.aborted) {
      io.exitNow(exitCode.interrupted);
    } else {
      stop.abort();
      note(io, 'saving a checkpoint; press Ctrl-C again to quit now');
    }
  });
  let backend: ReadyBackend | undefined;
  let run: PreparedRun | undefined;
  try {
    backend = await selectBackend(spec.backend, { io, threads: spec.threads });
    const digits = await loadDigits(spec.recipe.data.dataset, io);
    if (options.resume) expectSameDigits(digits.origin, options.resume.record.data);
    run = createRun({ recipe: spec.recipe, imageSets: digits, seed: spec.seed });
    return await followRun({ plan, spec, io, backend, digits, run, signal: stop.signal, ...options });
  } finally {
    unlisten();
    run?.dispose();
    backend?.close();
  }
}

interface FollowOptions extends RunParts, RunTrainingOptions {
  readonly plan: TrainPlan;
  readonly io: CliIo;
  readonly signal: AbortSignal;
}

async function followRun(options: FollowOptions): Promise<number> {
  const { plan, spec, io, backend, run, signal, resume, json } = options;
  let checkpointFolder: string | undefined;
  const events = train({
    ...run.trainOptions,
    evaluationBatchSize: spec.evaluationBatchSize,
    signal,
    ...(resume && { resume: resume.checkpoint }),
    checkpoint: {
      every: { epochs: spec.checkpointEvery },
      save: async (checkpoint) => {
        await saveCheckpoint(checkpointFolder!, checkpoint);
        return checkpointFolder;
      },
    },
  });
  try {
    // Wrong options make train throw, a checkpoint that does not fit the first event: both before anything is written.
    const first = await events.next();
    const out = resume?.folder ?? (await createRunFolder(io.cwd, { out: plan.out, recipe: spec.recipe.name }));
    const folder = resolve(io.cwd, out);
    checkpointFolder = runPaths(folder).checkpoint;
    const record = resume ? resumeRecord(resume.record, spec, backend) : await createRecord(options, io.cwd);
    await writeRunRecord(folder, record);
    if (resume) await rewindMetricsLog(folder, resume.checkpoint.step);

    announce(io, { ...options, out, resumedFrom: resume?.checkpoint.step });
    const end = await writeEvents({ first, events, folder, out }, options);
    // Only now: the renderer is native code that no earlier part of a run needs.
    const { writeCurves } = await import('../../report/write-curves.ts');
    await writeCurves(folder, { events: await readMetrics(folder), title: `${spec.recipe.name}, seed ${spec.seed}` });
    if (!end.interrupted) await writeModel(runPaths(folder).model, run.model);
    await writeRunRecord(folder, { ...record, result: { ...end, finishedAt: new Date().toISOString() } });
    showEnd(io, end, json);
    return end.interrupted ? exitCode.interrupted : exitCode.done;
  } finally {
    // Frees the run's tensors when something else than the run failed.
    await events.return();
  }
}

interface StartedRun {
  /** What `events` gave already. */
  readonly first: IteratorResult<TrainEvent>;
  readonly events: AsyncIterator<TrainEvent>;
  readonly folder: string;
  readonly out: string;
}

/** Logs and shows the events of a run; returns the last one. */
async function writeEvents(
  { first, events, folder, out }: StartedRun,
  { plan, io, backend, json }: FollowOptions,
): Promise<RunEnd> {
  const log = await openMetricsLog(folder);
  const display = createTrainDisplay(io, { bar: !(json && io.stdout.isTTY === true), log: plan.log });
  let end: RunEnd | undefined;
  try {
    for (let next = first; !next.done; next = await events.next()) {
      const event = completeEvent(next.value, { backend, out });
      await log.write(event);
      display.show(event);
      if (event.event === 'run-end') end = event as RunEnd;
      else if (json) resultJson(io, event);
    }
  } finally {
    display.close();
    await log.close();
  }
  if (end === undefined) throw new CommandError('the run ended without its last event');
  return end;
}

/** Our names for backend and folder in the events that carry them. */
function completeEvent(event: TrainEvent, { backend, out }: { backend: ReadyBackend; out: string }): TrainEvent {
  switch (event.event) {
    case 'run-start':
      return { ...event, backend: backend.name };
    case 'checkpoint':
      return { ...event, path: `${out}/checkpoint` };
    case 'run-end':
      return { ...event, backend: backend.name, threads: backend.threads, out } as RunEnd;
    default:
      return event;
  }
}
