import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Seed } from '@penstroke/random';
import { recipeSchema } from '@penstroke/recipes';
import {
  type BackendChoice,
  backendChoices,
  isRunRecord,
  MAX_THREADS,
  parseJson,
  parseRunRecord,
  type RunRecord,
} from '@penstroke/runs';
import { z } from 'zod';
import { UsageError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { normalizeSeed } from '../options.ts';
import { optimizerKinds, orderKinds, scheduleKinds } from './train-option-names.ts';
import type { TrainSettings } from './train-plan.ts';

const count = z.int().positive();
const share = z.number().min(0).lt(1);
const spec = z.looseObject({ kind: z.string() });

/** A configuration file: the options of `penstroke train` in camel case. */
const settingsSchema = z.strictObject({
  recipe: z.union([z.string(), recipeSchema]).exactOptional(),
  dataset: z.string().exactOptional(),
  limit: count.exactOptional(),
  validationCount: z.int().min(0).exactOptional(),
  normalization: z.enum(['unit', 'standard']).exactOptional(),
  epochs: z.number().positive().exactOptional(),
  samples: count.exactOptional(),
  batchSize: count.exactOptional(),
  learningRate: z.number().positive().exactOptional(),
  schedule: z.enum(scheduleKinds).exactOptional(),
  order: z.enum(orderKinds).exactOptional(),
  augment: z.array(z.union([z.string(), spec])).exactOptional(),
  expand: z.array(z.union([z.string(), spec])).exactOptional(),
  keep: z.enum(['best', 'last']).exactOptional(),
  model: z.string().exactOptional(),
  modelOption: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).exactOptional(),
  optimizer: z.enum(optimizerKinds).exactOptional(),
  weightDecay: z.number().min(0).exactOptional(),
  momentum: share.exactOptional(),
  averageDecay: share.exactOptional(),
  labelSmoothing: share.exactOptional(),
  displayStep: count.exactOptional(),
  seed: z.union([z.int().min(0), z.string().regex(/^\d{1,20}$/)]).exactOptional(),
  backend: z.enum(backendChoices).exactOptional(),
  threads: count.max(MAX_THREADS).exactOptional(),
  checkpointEvery: z.number().positive().exactOptional(),
  evaluationBatchSize: count.exactOptional(),
  log: z.enum(['default', 'source']).exactOptional(),
  out: z.string().exactOptional(),
});

/**
 * Reads a configuration file: options in camel case, or a run's `run.json`, which repeats that run.
 *
 * @param options what will override the file
 * @throws CommandError if it cannot be read, UsageError if it says something unknown
 */
export async function readTrainConfig(
  path: string,
  io: CliIo,
  { backend: chosen }: TrainSettings,
): Promise<TrainSettings> {
  const value = parseJson(await readFile(resolve(io.cwd, path), 'utf8'), path);
  if (isRunRecord(value)) {
    return recordedSettings(parseRunRecord(value, path), chosen);
  }
  const parsed = settingsSchema.safeParse(value);
  if (!parsed.success) {
    const { path: at, message } = parsed.error.issues[0]!;
    throw new UsageError(`${path}: ${at.length > 0 ? `${at.join('.')}: ` : ''}${message}`);
  }
  const { seed, ...rest } = parsed.data;
  return { ...(rest as TrainSettings), ...(seed !== undefined && { seed: parseRecordedSeed(seed) }) };
}

/**
 * The settings that a run was made with. Its threads are only those of `simd`, whose bits depend on them: the number that
 * other backends record says nothing, and is no bound for `simd` when that takes their place.
 *
 * @param chosen the backend that is asked for instead of the recorded one
 */
export function recordedSettings(record: RunRecord, chosen?: BackendChoice): TrainSettings {
  const { recipe, seed, backend, checkpointEvery, evaluationBatchSize } = record;
  return {
    recipe,
    seed: parseRecordedSeed(seed),
    backend: backend.name,
    ...(backend.name === 'simd' && (chosen ?? 'simd') === 'simd' && { threads: backend.threads }),
    ...(checkpointEvery !== undefined && { checkpointEvery }),
    ...(evaluationBatchSize !== undefined && { evaluationBatchSize }),
  };
}

/** The seed as recorded in JSON, which has no bigints. */
function parseRecordedSeed(recorded: number | string): Seed {
  return normalizeSeed(BigInt(recorded));
}

/** The seed in a form for JSON. */
export function recordSeed(seed: Seed): number | string {
  return typeof seed === 'bigint' ? seed.toString() : seed;
}
