import type { Seed } from '@penstroke/random';
import { type RunSpec, resolveRun, runSpecSchema } from '../settings/resolve-run.ts';
import { type RunSettings, runSettingsSchema } from '../settings/run-settings.ts';
import { recordSeed } from '../settings/seed.ts';
import { DEFAULT_SEED } from '../settings/setting-fields.ts';
import { SettingsError } from '../settings/settings-error.ts';
import { count } from '../words/count.ts';
import { firstIssue } from '../words/first-issue.ts';
import { SweepError } from './sweep-error.ts';
import { SWEEP_FORMAT, type SweepPlan } from './sweep-plan.ts';
import { MAX_SWEEP_RUNS, type SweepRequest } from './sweep-request.ts';
import { type VariedValues, varySettings } from './vary-settings.ts';

/** Before the name of a network's option. */
const MODEL_OPTION = 'modelOption.';
/** What may not vary, and why. */
const FIXED: Readonly<Record<string, string>> = {
  seed: 'name the seeds in seeds',
  modelOption: 'name each option apart, as modelOption.dropoutRate',
  dataset: 'settings are compared on the same images; plan a sweep for each data set',
  validationCount: 'settings are compared on the same images',
};

/**
 * Resolves every run of a sweep.
 *
 * @returns the plan; random settings that come out equal stand in it once
 * @throws SweepError for settings that make no run, that cannot be compared because they have no validation images in common, or
 *   for more than 10,000 runs
 */
export function planSweep({ name, base = {}, grid, random, seeds = [DEFAULT_SEED] }: SweepRequest): SweepPlan {
  expectDifferent(seeds.map(recordSeed), 'seeds');
  for (const [key, values] of Object.entries(grid ?? {})) expectDifferent(values, `grid.${key}`);
  const varied = varySettings({ ...(grid && { grid }), ...(random && { random }) });
  const runs = varied.length * seeds.length;
  if (runs > MAX_SWEEP_RUNS) {
    throw new SweepError(`planSweep: expected at most ${count(MAX_SWEEP_RUNS)} runs, got ${count(runs)}; plan fewer`);
  }
  const settings = new Map<string, SweepPlan['settings'][number]>();
  for (const values of varied) {
    const run = resolve(base, { values, seed: seeds[0]! });
    const key = JSON.stringify({ ...run, seed: recordSeed(run.seed) });
    if (settings.has(key) && grid)
      throw new SweepError(`planSweep: ${describe(values)}: the same run as another setting`);
    if (!settings.has(key)) settings.set(key, { values: values as SweepPlan['settings'][number]['values'], run });
  }
  const plan: SweepPlan = { format: SWEEP_FORMAT, name, seeds: [...seeds], settings: [...settings.values()] };
  expectComparable(plan);
  return plan;
}

function resolve(base: Omit<RunSettings, 'seed'>, { values, seed }: { values: VariedValues; seed: Seed }): RunSpec {
  const settings = asSettings(values);
  const parsed = runSettingsSchema.safeParse(settings);
  if (!parsed.success) throw new SweepError(`planSweep: ${firstIssue(parsed.error, settings, describe(values))}`);
  try {
    const run = resolveRun(base, parsed.data, { seed });
    // Checked as the reader of the plan will, and in its order of keys: equal plans have equal texts.
    const read = runSpecSchema.safeParse(run);
    if (read.success) return read.data;
    throw new SweepError(`planSweep: ${describe(values)}: ${firstIssue(read.error, run)}`);
  } catch (error) {
    if (!SettingsError.isInstance(error)) throw error;
    throw new SweepError(`planSweep: ${describe(values)}: ${error.message}`, { cause: error });
  }
}

function asSettings(values: VariedValues): object {
  const plain: [string, unknown][] = [];
  const options: [string, unknown][] = [];
  for (const [key, value] of Object.entries(values)) {
    if (Object.hasOwn(FIXED, key)) throw new SweepError(`planSweep: ${key} cannot vary; ${FIXED[key]}`);
    if (key.startsWith(MODEL_OPTION)) options.push([key.slice(MODEL_OPTION.length), value]);
    else plain.push([key, value]);
  }
  return Object.fromEntries(options.length === 0 ? plain : [...plain, ['modelOption', Object.fromEntries(options)]]);
}

function expectDifferent(values: readonly unknown[], where: string): void {
  const seen = new Set<string>();
  for (const text of values.map((value) => JSON.stringify(value))) {
    if (seen.has(text)) throw new SweepError(`planSweep: ${where}: expected different values, got ${text} twice`);
    seen.add(text);
  }
}

/** One setting needs no comparison, and so no validation images. */
function expectComparable({ settings }: SweepPlan): void {
  if (settings.length === 1) return;
  const scoredOn = settings.map(({ run: { recipe } }) => {
    const { dataset, validationCount, limit = Number.POSITIVE_INFINITY } = recipe.data;
    return { dataset, images: Math.min(validationCount, limit) };
  });
  const [first] = scoredOn as [(typeof scoredOn)[number]];
  if (first.images === 0) {
    throw new SweepError(
      'planSweep: expected validation images to compare the settings on, got none; add validationCount to base',
    );
  }
  const other = scoredOn.find(({ dataset, images }) => dataset !== first.dataset || images !== first.images);
  if (other === undefined) return;
  const [one, two] = [first, other].map(({ dataset, images }) => `${count(images)} of ${dataset}`);
  throw new SweepError(
    `planSweep: expected the same validation images for all settings, got ${one} and ${two}; set dataset and validationCount in base`,
  );
}

function describe(values: VariedValues): string {
  const pairs = Object.entries(values).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
  return pairs.length === 0 ? 'base' : pairs.join(', ');
}
