export { ACTIVATIONS, type Activation, SELU_ALPHA, SELU_SCALE } from './activation.ts';
export { type AdamOptions, type AdamState, adamUpdate } from './adam-update.ts';
export {
  type BatchNormTraining,
  type BatchNormTrainingOptions,
  batchNormTraining,
} from './batch-norm-training.ts';
export { type BiasActivationGradient, biasActivationGradient } from './bias-activation-gradient.ts';
export { type Conv2DOptions, conv2d } from './conv2d.ts';
export { type Conv2DMaxPoolOptions, conv2dMaxPool } from './conv2d-max-pool.ts';
export { ADAM_DEFAULTS, BATCH_NORM_EPSILON, MOMENTUM_DEFAULTS } from './defaults.ts';
export { type DenseOptions, dense } from './dense.ts';
export { type DropoutOptions, dropout } from './dropout.ts';
export { hasKernel } from './has-kernel.ts';
export {
  PENSTROKE_KERNELS,
  PenstrokeAdam,
  type PenstrokeAdamAttrs,
  type PenstrokeAdamInputs,
  PenstrokeBatchNormTraining,
  type PenstrokeBatchNormTrainingAttrs,
  PenstrokeBatchNormTrainingGradient,
  type PenstrokeBatchNormTrainingGradientAttrs,
  type PenstrokeBatchNormTrainingGradientInputs,
  type PenstrokeBatchNormTrainingInputs,
  PenstrokeBiasActivationGradient,
  type PenstrokeBiasActivationGradientAttrs,
  type PenstrokeBiasActivationGradientInputs,
  PenstrokeConv2D,
  type PenstrokeConv2DAttrs,
  type PenstrokeConv2DInputs,
  PenstrokeConv2DMaxPool,
  type PenstrokeConv2DMaxPoolAttrs,
  PenstrokeConv2DMaxPoolFilterGradient,
  type PenstrokeConv2DMaxPoolFilterGradientAttrs,
  type PenstrokeConv2DMaxPoolFilterGradientInputs,
  PenstrokeConv2DMaxPoolInputGradient,
  type PenstrokeConv2DMaxPoolInputGradientAttrs,
  type PenstrokeConv2DMaxPoolInputGradientInputs,
  type PenstrokeConv2DMaxPoolInputs,
  PenstrokeDense,
  type PenstrokeDenseAttrs,
  type PenstrokeDenseInputs,
  PenstrokeDropout,
  type PenstrokeDropoutAttrs,
  type PenstrokeDropoutInputs,
  PenstrokeMomentum,
  type PenstrokeMomentumAttrs,
  type PenstrokeMomentumInputs,
  PenstrokeMovingAverage,
  type PenstrokeMovingAverageAttrs,
  type PenstrokeMovingAverageInputs,
  PenstrokeSparseSoftmaxCrossEntropy,
  type PenstrokeSparseSoftmaxCrossEntropyAttrs,
  type PenstrokeSparseSoftmaxCrossEntropyInputs,
} from './kernel-names.ts';
export { type MomentumOptions, type MomentumState, momentumUpdate } from './momentum-update.ts';
export { type MovingAverageOptions, movingAverage } from './moving-average.ts';
export { listInputs, numberInputs } from './numbered-inputs.ts';
export { registerGradients } from './register.ts';
export { isSeededLayer, type RandomPosition, type SeededLayer } from './seeded-layer.ts';
export { type SparseSoftmaxCrossEntropyOptions, sparseSoftmaxCrossEntropy } from './sparse-softmax-cross-entropy.ts';
