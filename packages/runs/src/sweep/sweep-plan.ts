/**
 * `plan.json`: every run of a sweep, decided once. Whole recipes stand in it, so a later version of a recipe changes no run; run
 * `index` is setting `floor(index / seeds)` with seed `index mod seeds`, so the numbers stay what they are as long as the file does.
 */
import { recipeFields } from '@penstroke/recipes';
import { z } from 'zod';
import { expectKnownFormat } from '../record/expect-known-format.ts';
import { MAX_JSON_BYTES } from '../record/parse-json.ts';
import { type RunSpec, runSpecSchema } from '../settings/resolve-run.ts';
import { recordSeed, seedSchema } from '../settings/seed.ts';
import { count } from '../words/count.ts';
import { firstIssue } from '../words/first-issue.ts';
import { SweepError } from './sweep-error.ts';
import { MAX_SWEEP_RUNS } from './sweep-request.ts';

/** Marks a file as the plan of a sweep, with the version of its structure. */
export const SWEEP_FORMAT = 'penstroke-sweep/1';

const settingSchema = z.strictObject({
  /** What varies, by name. */
  values: z.record(z.string(), z.json()),
  /** The run of this setting, but for its seed, which is the first of the plan here. */
  run: runSpecSchema,
});

const planSchema = z.strictObject({
  format: z.literal(SWEEP_FORMAT),
  name: recipeFields.name,
  seeds: z.array(seedSchema).min(1),
  settings: z.array(settingSchema).min(1),
});

/** Every run of a sweep. */
export interface SweepPlan extends Omit<z.infer<typeof planSchema>, 'settings'> {
  readonly settings: readonly {
    readonly values: Readonly<Record<string, z.core.util.JSONType>>;
    readonly run: RunSpec;
  }[];
}

/** The number of runs in a plan. */
export function sweepRunCount({ settings, seeds }: Pick<SweepPlan, 'settings' | 'seeds'>): number {
  return settings.length * seeds.length;
}

/**
 * Checks a parsed `plan.json`.
 *
 * @param path names the file in messages
 * @throws SweepError that names the first wrong value; RunFileError if a later version wrote it
 */
export function parseSweepPlan(value: unknown, path: string): SweepPlan {
  expectKnownFormat((value as { format?: unknown } | null | undefined)?.format, { known: SWEEP_FORMAT, path });
  const parsed = planSchema.safeParse(value);
  if (!parsed.success) {
    const issue = firstIssue(parsed.error, value, 'the file');
    throw new SweepError(`parseSweepPlan: ${path}: not the plan of a sweep: ${issue}; plan it anew`);
  }
  const runs = sweepRunCount(parsed.data);
  if (runs > MAX_SWEEP_RUNS) {
    throw new SweepError(`parseSweepPlan: ${path}: expected at most ${count(MAX_SWEEP_RUNS)} runs, got ${count(runs)}`);
  }
  return parsed.data;
}

/**
 * The text of `plan.json`, a setting a line; equal plans have equal texts.
 *
 * @throws SweepError if it would be larger than what is read back
 */
export function encodeSweepPlan({ format, name, seeds, settings }: SweepPlan): string {
  const lines = settings.map(({ values, run }) =>
    JSON.stringify({ values, run: { ...run, seed: recordSeed(run.seed) } }),
  );
  const head = JSON.stringify({ format, name, seeds: seeds.map(recordSeed) });
  const text = `${head.slice(0, -1)},"settings":[\n${lines.join(',\n')}\n]}\n`;
  const sizeBytes = new TextEncoder().encode(text).byteLength;
  if (sizeBytes <= MAX_JSON_BYTES) return text;
  throw new SweepError(
    `encodeSweepPlan: expected a plan of at most ${count(MAX_JSON_BYTES)} bytes, got ${count(sizeBytes)}; plan fewer settings`,
  );
}
