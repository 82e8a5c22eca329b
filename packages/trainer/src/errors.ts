const MARK = Symbol.for('@penstroke/trainer:TrainingError');

/** A training run that failed for a reason of its own. (Wrong arguments are a `TypeError` or a `RangeError`.) */
export class TrainingError extends Error {
  override readonly name: string = 'TrainingError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    // Not a declared member: isolatedDeclarations allows no computed name.
    Object.defineProperty(this, MARK, { value: true });
  }

  /** Whether `value` is a TrainingError, also one of another copy of this package (`instanceof` fails there). */
  static isInstance(value: unknown): value is TrainingError {
    return typeof value === 'object' && value !== null && Reflect.get(value, MARK) === true;
  }
}

/** The loss of an update was NaN or infinite. The weights are those of a few updates later and worthless. */
export class NonFiniteLossError extends TrainingError {
  override readonly name = 'NonFiniteLossError';
  /** The first update, from 1, whose loss was not finite. */
  readonly step: number;
  readonly loss: number;

  constructor(step: number, loss: number) {
    super(`train: expected a finite loss, got ${loss} at step ${step}; lower the learning rate or check the images`);
    this.step = step;
    this.loss = loss;
  }
}

/** A checkpoint that is missing, damaged, hostile, or not of the run that should go on from it. */
export class CheckpointError extends TrainingError {
  override readonly name = 'CheckpointError';
}
