import { PenstrokeError } from '@penstroke/errors';

/** A training run that failed for a reason of its own. (Wrong arguments are a `TypeError` or a `RangeError`.) */
export class TrainingError extends PenstrokeError {
  static override readonly errorName: string = 'TrainingError';
}

/** The loss of an update was NaN or infinite. The weights are those of a few updates later and worthless. */
export class NonFiniteLossError extends TrainingError {
  static override readonly errorName: string = 'NonFiniteLossError';
  /** The first update, from 1, whose loss was not finite. */
  readonly step: number;
  readonly loss: number;

  constructor(step: number, loss: number) {
    super(`train: expected a finite loss, got ${loss} at step ${step}; lower the learning rate or check the images`);
    this.step = step;
    this.loss = loss;
  }
}

/** A weight, or a number of the optimiser, is NaN or infinite. Losses may not tell: a `relu` makes 0 of NaN. */
export class NonFiniteWeightsError extends TrainingError {
  static override readonly errorName: string = 'NonFiniteWeightsError';
  /** Updates done when it was found. */
  readonly step: number;
  /** The weight's name, or that of the optimiser's slot. */
  readonly weight: string;

  constructor(weight: string, { step, value }: { step: number; value: number }) {
    super(`train: expected finite weights, got ${value} in ${weight} after step ${step}; lower the learning rate`);
    this.step = step;
    this.weight = weight;
  }
}

/** A checkpoint that is missing, damaged, hostile, or not of the run that should resume from it. */
export class CheckpointError extends TrainingError {
  static override readonly errorName: string = 'CheckpointError';
}
