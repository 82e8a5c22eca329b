import { resolve } from 'node:path';
import { recordedSettings, recordSeed, resolveRun, SettingsError } from '@penstroke/runs';
import { readRunRecord } from '@penstroke/runs/node';
import { givenRunFolder, openRunFolder } from '../../node/run-folder.ts';
import { UsageError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { note, resultJson } from '../../terminal/show.ts';
import { expectResumable } from './expect-resumable.ts';
import { readResumed } from './read-resumed.ts';
import { type RunTrainingOptions, runTraining, type TrainPlan } from './run-training.ts';
import { parseTrainRequest, readTrainConfig, type TrainRequest } from './train-config.ts';

/** The options of `penstroke train`; those that are not named here are settings of the run. */
export interface StartTrainingOptions {
  readonly config?: string | undefined;
  readonly resume?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly profile?: boolean | undefined;
  readonly wide?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly allowDifferentBits?: boolean | undefined;
}

/**
 * Resolves a run from recipe, configuration file and options, or from the folder of the run to resume, and makes it (or
 * with `dryRun` shows it).
 *
 * @returns the exit code
 * @throws UsageError for settings that make no run
 */
export async function startTraining(
  {
    json = false,
    dryRun = false,
    profile = false,
    wide = false,
    allowDifferentBits = false,
    config,
    resume,
    ...rest
  }: StartTrainingOptions,
  io: CliIo,
): Promise<number> {
  const options: RunTrainingOptions = { json, profile, wide, allowDifferentBits };
  const request = parseTrainRequest(rest, 'penstroke train');
  if (resume === undefined) {
    if (allowDifferentBits) throw new UsageError('--allow-different-bits is for --resume; leave it out');
    const plan = planTraining(config === undefined ? { settings: {} } : await readTrainConfig(config, io), request);
    return dryRun ? showPlan(plan, io, json) : runTraining(plan, io, options);
  }
  expectResumable({ ...rest, ...(config !== undefined && { config }) });
  const name = givenRunFolder(resume);
  const folder = resolve(io.cwd, name);
  const plan = planTraining({ settings: recordedSettings(await readRunRecord(folder)) }, request);
  if (dryRun) return showPlan(plan, io, json);
  const writer = await openRunFolder(folder, io);
  try {
    // Reads the record again: what was read before the lock may be another process's by now.
    return await runTraining(plan, io, { ...options, resume: await readResumed(name, { folder, writer }) });
  } finally {
    await writer.close();
  }
}

/** What the options say overrides what the file says. */
function planTraining(file: TrainRequest, options: TrainRequest): TrainPlan {
  try {
    const out = options.out ?? file.out;
    // A whole recipe, as of a recorded run, was made for its set.
    const isGiven =
      (options.settings.validationCount ?? file.settings.validationCount) !== undefined ||
      typeof file.settings.recipe === 'object';
    return {
      spec: resolveRun(file.settings, options.settings),
      log: options.log ?? file.log ?? 'default',
      ...(out !== undefined && { out }),
      fitsValidation: !isGiven,
    };
  } catch (error) {
    if (SettingsError.isInstance(error)) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

function showPlan({ spec, fitsValidation: _, ...shown }: TrainPlan, io: CliIo, json: boolean): number {
  const plan = { ...spec, seed: recordSeed(spec.seed), ...shown };
  resultJson(io, plan, json ? undefined : 2);
  note(io, 'dry run: nothing was trained or written');
  return exitCode.done;
}
