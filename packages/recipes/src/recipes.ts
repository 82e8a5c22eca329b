import type { Recipe } from './recipe-schema.ts';
import { alexnetDropout } from './recipes/alexnet-dropout.ts';
import { alexnetNorm } from './recipes/alexnet-norm.ts';
import { best } from './recipes/best.ts';
import { fashion } from './recipes/fashion.ts';
import { fast } from './recipes/fast.ts';
import { lenet } from './recipes/lenet.ts';
import { lenetAugmented } from './recipes/lenet-augmented.ts';
import { tiny } from './recipes/tiny.ts';

/** All recipes, the default one first. A new recipe is a file and its place here. */
const all = [lenet, lenetAugmented, alexnetNorm, alexnetDropout, fast, best, tiny, fashion] as const;

/** The names of the recipes. */
export type RecipeName = (typeof all)[number]['name'];

/** All recipes by name, the default one first. */
export const recipes: Readonly<Record<RecipeName, Recipe>> = Object.fromEntries(
  all.map((recipe) => [recipe.name, recipe]),
) as Record<RecipeName, Recipe>;

/**
 * Whether a recipe has this name.
 *
 * @example
 * if (isRecipeName(name)) console.log(recipes[name].description);
 */
export function isRecipeName(name: string): name is RecipeName {
  return Object.hasOwn(recipes, name);
}
