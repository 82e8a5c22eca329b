export { adamUpdate } from './adam-update/adam-update.ts';
export { compositeAdam } from './adam-update/composite.ts';
export {
  ADAM_DEFAULTS,
  type AdamOptions,
  type AdamState,
  PenstrokeAdam,
  type PenstrokeAdamAttrs,
  type PenstrokeAdamInputs,
} from './adam-update/contract.ts';
export { batchNormTraining } from './batch-norm-training/batch-norm-training.ts';
export { compositeBatchNormTraining, compositeBatchNormTrainingGradient } from './batch-norm-training/composite.ts';
export {
  BATCH_NORM_EPSILON,
  type BatchNormTraining,
  type BatchNormTrainingGradient,
  type BatchNormTrainingGradientInputs,
  type BatchNormTrainingOptions,
  PenstrokeBatchNormTraining,
  type PenstrokeBatchNormTrainingAttrs,
  PenstrokeBatchNormTrainingGradient,
  type PenstrokeBatchNormTrainingGradientAttrs,
  type PenstrokeBatchNormTrainingGradientInputs,
  type PenstrokeBatchNormTrainingInputs,
} from './batch-norm-training/contract.ts';
export { biasActivationGradient } from './bias-activation-gradient/bias-activation-gradient.ts';
export { compositeBiasActivationGradient } from './bias-activation-gradient/composite.ts';
export {
  type BiasActivationGradient,
  PenstrokeBiasActivationGradient,
  type PenstrokeBiasActivationGradientAttrs,
  type PenstrokeBiasActivationGradientInputs,
} from './bias-activation-gradient/contract.ts';
export { CapturedUpdate } from './capture/captured-update.ts';
export { frozenStepReason } from './capture/frozen-step.ts';
export {
  freshAttributes,
  type LiveAttributes,
  liveAttributes,
  type OpenAttributes,
} from './capture/live-attributes.ts';
export { recordingKey } from './capture/recording-key.ts';
export { numberOf, StepNumber } from './capture/step-number.ts';
export {
  type FirstUpdate,
  findUpdateRecorder,
  type RecordableUpdate,
  type RecordedUpdate,
  registerUpdateRecorder,
  type UpdateRecorder,
  type UpdateRecordings,
} from './capture/update-recorder.ts';
export { compositeConv2D } from './conv2d/composite.ts';
export {
  type Conv2DOptions,
  PenstrokeConv2D,
  type PenstrokeConv2DAttrs,
  type PenstrokeConv2DInputs,
} from './conv2d/contract.ts';
export { conv2d } from './conv2d/conv2d.ts';
export { compositeConv2DMaxPool } from './conv2d-max-pool/composite.ts';
export {
  type Conv2DMaxPoolOptions,
  PenstrokeConv2DMaxPool,
  type PenstrokeConv2DMaxPoolAttrs,
  PenstrokeConv2DMaxPoolFilterGradient,
  type PenstrokeConv2DMaxPoolFilterGradientAttrs,
  type PenstrokeConv2DMaxPoolFilterGradientInputs,
  PenstrokeConv2DMaxPoolInputGradient,
  type PenstrokeConv2DMaxPoolInputGradientAttrs,
  type PenstrokeConv2DMaxPoolInputGradientInputs,
  type PenstrokeConv2DMaxPoolInputs,
} from './conv2d-max-pool/contract.ts';
export { conv2dMaxPool } from './conv2d-max-pool/conv2d-max-pool.ts';
export { compositeDense } from './dense/composite.ts';
export {
  type DenseOptions,
  PenstrokeDense,
  type PenstrokeDenseAttrs,
  type PenstrokeDenseInputs,
} from './dense/contract.ts';
export { dense } from './dense/dense.ts';
export { compositeDropout } from './dropout/composite.ts';
export {
  type DropoutOptions,
  PenstrokeDropout,
  type PenstrokeDropoutAttrs,
  type PenstrokeDropoutInputs,
} from './dropout/contract.ts';
export { dropout } from './dropout/dropout.ts';
export { compositeGatherPixels } from './gather-pixels/composite.ts';
export {
  PenstrokeGatherPixels,
  type PenstrokeGatherPixelsAttrs,
  type PenstrokeGatherPixelsInputs,
} from './gather-pixels/contract.ts';
export { gatherPixels } from './gather-pixels/gather-pixels.ts';
export { packPixels } from './gather-pixels/pack-pixels.ts';
export { compositeMomentum } from './momentum-update/composite.ts';
export {
  MOMENTUM_DEFAULTS,
  type MomentumOptions,
  type MomentumState,
  PenstrokeMomentum,
  type PenstrokeMomentumAttrs,
  type PenstrokeMomentumInputs,
} from './momentum-update/contract.ts';
export { momentumUpdate } from './momentum-update/momentum-update.ts';
export { compositeMovingAverage } from './moving-average/composite.ts';
export {
  type MovingAverageOptions,
  PenstrokeMovingAverage,
  type PenstrokeMovingAverageAttrs,
  type PenstrokeMovingAverageInputs,
} from './moving-average/contract.ts';
export { movingAverage } from './moving-average/moving-average.ts';
export { ACTIVATIONS, type Activation, SELU_ALPHA, SELU_SCALE } from './shared/activation.ts';
export { hasKernel } from './shared/has-kernel.ts';
export { listInputs, numberInputs } from './shared/numbered-inputs.ts';
export { type KernelScope, type ReplacementKernel, replaceKernels } from './shared/replace-kernels.ts';
export { isSeededLayer, type RandomPosition, type SeededLayer } from './shared/seeded-layer.ts';
export { compositeSparseSoftmaxCrossEntropy } from './sparse-softmax-cross-entropy/composite.ts';
export {
  PenstrokeSparseSoftmaxCrossEntropy,
  type PenstrokeSparseSoftmaxCrossEntropyAttrs,
  type PenstrokeSparseSoftmaxCrossEntropyInputs,
  type SparseSoftmaxCrossEntropyOptions,
} from './sparse-softmax-cross-entropy/contract.ts';
export { sparseSoftmaxCrossEntropy } from './sparse-softmax-cross-entropy/sparse-softmax-cross-entropy.ts';
export { compositeWarp } from './warp/composite.ts';
export { PenstrokeWarp, type PenstrokeWarpAttrs, type PenstrokeWarpInputs, type WarpOptions } from './warp/contract.ts';
export { warp } from './warp/warp.ts';
