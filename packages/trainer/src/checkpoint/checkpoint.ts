/** The element types that a checkpoint holds. */
export type CheckpointDtype = 'float32' | 'int32';

/** One array of a checkpoint, in row-major order. */
export interface CheckpointTensor {
  readonly shape: readonly number[];
  readonly dtype: CheckpointDtype;
  readonly data: Float32Array | Int32Array;
}

/** Best validation result so far. */
export interface BestSoFar {
  /** Updates done when it was reached. */
  readonly step: number;
  readonly accuracy: number;
  readonly loss: number;
}

/** What an epoch adds up to. */
export interface EpochSums {
  readonly lossSum: number;
  readonly correct: number;
  readonly examples: number;
  readonly seconds: number;
}

/** What a run and the run that resumes it have in common. */
export interface RunIdentity {
  /** The run's seed as a decimal number (a JSON number cannot hold 64 bits). */
  readonly seed: string;
  /** The kind of optimiser whose slots are stored. */
  readonly optimizer: 'adam' | 'sgd';
  readonly batchSize: number;
  readonly exampleCount: number;
  /** Whether the moving average of the weights is stored. */
  readonly averaged: boolean;
}

/** What a run has to know besides its tensors to resume as if it had not stopped. */
export interface CheckpointMetadata extends RunIdentity {
  /** Version of this structure; 1. */
  readonly format: 1;
  /** Training examples seen so far, repetitions counted. */
  readonly examples: number;
  /** Sums over the examples seen in the epoch that is under way, and the seconds it took so far. */
  readonly epoch: EpochSums;
  /** Whether evaluation and epoch end that fall on this step are done; false after an interruption before them. */
  readonly settled: boolean;
  /** Seconds spent in updates so far. */
  readonly trainSeconds: number;
  /** With `keep: 'best'`: the result of the stored best weights. */
  readonly best?: BestSoFar;
  /** The accuracy of the validation at this very step, if there was one. */
  readonly validationAccuracy?: number;
}

/**
 * A run stopped between two updates. Tensor names: a weight's `originalName`; `adam.first-moment/<name>`,
 * `adam.second-moment/<name>` or `sgd.momentum/<name>` for optimiser slots; `average/<name>` for the moving average of the
 * weights; `best/<name>` for the weights kept by validation.
 */
export interface Checkpoint {
  /** Updates done. */
  readonly step: number;
  readonly tensors: Readonly<Record<string, CheckpointTensor>>;
  readonly metadata: CheckpointMetadata;
}
