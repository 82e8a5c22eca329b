import type { Recipe } from '@penstroke/recipes';
import { count } from './count.ts';

/** Says that `fitted`, as `fitValidation` made it of `recipe`, has fewer validation images. @param trainCount images of the set */
export function fittedValidation(recipe: Recipe, fitted: Recipe, trainCount: number): string {
  const [wanted, taken] = [recipe, fitted].map(({ data }) => count(data.validationCount));
  return `${taken} of the ${count(trainCount)} training images validate: the recipe's ${wanted} would be too many`;
}
