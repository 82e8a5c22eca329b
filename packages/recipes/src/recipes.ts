import type { Recipe } from './recipe.ts';
import { alexnetDropout } from './recipes/alexnet-dropout.ts';
import { alexnetNorm } from './recipes/alexnet-norm.ts';
import { best } from './recipes/best.ts';
import { fashion } from './recipes/fashion.ts';
import { fast } from './recipes/fast.ts';
import { lenet } from './recipes/lenet.ts';
import { lenetAugmented } from './recipes/lenet-augmented.ts';
import { tiny } from './recipes/tiny.ts';

/** The names of the recipes. */
export type RecipeName =
  | 'lenet'
  | 'lenet-augmented'
  | 'alexnet-norm'
  | 'alexnet-dropout'
  | 'fast'
  | 'best'
  | 'tiny'
  | 'fashion';

/** All recipes by name, the default one first. */
export const recipes: Readonly<Record<RecipeName, Recipe>> = {
  lenet,
  'lenet-augmented': lenetAugmented,
  'alexnet-norm': alexnetNorm,
  'alexnet-dropout': alexnetDropout,
  fast,
  best,
  tiny,
  fashion,
};

/**
 * Whether a recipe has this name.
 *
 * @example
 * if (isRecipeName(name)) console.log(recipes[name].description);
 */
export function isRecipeName(name: string): name is RecipeName {
  return Object.hasOwn(recipes, name);
}
