export { createSchedule, type Schedule, type ScheduleContext, type ScheduledRates } from './create-schedule.ts';
export { decodeCheckpoint } from './decode-checkpoint.ts';
export { encodeCheckpoint } from './encode-checkpoint.ts';
export { CheckpointError, NonFiniteLossError, TrainingError } from './errors.ts';
export { evaluate } from './evaluate.ts';
export { predictProbabilities } from './predict-probabilities.ts';
export { type RestoreWeightsOptions, restoreWeights } from './restore-weights.ts';
export type { EvaluateOptions } from './run-batches.ts';
export { runSteps } from './run-length.ts';
export { type Predictions, scorePredictions } from './score-predictions.ts';
export { type Probabilities, scoreProbabilities } from './score-probabilities.ts';
export { train } from './train.ts';
export type {
  BestSoFar,
  Checkpoint,
  CheckpointDtype,
  CheckpointMetadata,
  CheckpointTensor,
  EpochSums,
} from './types/checkpoint.ts';
export type { ClassResult, EvaluationResult } from './types/evaluation-result.ts';
export type {
  CheckpointEvent,
  EpochEndEvent,
  EvaluationEvent,
  RunEndEvent,
  RunStartEvent,
  StepEvent,
  TrainEvent,
} from './types/events.ts';
export {
  ADAM_LEARNING_RATE,
  type AdamOptions,
  type OptimizerOptions,
  type SgdOptions,
} from './types/optimizer-options.ts';
export type { Period, RunLength } from './types/period.ts';
export type {
  ConstantSchedule,
  CosineSchedule,
  ExponentialSchedule,
  OneCycleSchedule,
  ScheduleOptions,
  StepSchedule,
} from './types/schedule-options.ts';
export type { Batch, BatchSource, EvaluationSource } from './types/sources.ts';
export type { CheckpointOptions, TrainOptions } from './types/train-options.ts';
