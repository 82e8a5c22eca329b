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

/** A checkpoint that is missing, damaged, hostile, or not of the run that should resume from it. */
export class CheckpointError extends TrainingError {
  static override readonly errorName: string = 'CheckpointError';
}
