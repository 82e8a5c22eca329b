import { resolve } from 'node:path';
import { createRun, type PreparedRun } from '@penstroke/recipes';
import type { RunRecord, RunSpec } from '@penstroke/runs';
import { type RunWriter, readMetrics } from '@penstroke/runs/node';
import { type Checkpoint, type RunStartEvent, type TrainEvent, train } from '@penstroke/trainer';
import type { ReadyBackend } from '../../backends/ready-backend.ts';
import { selectBackend } from '../../backends/select-backend.ts';
import { loadDigits } from '../../node/load-digits.ts';
import { loadRunDigits } from '../../node/load-run-digits.ts';
import { describeGit } from '../../node/machine.ts';
import { noteSet } from '../../node/note-set.ts';
import { createRunFolder, openRunFolder } from '../../node/run-folder.ts';
import { CommandError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { exitCode, stoppedCode } from '../../terminal/exit-code.ts';
import { resultJson } from '../../terminal/show.ts';
import { createTrainDisplay, type LogFormat } from '../../terminal/train-display.ts';
import { checkValidation } from './check-validation.ts';
import { createRecord, type RunParts, resumeRecord } from './create-record.ts';
import { fitValidation } from './fit-validation.ts';
import { listenForRequests, type RunRequests } from './run-requests.ts';
import { announce, type RunEnd, showEnd, warnOfBits, warnOfDivergence } from './show-run.ts';
import { debugUpdates, showProfile } from './show-updates.ts';

/** A run as it will be made, and how it is shown. */
export interface TrainPlan {
  readonly spec: RunSpec;
  readonly log: LogFormat;
  /** The run's folder; named after time and recipe when left out. */
  readonly out?: string;
  /** Whether the number of validation images may be fitted to a small set: nobody asked for one. */
  readonly fitsValidation?: boolean;
}

/** A run to resume. */
export interface ResumedRun {
  /** Its folder, as people gave it. */
  readonly folder: string;
  readonly record: RunRecord;
  /** Absent where none was saved: the run begins again at update 0. */
  readonly checkpoint: Checkpoint | undefined;
  /** Holds the folder's lock; stays the caller's. */
  readonly writer: RunWriter;
}

/** How a run is shown, and what it resumes from. */
export interface RunTrainingOptions {
  readonly json: boolean;
  /** Says at the end where the time went. */
  readonly profile?: boolean;
  /** Whether the backend `simd` computes two vectors at once. */
  readonly wide?: boolean;
  readonly resume?: ResumedRun;
  /** Says nothing where a resumed run's bits will differ. */
  readonly allowDifferentBits?: boolean;
  /** Holds the lock of the plan's folder, in which a new run begins; stays the caller's. */
  readonly writer?: RunWriter;
  /** Heard since before the run; stay the caller's. */
  readonly requests?: RunRequests;
}

/**
 * Makes a run: backend, digits, model, folder; then writes, shows and logs its events. Nothing is written before all of
 * the run has been made ready; a reason to stop before that ends it without a trace.
 *
 * @returns the exit code
 */
export async function runTraining(plan: TrainPlan, io: CliIo, options: RunTrainingOptions): Promise<number> {
  const { resume } = options;
  const requests = options.requests ?? listenForRequests(io);
  requests.reach('before');
  let backend: ReadyBackend | undefined;
  let run: PreparedRun | undefined;
  try {
    // Files are read and unpacked while kernels compile and threads start. Should both fail, the backend is told.
    const loading = resume ? loadRunDigits(resume.record, io) : loadDigits(plan.spec.recipe.data.dataset, io);
    loading.catch(() => {});
    const describing = resume ? undefined : describeGit(io.cwd);
    backend = await selectBackend({ ...plan.spec, wide: options.wide }, io);
    const digits = await unlessStopped(loading, requests.signal);
    if (digits === undefined) return requests.exitCode;
    if (!resume) noteSet(digits, io);
    const spec = plan.fitsValidation ? fitValidation(plan.spec, digits, io) : plan.spec;
    checkValidation(digits, spec.recipe.data.validationCount, io);
    run = createRun({ recipe: spec.recipe, imageSets: digits, seed: spec.seed });
    return await followRun({ plan, spec, io, backend, digits, run, git: await describing, ...options, requests });
  } finally {
    if (options.requests === undefined) requests.close();
    run?.dispose();
    backend?.close();
  }
}

/** What is loaded; undefined if a reason to stop comes first. */
function unlessStopped<Loaded>(loading: Promise<Loaded>, signal: AbortSignal): Promise<Loaded | undefined> {
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(undefined);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    loading.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

interface FollowOptions extends RunParts, RunTrainingOptions {
  readonly plan: TrainPlan;
  readonly io: CliIo;
  readonly requests: RunRequests;
}

async function followRun(options: FollowOptions): Promise<number> {
  const { plan, spec, io, run, requests, resume } = options;
  requests.reach('running');
  const held = resume?.writer ?? options.writer;
  let writer = held;
  let out = resume?.folder ?? (held && plan.out);
  const events = train({
    ...run.trainOptions,
    evaluationBatchSize: spec.evaluationBatchSize,
    signal: requests.signal,
    ...(resume?.checkpoint && { resume: resume.checkpoint }),
    checkpoint: {
      every: { epochs: spec.checkpointEvery },
      isWanted: () => requests.isSaveWanted,
      save: async (checkpoint) => {
        await writer!.saveCheckpoint(checkpoint);
        requests.saved();
      },
    },
  });
  try {
    // Wrong options make train throw, a checkpoint that does not fit the first event: both before anything is written.
    const first = await events.next();
    out ??= await createRunFolder(io.cwd, { out: plan.out, recipe: spec.recipe.name });
    writer ??= await openRunFolder(resolve(io.cwd, out), io);
    return await writeRun({ first, events, writer, out }, options);
  } finally {
    // Frees the run's tensors when something else than the run failed.
    await events.return();
    if (held === undefined) await writer?.close();
  }
}

interface StartedRun {
  /** What `events` gave already: the start of the run. */
  readonly first: IteratorResult<TrainEvent>;
  readonly events: AsyncIterator<TrainEvent>;
  readonly writer: RunWriter;
  readonly out: string;
}

/** Writes all that a run leaves in its folder, and shows it. */
async function writeRun(started: StartedRun, options: FollowOptions): Promise<number> {
  const { spec, io, backend, run, requests, resume, json } = options;
  const { writer, out } = started;
  const folder = resolve(io.cwd, out);
  const record = resume ? resumeRecord(resume.record, spec, backend) : createRecord(options);
  if (resume?.checkpoint && options.allowDifferentBits !== true) warnOfBits(io, resume.record, record);
  await writer.writeRecord(record);
  await writer.openLog(resume?.checkpoint?.step ?? 0);

  const { steps } = started.first.value as RunStartEvent;
  announce(io, { ...options, out, resumedFrom: resume?.checkpoint?.step, steps });
  const end = await writeEvents(started, options);
  requests.reach('after');
  if (!end.interrupted) await writer.writeModel(run.model);
  await writer.writeRecord({ ...record, result: { ...end, finishedAt: new Date().toISOString() } });
  // Before the picture, which takes a while and may fail to be drawn.
  if (!end.interrupted) warnOfDivergence(io, end, record.classNames.length);
  if (options.profile) showProfile(io, end);
  showEnd(io, end, json);
  // Only now: the renderer is native code that no earlier part of a run needs.
  const { writeCurves } = await import('../../report/write-curves.ts');
  await writeCurves(folder, { events: await readMetrics(folder), title: `${spec.recipe.name}, seed ${spec.seed}` });
  // Standard output failed after the run ended, so the result was not delivered.
  const isLost = requests.exitCode === stoppedCode.output;
  return end.interrupted || isLost ? requests.exitCode : exitCode.done;
}

/** Logs and shows the events of a run; returns the last one. */
async function writeEvents(
  { first, events, writer, out }: StartedRun,
  { plan, io, backend, json }: FollowOptions,
): Promise<RunEnd> {
  const display = createTrainDisplay(io, { bar: !(json && io.stdout.isTTY === true), log: plan.log });
  let end: RunEnd | undefined;
  try {
    for (let next = first; !next.done; next = await events.next()) {
      const event = completeEvent(next.value, { backend, out });
      await writer.log(event);
      display.show(event);
      debugUpdates(io, event);
      if (event.event === 'run-end') end = event as RunEnd;
      else if (json) resultJson(io, event);
    }
  } finally {
    display.close();
  }
  await writer.closeLog();
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
