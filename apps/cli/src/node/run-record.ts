import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recipeSchema } from '@penstroke/recipes';
import { backendNames } from '@penstroke/runs';
import { z } from 'zod';
import { CommandError } from '../terminal/cli-error.ts';

/** Marks a file as the record of a run, with the version of its structure. */
export const RUN_FORMAT = 'penstroke-run/1';

/** Larger files are no records of runs. */
const MAX_RECORD_BYTES = 4 * 1024 * 1024;

const seedSchema = z.union([z.int().min(0), z.string().regex(/^\d{1,20}$/)]);

const recordSchema = z.looseObject({
  format: z.literal(RUN_FORMAT),
  recipe: recipeSchema,
  seed: seedSchema,
  backend: z.looseObject({
    name: z.enum(backendNames),
    threads: z.int().positive(),
    device: z.string(),
  }),
  // The page writes none of these two: it keeps no checkpoints in the folder.
  checkpointEvery: z.number().positive().exactOptional(),
  evaluationBatchSize: z.int().positive().exactOptional(),
  normalization: z.strictObject({ scale: z.number(), offset: z.number() }),
  inputShape: z.tuple([z.int().positive(), z.int().positive(), z.int().positive()]),
  classNames: z.array(z.string()).min(1),
  data: z.looseObject({
    name: z.string(),
    files: z.array(z.looseObject({ name: z.string(), sha256: z.string() })),
  }),
  result: z.record(z.string(), z.unknown()).exactOptional(),
});

/** `run.json`: everything that decided a run, and what came of it. A run can be repeated from it. */
export type RunRecord = z.infer<typeof recordSchema>;

/** Whether a parsed JSON file claims to be a run's record. */
export function isRunRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { format?: unknown }).format === RUN_FORMAT;
}

/**
 * Checks a parsed `run.json`.
 *
 * @throws CommandError that names the first wrong value
 */
export function parseRunRecord(value: unknown, path: string): RunRecord {
  const parsed = recordSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new CommandError(`${path}: not the record of a run: ${issue.path.join('.') || 'the file'}: ${issue.message}`);
}

/**
 * Reads the record of a run's folder.
 *
 * @throws CommandError if the folder is no run, with the remedy
 */
export async function readRunRecord(folder: string): Promise<RunRecord> {
  const path = join(folder, 'run.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR') {
      throw new CommandError(`${folder}: no run.json there; give a folder that penstroke train has written`, {
        cause: error,
      });
    }
    throw error;
  }
  return parseRunRecord(parseJson(text, path), path);
}

/**
 * Parses JSON from a file.
 *
 * @throws CommandError that names the file
 */
export function parseJson(text: string, path: string): unknown {
  if (text.length > MAX_RECORD_BYTES) throw new CommandError(`${path}: expected less than ${MAX_RECORD_BYTES} bytes`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${path}: not JSON: ${(error as Error).message}`, { cause: error });
  }
}
