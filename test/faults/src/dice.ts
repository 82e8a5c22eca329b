import { createRandom } from '@penstroke/random';

/** Draws of one trial: the same seed, suite and trial draw the same. */
export interface Dice {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  pick<Value>(values: readonly Value[]): Value;
}

/** The dice of trial `trial`. */
export function throwDice({ seed, suite, trial }: { seed: number; suite: string; trial: number }): Dice {
  const random = createRandom(seed, `faults-${suite}`);
  let position = 0;
  const below = (count: number): number => Math.floor(random.uniform(trial, position++) * count);
  return { below, pick: (values) => values[below(values.length)]! };
}
