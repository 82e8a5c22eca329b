import type { Immutable } from '@penstroke/recipes';
import { isRecipeName, type Recipe, recipeSchema, recipes } from '@penstroke/recipes';
import { z } from 'zod';
import { changeModel } from './change-model.ts';
import { changeRecipe } from './change-recipe.ts';
import { mergeSettings } from './merge-settings.ts';
import type { RunSettings } from './run-settings.ts';
import {
  DEFAULT_CHECKPOINT_EVERY,
  DEFAULT_EVALUATION_BATCH_SIZE,
  DEFAULT_SEED,
  settingFields,
} from './setting-fields.ts';
import { SettingsError } from './settings-error.ts';

/** What a run trains when no source names a recipe. */
export const DEFAULT_RECIPE = 'lenet';

/** The data set of constant images. */
const FAKE = 'fake';

const schema = z.strictObject({
  recipe: recipeSchema,
  seed: settingFields.seed.schema.unwrap(),
  backend: settingFields.backend.schema.unwrap(),
  /** Threads of the simd backend; all cores when left out. */
  threads: settingFields.threads.schema,
  /** Epochs between two checkpoints. */
  checkpointEvery: settingFields.checkpointEvery.schema.unwrap(),
  /** Images in one forward pass of an evaluation. */
  evaluationBatchSize: settingFields.evaluationBatchSize.schema.unwrap(),
});

/** A run as it will be made: every value resolved. */
export type RunSpec = Immutable<z.infer<typeof schema>>;

/** Checks a spec that comes from outside, such as a browser's storage. */
export const runSpecSchema: z.ZodType<RunSpec> = schema;

/**
 * Resolves a run: the recipe gives every value, each source overrides it and the sources before it.
 *
 * @param sources from the weakest to the strongest: a configuration file, then the options
 * @throws SettingsError for an unknown recipe, network or option of a network, contradicting lengths, a momentum that the
 *   rule does not have, or `keep: 'best'` without validation images
 *
 * @example
 * resolveRun({ recipe: 'lenet', epochs: 20 }, { seed: 7 }).recipe.length; // { epochs: 20 }
 */
export function resolveRun(...sources: readonly RunSettings[]): RunSpec {
  const {
    recipe: named = DEFAULT_RECIPE,
    seed = DEFAULT_SEED,
    backend = 'auto',
    threads,
    checkpointEvery = DEFAULT_CHECKPOINT_EVERY,
    evaluationBatchSize = DEFAULT_EVALUATION_BATCH_SIZE,
    ...changes
  } = sources.reduce(mergeSettings, {});
  const recipe = findRecipe(named);
  // One source after the other: one that names another network drops what those before it said of theirs.
  const model = sources.reduce(changeModel, recipe.model);
  const same = Object.keys(changes).length === 0 && recipe.data.dataset !== FAKE;
  const resolved = same ? recipe : changedRecipe({ ...recipe, model }, changes);
  if (resolved.keep === 'best' && resolved.data.validationCount === 0) {
    throw new SettingsError(
      'keep',
      '--keep best needs validation images; add --validation-count 5000 or use --keep last',
    );
  }
  return {
    recipe: resolved,
    seed,
    backend,
    ...(threads !== undefined && { threads }),
    checkpointEvery,
    evaluationBatchSize,
  };
}

/** Without what was measured for the recipe, which does not hold for another one. */
function changedRecipe({ expected: _measured, ...recipe }: Recipe, changes: RunSettings): Recipe {
  const changed = changeRecipe(recipe, changes);
  if (changed.data.dataset !== FAKE) return changed;
  // Constant images cannot be brought to deviation 1.
  return { ...changed, data: { ...changed.data, normalization: 'unit' } };
}

function findRecipe(recipe: string | Recipe): Recipe {
  if (typeof recipe !== 'string') return recipe;
  if (isRecipeName(recipe)) return recipes[recipe];
  throw new SettingsError('recipe', `unknown recipe "${recipe}"; the recipes are ${Object.keys(recipes).join(', ')}`);
}
