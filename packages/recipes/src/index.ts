export { type CreateRunOptions, createRun, type PreparedRun } from './create-run.ts';
export { overrideRecipe, type RecipeOverrides } from './override-recipe.ts';
export {
  type EnsembleMember,
  type PredictProbabilitiesOptions,
  plainView,
  predictProbabilities,
  shiftedViews,
  type View,
} from './predict-probabilities.ts';
export type { Recipe, RecipeData, RecipeExpectation, RecipeModel } from './recipe.ts';
export { recipeSchema } from './recipe-schema.ts';
export { isRecipeName, type RecipeName, recipes } from './recipes.ts';
