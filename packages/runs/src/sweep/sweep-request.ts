import { recipeFields } from '@penstroke/recipes';
import { z } from 'zod';
import { runSettingsFields } from '../settings/run-settings.ts';
import { seedSchema } from '../settings/seed.ts';
import { firstIssue } from '../words/first-issue.ts';
import { SweepError } from './sweep-error.ts';

/** More runs than this in one sweep are a slip of the hand; Slurm takes 1,000 tasks in an array unless told otherwise. */
export const MAX_SWEEP_RUNS = 10_000;

/** Two ends that are numbers, and how the numbers between them are spread. */
const rangeSchema = z.strictObject({
  from: z.number(),
  to: z.number(),
  /** `log`: each power of ten is as likely as the next. */
  scale: z.enum(['linear', 'log']).exactOptional(),
  /** Whole numbers only. */
  whole: z.boolean().exactOptional(),
});

const valuesSchema = z.array(z.unknown()).min(1);

/** From what a value is drawn: a range of numbers. */
export type DrawnRange = z.infer<typeof rangeSchema>;

const { seed: _seed, ...baseFields } = runSettingsFields;

const requestSchema = z.strictObject({
  name: recipeFields.name,
  /** Settings that all runs share: the options of `penstroke train` in camel case. */
  base: z.strictObject(baseFields).exactOptional(),
  /** Every combination of the values of these settings. */
  grid: z.record(z.string(), valuesSchema).exactOptional(),
  /** `count` settings, each value drawn from its range or list. */
  random: z
    .strictObject({
      count: z.int().min(1).max(MAX_SWEEP_RUNS),
      seed: seedSchema.exactOptional(),
      values: z.record(z.string(), z.union([valuesSchema, rangeSchema])),
    })
    .exactOptional(),
  /** Each setting is trained once with each of them. */
  seeds: z.array(seedSchema).min(1).max(MAX_SWEEP_RUNS).exactOptional(),
});

/** What a person asks for: the file that `penstroke sweep plan` reads. */
export type SweepRequest = z.infer<typeof requestSchema>;

/**
 * Checks a parsed file that asks for a sweep.
 *
 * @param path names the file in messages
 * @throws SweepError that names the first key or value that is wrong
 */
export function parseSweepRequest(value: unknown, path: string): SweepRequest {
  const parsed = requestSchema.safeParse(value);
  if (!parsed.success) {
    throw new SweepError(`parseSweepRequest: ${path}: ${firstIssue(parsed.error, value)}`);
  }
  if (parsed.data.grid && parsed.data.random) {
    throw new SweepError(`parseSweepRequest: ${path}: expected grid or random, got both; leave one out`);
  }
  return parsed.data;
}
