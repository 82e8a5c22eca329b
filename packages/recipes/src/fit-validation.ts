import type { Recipe } from './recipe-schema.ts';

/** A set too small for the recipe's number validates on one training image in this many. */
const VALIDATION_SHARE = 6;

/**
 * The recipe with a sixth of the set as validation images, where its own number, which is made for MNIST, would be more than half of the
 * set; else the recipe itself.
 *
 * @param trainCount images before any are held back
 */
export function fitValidation(recipe: Recipe, trainCount: number): Recipe {
  const { data } = recipe;
  if (2 * data.validationCount <= trainCount) return recipe;
  return { ...recipe, data: { ...data, validationCount: Math.floor(trainCount / VALIDATION_SHARE) } };
}
