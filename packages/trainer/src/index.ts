export type {
  BestSoFar,
  Checkpoint,
  CheckpointDtype,
  CheckpointMetadata,
  CheckpointTensor,
  EpochSums,
} from './checkpoint/checkpoint.ts';
export { decodeCheckpoint } from './checkpoint/decode-checkpoint.ts';
export { encodeCheckpoint } from './checkpoint/encode-checkpoint.ts';
export { type RestoreWeightsOptions, restoreWeights } from './checkpoint/restore-weights.ts';
export { CheckpointError, NonFiniteLossError, NonFiniteWeightsError, TrainingError } from './errors.ts';
export { type EvaluateOptions, evaluate } from './evaluation/evaluate.ts';
export type { ClassResult, EvaluationResult } from './evaluation/evaluation-result.ts';
export { type Predictions, scorePredictions } from './evaluation/score-predictions.ts';
export { type Probabilities, scoreProbabilities } from './evaluation/score-probabilities.ts';
export type { RunPart, RunProfile } from './profile-clock.ts';
export type {
  CheckpointEvent,
  EagerUpdatesEvent,
  EpochEndEvent,
  EvaluationEvent,
  RunEndEvent,
  RunStartEvent,
  StepEvent,
  TrainEvent,
} from './run/events.ts';
export type { CheckpointOptions, TrainOptions } from './run/train-options.ts';
export {
  createSchedule,
  type Schedule,
  type ScheduleContext,
  type ScheduledRates,
} from './schedule/create-schedule.ts';
export type { Period, RunLength } from './schedule/period.ts';
export { runSteps } from './schedule/run-length.ts';
export type {
  ConstantSchedule,
  CosineSchedule,
  ExponentialSchedule,
  OneCycleSchedule,
  ScheduleOptions,
  StepSchedule,
} from './schedule/schedule-options.ts';
export type { Batch, BatchParts, BatchSource, EvaluationSource } from './sources.ts';
export { train } from './train.ts';
export {
  ADAM_LEARNING_RATE,
  type AdamSettings,
  type OptimizerOptions,
  type SgdSettings,
} from './update/optimizer-options.ts';
