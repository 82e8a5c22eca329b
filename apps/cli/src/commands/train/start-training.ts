import { resolve } from 'node:path';
import { hasCheckpoint, readRunRecord, runPaths } from '@penstroke/runs/node';
import { loadCheckpoint } from '@penstroke/trainer/node';
import { unfinishedRemedy } from '../../node/run-folder.ts';
import { CommandError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { note, result, resultJson } from '../../terminal/show.ts';
import { type RunTrainingOptions, runTraining } from './run-training.ts';
import { readTrainConfig, recordedSettings, recordSeed } from './train-config.ts';
import { expectResumable, planTraining, type TrainPlan, type TrainSettings } from './train-plan.ts';

/** The options of `penstroke train` that are no settings of the run. */
export interface StartTrainingOptions {
  readonly config?: string | undefined;
  readonly resume?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/**
 * Resolves a run from recipe, configuration file and options, or from the folder of the run to go on with, and makes it
 * (or with `dryRun` shows it).
 *
 * @returns the exit code
 */
export async function startTraining(
  recipe: string | undefined,
  { json = false, dryRun = false, config, resume, ...rest }: StartTrainingOptions,
  io: CliIo,
): Promise<number> {
  const settings: TrainSettings = { ...(rest as TrainSettings), ...(recipe !== undefined && { recipe }) };
  const options: RunTrainingOptions = { json };
  if (resume === undefined) {
    const plan = planTraining(config === undefined ? {} : await readTrainConfig(config, io, settings), settings);
    return dryRun ? showPlan(plan, io, json) : runTraining(plan, io, options);
  }
  expectResumable({ ...settings, ...(config !== undefined && { config }) });
  const folder = resolve(io.cwd, resume);
  const record = await readRunRecord(folder);
  const plan = planTraining(recordedSettings(record, settings.backend), settings);
  if (dryRun) return showPlan(plan, io, json);
  if (!(await hasCheckpoint(folder))) throw new CommandError(`${resume}: ${await unfinishedRemedy(resume, folder)}`);
  const checkpoint = await loadCheckpoint(runPaths(folder).checkpoint);
  return runTraining(plan, io, { ...options, resume: { folder: resume, record, checkpoint } });
}

function showPlan(plan: TrainPlan, io: CliIo, json: boolean): number {
  const shown = { ...plan, seed: recordSeed(plan.seed) };
  if (json) resultJson(io, shown);
  else result(io, JSON.stringify(shown, null, 2));
  note(io, 'dry run: nothing was trained or written');
  return exitCode.done;
}
