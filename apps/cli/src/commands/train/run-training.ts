import { resolve } from 'node:path';
import { createRun, type PreparedRun } from '@penstroke/recipes';
import { count, percent, RUN_FORMAT, type RunRecord, type RunSpec, recordSeed, wilsonInterval } from '@penstroke/runs';
import {
  openMetricsLog,
  readMetrics,
  rewindMetricsLog,
  runPaths,
  writeModel,
  writeRunRecord,
} from '@penstroke/runs/node';
import { type Checkpoint, type RunEndEvent, type TrainEvent, train } from '@penstroke/trainer';
import { saveCheckpoint } from '@penstroke/trainer/node';
import type { ReadyBackend } from '../../backends/ready-backend.ts';
import { selectBackend } from '../../backends/select-backend.ts';
import { expectSameDigits, type LoadedDigits, loadDigits } from '../../node/load-digits.ts';
import { describeGit, describeMachine, describeVersions } from '../../node/machine.ts';
import { createRunFolder } from '../../node/run-folder.ts';
import { CommandError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { note, result, resultJson } from '../../terminal/show.ts';
import { createTrainDisplay, type LogFormat } from '../../terminal/train-display.ts';

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

/** The last event with what only this program knows. */
type RunEnd = RunEndEvent & { readonly threads: number; readonly out: string };

/**
 * Makes a run: backend, digits, model, folder; then writes, shows and logs its events. Nothing is written before all of
 * the run has been made ready.
 *
 * @returns the exit code
 */
export async function runTraining(plan: TrainPlan, io: CliIo, options: RunTrainingOptions): Promise<number> {
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
    backend = await selectBackend(plan.spec.backend, { io, threads: plan.spec.threads });
    const digits = await loadDigits(plan.spec.recipe.data.dataset, io);
    if (options.resume) expectSameDigits(digits.origin, options.resume.record.data);
    run = createRun({ recipe: plan.spec.recipe, imageSets: digits, seed: plan.spec.seed });
    return await followRun({ plan, io, backend, digits, run, signal: stop.signal, ...options });
  } finally {
    unlisten();
    run?.dispose();
    backend?.close();
  }
}

interface FollowOptions extends RunTrainingOptions {
  readonly plan: TrainPlan;
  readonly io: CliIo;
  readonly backend: ReadyBackend;
  readonly digits: LoadedDigits;
  readonly run: PreparedRun;
  readonly signal: AbortSignal;
}

async function followRun(options: FollowOptions): Promise<number> {
  const { plan, io, backend, run, signal, resume, json } = options;
  let checkpointFolder: string | undefined;
  const events = train({
    ...run.trainOptions,
    evaluationBatchSize: plan.spec.evaluationBatchSize,
    signal,
    ...(resume && { resume: resume.checkpoint }),
    checkpoint: {
      every: { epochs: plan.spec.checkpointEvery },
      save: async (checkpoint) => {
        await saveCheckpoint(checkpointFolder!, checkpoint);
        return checkpointFolder;
      },
    },
  });
  try {
    // Wrong options make train throw, a checkpoint that does not fit the first event: both before anything is written.
    const first = await events.next();
    const out = resume?.folder ?? (await createRunFolder(io.cwd, { out: plan.out, recipe: plan.spec.recipe.name }));
    const folder = resolve(io.cwd, out);
    checkpointFolder = runPaths(folder).checkpoint;
    const { recipe, checkpointEvery, evaluationBatchSize } = plan.spec;
    const record = resume
      ? { ...resume.record, recipe, backend: describeBackend(backend), checkpointEvery, evaluationBatchSize }
      : await createRecord(options);
    delete record.result;
    await writeRunRecord(folder, record);
    if (resume) await rewindMetricsLog(folder, resume.checkpoint.step);

    announce(io, options, out);
    const end = await writeEvents({ first, events, folder, out }, options);
    // Only now: the chart library takes longer to load than the rest of the program.
    const { writeCurves } = await import('../../report/write-curves.ts');
    await writeCurves(folder, {
      events: await readMetrics(folder),
      title: `${plan.spec.recipe.name}, seed ${plan.spec.seed}`,
    });
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

function describeBackend({ name, threads, device }: ReadyBackend): RunRecord['backend'] {
  return { name, threads, device };
}

async function createRecord({ plan, io, backend, digits, run }: FollowOptions): Promise<RunRecord> {
  const { height, width, channels, classNames } = digits.train;
  const git = await describeGit(io.cwd);
  return {
    format: RUN_FORMAT,
    recipe: plan.spec.recipe,
    seed: recordSeed(plan.spec.seed),
    backend: describeBackend(backend),
    checkpointEvery: plan.spec.checkpointEvery,
    evaluationBatchSize: plan.spec.evaluationBatchSize,
    normalization: run.normalization,
    inputShape: [height, width, channels],
    classNames: [...classNames],
    data: { ...digits.origin, files: digits.origin.files.map((file) => ({ ...file })), counts: run.counts },
    versions: describeVersions(),
    machine: describeMachine(),
    ...(git && { git }),
    startedAt: new Date().toISOString(),
  };
}

function announce(io: CliIo, { plan, backend, digits, run, resume }: FollowOptions, out: string): void {
  const { counts, model } = run;
  const parameters = model.countParams();
  const threads = backend.threads === 1 ? '1 thread' : `${backend.threads} threads`;
  const part = (value: number, purpose: string): string => (value === 0 ? '' : `, ${count(value)} ${purpose}`);
  note(
    io,
    `recipe   ${plan.spec.recipe.name}, seed ${plan.spec.seed}${resume ? `, from step ${resume.checkpoint.step}` : ''}`,
  );
  note(
    io,
    `data     ${digits.origin.name}: ${count(counts.train)} train${part(counts.validation, 'validation')}${part(counts.test, 'test')}`,
  );
  note(io, `network  ${plan.spec.recipe.model.name}, ${count(parameters)} parameters`);
  note(io, `backend  ${backend.name}, ${threads} (${backend.device})`);
  note(io, `folder   ${out}`);
}

function showEnd(io: CliIo, end: RunEnd, json: boolean): void {
  if (json) {
    resultJson(io, end);
  } else if (end.interrupted) {
    note(io, `interrupted after ${count(end.steps)} updates; resume with: penstroke train --resume ${end.out}`);
  } else {
    showResult(io, end);
  }
}

function showResult(io: CliIo, end: RunEnd): void {
  if (end.testAccuracy !== undefined && end.testErrors !== undefined && end.testCount !== undefined) {
    const [low, high] = wilsonInterval(end.testCount - end.testErrors, end.testCount);
    result(
      io,
      `test ${percent(end.testAccuracy)}  ${count(end.testErrors)} errors of ${count(end.testCount)}  (95 % interval ${percent(low)} to ${percent(high)})`,
    );
  }
  result(io, `trained ${end.trainSeconds.toFixed(1)} s at ${count(end.imagesPerSecond)} images/s  ${end.out}`);
}
