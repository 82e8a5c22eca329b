import type { Seed } from '@penstroke/random';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Checkpoint } from '../checkpoint/checkpoint.ts';
import type { Period, RunLength } from '../schedule/period.ts';
import type { ScheduleOptions } from '../schedule/schedule-options.ts';
import type { BatchSource, EvaluationSource } from '../sources.ts';
import type { OptimizerOptions } from '../update/optimizer-options.ts';

/** When and where checkpoints go. */
export interface CheckpointOptions {
  /** A checkpoint after each such period; one more at the end and after an interruption. Absent: only those. */
  readonly every?: Period | undefined;
  /** Asked after each update: whether to save one now too, such as after a signal. Answer false once it is saved. */
  isWanted?(): boolean;
  /** Stores the checkpoint; a string that it returns (or resolves to) becomes `path` of the event. */
  save(checkpoint: Checkpoint): unknown;
}

/** Everything that makes a training run. */
export interface TrainOptions {
  /** Outputs logits `[batch, classes]`. Trained in place; at the end it holds the final weights. */
  readonly model: LayersModel;
  readonly data: BatchSource;
  readonly length: RunLength;
  readonly optimizer: OptimizerOptions;
  /** Default: constant. */
  readonly schedule?: ScheduleOptions | undefined;
  /** Given to the model's seeded layers with each step; a resumed run must have the same. */
  readonly seed: Seed;
  /** Validation data, read after every `evaluateEvery`. */
  readonly validation?: EvaluationSource | undefined;
  /** Read once, at the end, with the final weights; not read by an interrupted run. */
  readonly test?: EvaluationSource | undefined;
  /** Default: after every epoch; the end of the run always counts. */
  readonly evaluateEvery?: Period | undefined;
  /** Examples evaluated at once; default 500. */
  readonly evaluationBatchSize?: number | undefined;
  /** Updates between two `step` events; default 50. */
  readonly displayStep?: number | undefined;
  /** Target probability spread evenly over the classes, in [0, 1), in training only; default 0. */
  readonly labelSmoothing?: number | undefined;
  /**
   * Decay of the exponential moving average of all weights, in [0, 1); evaluation and the final weights use the average.
   * After `t` updates the decay is at most (1 + t) / (10 + t), so that short runs forget their start. Default: no average.
   */
  readonly averageDecay?: number | undefined;
  /** Final weights: the last (default), or the best by validation accuracy (on a tie, by validation loss). */
  readonly keep?: 'best' | 'last' | undefined;
  readonly checkpoint?: CheckpointOptions | undefined;
  /** Resumes from here, bit-identically on one backend when the other options are the same; more epochs may be asked for. */
  readonly resume?: Checkpoint | undefined;
  /** Stops the run after the update or evaluation batch under way. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether updates are captured, where the backend can: recorded, and from the fourth on replayed without JavaScript between the
   * kernels, with the same bits. Default true. A number of a layer of your own that changes later during the run, such as a temperature,
   * must be a `StepNumber` of `@penstroke/ops`, given to one of its ops; else say false, as replays use the number that was recorded.
   */
  readonly capture?: boolean | undefined;
  /** The event loop gets a turn at least this often (one update permitting); default 30. */
  readonly yieldEveryMs?: number | undefined;
}
