import { recipeSchema } from '@penstroke/recipes';
import { z } from 'zod';
import { backendNames } from '../backend/backends.ts';
import { firstIssue } from '../words/first-issue.ts';
import { expectKnownFormat } from './expect-known-format.ts';
import { RunFileError } from './run-file-error.ts';

/** Marks a file as the record of a run, with the version of its structure. */
export const RUN_FORMAT = 'penstroke-run/1';

const seedSchema = z.union([z.int().min(0), z.string().regex(/^\d{1,20}$/)]);

/** The last event of a run, `run-end`, and when it was written. */
const resultSchema = z.looseObject({
  interrupted: z.boolean().exactOptional(),
  epochs: z.number().exactOptional(),
  steps: z.int().exactOptional(),
  testAccuracy: z.number().exactOptional(),
  testErrors: z.int().exactOptional(),
  testCount: z.int().exactOptional(),
  validationAccuracy: z.number().exactOptional(),
  trainSeconds: z.number().exactOptional(),
  // JSON has no infinity: null is the rate of a run too short to be timed.
  imagesPerSecond: z.number().nullable().exactOptional(),
});

const inkSchema = z.strictObject({ side: z.enum(['light', 'dark']), extent: z.number().positive().max(1) });

// The order of the keys is that of the file.
const recordSchema = z.looseObject({
  format: z.literal(RUN_FORMAT),
  recipe: z.preprocess(withoutProse, recipeSchema),
  seed: seedSchema,
  backend: z.looseObject({ name: z.enum(backendNames), threads: z.int().positive(), device: z.string() }),
  // The page writes neither: it keeps no checkpoints in the folder.
  checkpointEvery: z.number().positive().exactOptional(),
  evaluationBatchSize: z.int().positive().exactOptional(),
  /** `byte * scale + offset` is what the network takes. */
  normalization: z.strictObject({ scale: z.number(), offset: z.number() }),
  /** Height, width, channels. */
  inputShape: z.tuple([z.int().positive(), z.int().positive(), z.int().positive()]),
  classNames: z.array(z.string()).min(1),
  /** How ink lies in the training images; earlier records leave it out, and mean MNIST's. */
  ink: inkSchema.exactOptional(),
  data: z.looseObject({
    name: z.string(),
    files: z.array(z.looseObject({ name: z.string(), sha256: z.string() })),
  }),
  // The page writes none of these four: it knows little of the machine, and nothing of the sources.
  versions: z.looseObject({ node: z.string() }).exactOptional(),
  machine: z
    .looseObject({
      platform: z.string(),
      arch: z.string(),
      release: z.string(),
      processor: z.string(),
      cores: z.int(),
      memoryBytes: z.number(),
    })
    .exactOptional(),
  git: z.looseObject({ commit: z.string(), dirty: z.boolean() }).exactOptional(),
  startedAt: z.string().exactOptional(),
  /** Absent until the run ends. */
  result: resultSchema.exactOptional(),
});

/** `run.json`: everything that decided a run, and what came of it. A run can be repeated from it. */
export type RunRecord = z.infer<typeof recordSchema>;

/** Earlier records hold two more keys of the recipe, for people, which decided nothing. */
function withoutProse(recipe: unknown): unknown {
  if (typeof recipe !== 'object' || recipe === null) return recipe;
  const { source: _source, command: _command, ...rest } = recipe as Record<string, unknown>;
  return rest;
}

/** Whether a parsed JSON file claims to be a run's record, of this version or another. */
export function isRunRecord(value: unknown): boolean {
  const format = typeof value === 'object' && value !== null ? (value as { format?: unknown }).format : undefined;
  return typeof format === 'string' && /^penstroke-run\/\d+$/.test(format);
}

/**
 * Checks a parsed `run.json`.
 *
 * @param path names the file in messages
 * @throws RunFileError that names the first wrong value, or says that a later version wrote it
 */
export function parseRunRecord(value: unknown, path: string): RunRecord {
  expectKnownFormat((value as { format?: unknown } | null | undefined)?.format, { known: RUN_FORMAT, path });
  const parsed = recordSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = firstIssue(parsed.error, value, 'the file');
  throw new RunFileError(`parseRunRecord: ${path}: not the record of a run: ${issue}`, path);
}

/** The text of `run.json`. */
export function encodeRunRecord(record: RunRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
