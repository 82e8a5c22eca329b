import type { Recipe } from '@penstroke/recipes';
import { texts } from '../words/texts.ts';
import { trainingBytes } from './recipe-sizes.ts';

/** The system, the browser and the page itself need the rest. */
const SHARE_FOR_A_RUN = 1 / 4;
const GIBIBYTE = 2 ** 30;
/** The estimate is rounded to this. */
const TEN_MEGABYTES = 10;

/**
 * What to ask before a run that the device may be too small for; undefined: nothing.
 *
 * @param deviceGibibytes of `navigator.deviceMemory`, which browsers round to a power of two; undefined where they do not tell
 */
export function memoryDoubt(recipe: Recipe, deviceGibibytes: number | undefined): string | undefined {
  if (deviceGibibytes === undefined) return undefined;
  const bytes = trainingBytes(recipe);
  if (bytes <= SHARE_FOR_A_RUN * deviceGibibytes * GIBIBYTE) return undefined;
  return texts().train.memoryDoubt(TEN_MEGABYTES * Math.round(bytes / (1e6 * TEN_MEGABYTES)), deviceGibibytes);
}
