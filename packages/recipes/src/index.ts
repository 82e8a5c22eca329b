export { augmentSchema, expandSchema } from './augment-schema.ts';
export { MAX_BATCH_SIZE, MAX_EPOCHS, MAX_LEARNING_RATE } from './bounds.ts';
export { type CreateRunOptions, createRun, type PreparedRun } from './create-run.ts';
export { fitValidation } from './fit-validation.ts';
export type { Immutable } from './immutable.ts';
export {
  countSchema,
  epochsSchema,
  learningRateSchema,
  positiveSchema,
  shareSchema,
  weightDecaySchema,
} from './number-schemas.ts';
export { type Recipe, recipeFields, recipeSchema } from './recipe-schema.ts';
export { isRecipeName, type RecipeName, recipes } from './recipes.ts';
