/** How fast this device trains, against the machine on which the recipes were timed; known once a run has ended here. */
import { isRecipeName, type Recipe, recipes } from '@penstroke/recipes';

const KEY = 'penstroke-speed';
/** Shorter runs tell little: the first updates compile code. */
const LEAST_STEPS = 100;
/** MNIST's training files, and Fashion-MNIST's. */
const IMAGES = 60_000;

/** What is needed of a run that ended. */
export interface TimedRun {
  readonly steps: number;
  readonly imagesPerSecond: number;
}

/** Remembers what a run says of this device, if its updates were those of a recipe that was timed. */
export function rememberSpeed(run: Recipe, { steps, imagesPerSecond }: TimedRun): void {
  const recipe = isRecipeName(run.name) ? recipes[run.name] : undefined;
  const seconds = recipe?.expected?.trainSeconds;
  if (!recipe || seconds === undefined || steps < LEAST_STEPS || !(imagesPerSecond > 0)) return;
  if (run.model.name !== recipe.model.name || run.batchSize !== recipe.batchSize) return;
  try {
    localStorage.setItem(KEY, String(imagesPerSecond / (imagesOf(recipe) / seconds)));
  } catch {
    // Storage is off: the times stay those of the other machine.
  }
}

/** This device's speed as a multiple of the machine's; undefined until a run has told. */
export function deviceSpeed(): number | undefined {
  try {
    const speed = Number(localStorage.getItem(KEY));
    return speed > 0 && Number.isFinite(speed) ? speed : undefined;
  } catch {
    return undefined;
  }
}

/** Images that a whole run of a recipe learns from, those that come again counted again. */
function imagesOf({ length, data, batchSize, expand = [] }: Recipe): number {
  if ('samples' in length) return length.samples;
  if ('steps' in length) return length.steps * batchSize;
  return length.epochs * (IMAGES - data.validationCount) * (1 + expand.length);
}
