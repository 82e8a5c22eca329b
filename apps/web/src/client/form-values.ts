import { isKnownSetName, type KnownSetName, knownSets } from '@penstroke/dataset';
import { type Recipe, type RecipeName, recipes } from '@penstroke/recipes';
import { DEFAULT_SEED, type OptimizerKind, optimizerPresets } from '@penstroke/runs';
import type { ChoiceKey, ListKey, TextKey } from './form-fields.ts';

/** Which digits are trained on; `own`: files of the person. */
export type DataChoice = KnownSetName | 'own';

/** Whether the page's host has the files, so that nobody must drop them. */
export function comesWithPage(data: DataChoice): boolean {
  return data !== 'own' && knownSets[data].carriedFrom !== undefined;
}

/** What stands in the form; numbers are texts until the run starts. */
export type FormValues = Readonly<Record<TextKey | ChoiceKey, string>> & {
  readonly recipe: RecipeName;
  readonly data: DataChoice;
} & {
  /** In place of what the recipe says; undefined: as the recipe says. */
  readonly [Key in ListKey]?: readonly string[] | undefined;
};

/** Images of MNIST's training files. */
const TRAIN_COUNT = 60_000;

/** The values of a recipe; `keep` are those that outlive a change of the recipe. */
export function formValuesOf(name: RecipeName, keep?: Pick<FormValues, 'backend' | 'seed' | 'limit'>): FormValues {
  const recipe = recipes[name];
  return {
    recipe: name,
    data: isKnownSetName(recipe.data.dataset) ? recipe.data.dataset : 'mnist',
    model: recipe.model.name,
    optimizer: recipe.optimizer.kind,
    learningRate: String(rateOf(recipe)),
    schedule: recipe.schedule.kind,
    batchSize: String(recipe.batchSize),
    epochs: String(epochsOf(recipe)),
    limit: '',
    seed: String(DEFAULT_SEED),
    backend: 'auto',
    ...keep,
  };
}

/** The values with another optimiser, at the learning rate that goes with it. */
export function withOptimizer(values: FormValues, optimizer: OptimizerKind): FormValues {
  const recipe = recipes[values.recipe];
  const rate = recipe.optimizer.kind === optimizer ? rateOf(recipe) : optimizerPresets[optimizer].spec.learningRate;
  return { ...values, optimizer, learningRate: String(rate) };
}

/** What the page itself writes into a field for the recipe and the optimiser that are chosen. */
export function givenText(values: FormValues, key: TextKey): string {
  const given = formValuesOf(values.recipe);
  return (key === 'learningRate' ? withOptimizer(given, values.optimizer as OptimizerKind) : given)[key];
}

function rateOf({ schedule, optimizer }: Recipe): number {
  if (schedule.kind === 'one-cycle') return schedule.maximum;
  return optimizer.learningRate ?? optimizerPresets[optimizer.kind].spec.learningRate;
}

/** The length in passes over MNIST's training part. */
function epochsOf({ length, data, batchSize }: Recipe): number {
  if ('epochs' in length) return length.epochs;
  const images = 'samples' in length ? length.samples : length.steps * batchSize;
  return Number((images / (TRAIN_COUNT - data.validationCount)).toFixed(2));
}
