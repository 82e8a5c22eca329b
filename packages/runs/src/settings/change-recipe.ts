import type { AugmentSpec, ExpandSpec } from '@penstroke/augment';
import { type Recipe, recipeFields } from '@penstroke/recipes';
import { changeOptimizer } from './change-optimizer.ts';
import { augmentPresets } from './presets/augment-presets.ts';
import { expandPresets } from './presets/expand-presets.ts';
import type { RunSettings } from './run-settings.ts';
import { SettingsError } from './settings-error.ts';

/**
 * A copy of a recipe with the settings of all sources but for the network. Fields of one name in settings and recipe are
 * taken as they are; `augment` and `expand` each replace only their own.
 *
 * @throws SettingsError for contradicting lengths, or a momentum that the rule does not have
 */
export function changeRecipe(recipe: Recipe, settings: RunSettings): Recipe {
  const {
    model: _model,
    optimizer: _optimizer,
    schedule: _schedule,
    augment,
    expand,
    epochs,
    samples,
    ...plain
  } = settings;
  if (epochs !== undefined && samples !== undefined) {
    throw new SettingsError('samples', '--epochs and --samples exclude each other; leave one out');
  }
  return {
    ...recipe,
    ...sharedFields(recipeFields, plain),
    ...changeOptimizer(recipe, settings),
    data: { ...recipe.data, ...sharedFields(recipeFields.data.shape, plain) },
    ...(augment && { augment: augmentSpecs(augment) }),
    ...(expand && { expand: expandSpecs(expand) }),
    ...(epochs !== undefined && { length: { epochs } }),
    ...(samples !== undefined && { length: { samples } }),
  };
}

/** Augmentations by name (with the values of their presets) or as specs; `none` stands for nothing. */
export function augmentSpecs(names: NonNullable<RunSettings['augment']>): AugmentSpec[] {
  return names.flatMap((name) => {
    if (typeof name !== 'string') return [name];
    return name === 'none' ? [] : [augmentPresets[name].spec];
  });
}

function expandSpecs(names: NonNullable<RunSettings['expand']>): ExpandSpec[] {
  return names.flatMap((name): readonly ExpandSpec[] => {
    if (typeof name !== 'string') return [name];
    return name === 'none' ? [] : expandPresets[name].spec;
  });
}

/** The values whose names are also fields of the recipe. */
function sharedFields<Values extends object, Fields extends object>(
  fields: Fields,
  values: Values,
): Pick<Values, keyof Values & keyof Fields> {
  const shared = Object.entries(values).filter(([key]) => Object.hasOwn(fields, key));
  return Object.fromEntries(shared) as Pick<Values, keyof Values & keyof Fields>;
}
