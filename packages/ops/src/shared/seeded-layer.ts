import type { Seed } from '@penstroke/random';
import type { StepNumber } from '../capture/step-number.ts';

/** Where a run's random draws stand: its seed and the update (1 is the first) that is about to be made. */
export interface RandomPosition {
  readonly seed: Seed;
  readonly step: number;
  /**
   * The same step as a number that stays open when the update is captured: what an op such as `dropout` takes in place of `step`.
   * A layer that draws from `step` itself still trains right, but its updates stay eager.
   */
  readonly openStep?: StepNumber;
}

/** A layer that draws random numbers in training, such as dropout. The training loop tells it the position before each update. */
export interface SeededLayer {
  setRandomPosition(position: RandomPosition): void;
}

/**
 * Whether a model's layer wants to know the random position (by its method alone, so that layers of other packages count).
 *
 * @example
 * for (const layer of model.layers) if (isSeededLayer(layer)) layer.setRandomPosition({ seed: 42, step });
 */
export function isSeededLayer(layer: unknown): layer is SeededLayer {
  return (
    typeof layer === 'object' &&
    layer !== null &&
    'setRandomPosition' in layer &&
    typeof layer.setRandomPosition === 'function'
  );
}
