import { type Immutable, type Recipe, recipeSchema } from '@penstroke/recipes';
import { z } from 'zod';
import { type SettingKey, settingFields, settingKeys } from './setting-fields.ts';

type FieldSchemas = { [Key in SettingKey]: (typeof settingFields)[Key]['schema'] };

/**
 * What a person changed, from one source: the command line's options, a configuration file, a form. `recipe` is a
 * recipe's name or a whole recipe; every other key is one of `settingFields`.
 */
export const runSettingsFields = {
  recipe: z.union([z.string(), recipeSchema]).exactOptional(),
  ...(Object.fromEntries(settingKeys.map((key) => [key, settingFields[key].schema])) as FieldSchemas),
};

/** Checks settings that come from outside: every key known, every value in its range. */
export const runSettingsSchema = z.strictObject(runSettingsFields);

/** What a person changed in a run; what is left out stays as the recipe says, or as it usually is. */
export type RunSettings = Omit<Immutable<z.infer<typeof runSettingsSchema>>, 'recipe'> & {
  readonly recipe?: string | Recipe;
};
