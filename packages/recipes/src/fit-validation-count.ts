import type { Recipe } from './recipe-schema.ts';

/** A set too small for the recipe's number validates on one training image in this many. */
const VALIDATION_SHARE = 6;

/**
 * The validation images of a run on a set: the recipe's number, which is made for MNIST, or a sixth of a set of which that would be more
 * than half.
 *
 * @param trainCount images before any are held back
 */
export function fitValidationCount({ data }: Pick<Recipe, 'data'>, trainCount: number): number {
  return 2 * data.validationCount <= trainCount ? data.validationCount : Math.floor(trainCount / VALIDATION_SHARE);
}
