export { chain } from './chain.ts';
export {
  type ConvolutionArithmetic,
  type ConvolutionSizes,
  convolutionArithmetic,
} from './convolution-arithmetic.ts';
export { type CreateModelOptions, createModel } from './create-model.ts';
export { createPredictor, type Predictor } from './create-predictor.ts';
export {
  type ConvolutionStep,
  EXAMPLE_IMAGE,
  type ExplainConvolutionOptions,
  type ExplainedConvolution,
  explainConvolution,
  VERTICAL_LINE_FILTER,
} from './explain/explain-convolution.ts';
export {
  type ExplainedPooling,
  type ExplainPoolingOptions,
  explainPooling,
  type PoolingStep,
} from './explain/explain-pooling.ts';
export type { Matrix, PaddingPixels } from './explain/windows.ts';
export type { WeightSource } from './initializers/draw-normal.ts';
export {
  heNormal,
  heTruncatedNormal,
  lecunNormal,
  normal,
  smallNormal,
  truncatedNormal,
} from './initializers/seeded-initializers.ts';
export {
  type InspectConvolutionsOptions,
  type InspectedConvolution,
  inspectConvolutions,
} from './inspect-convolutions.ts';
export { type ActivationArgs, createActivation } from './layers/activation.ts';
export { type BatchNormalizationArgs, createBatchNormalization } from './layers/batch-normalization.ts';
export { type Conv2DArgs, createConv2D } from './layers/conv2d.ts';
export { createDense, type DenseArgs } from './layers/dense.ts';
export { createDropout, type DropoutArgs } from './layers/dropout.ts';
export {
  createLocalResponseNormalization,
  type LocalResponseNormalizationArgs,
  registerLayers,
} from './layers/local-response-normalization.ts';
export type { Initializer } from './layers/stock-layers.ts';
export { loadModel, type ModelLoader } from './load-model.ts';
export type {
  CommonModelOptions,
  ModelDefinition,
  OptionDefinition,
  OptionValue,
  ResolvedOptions,
} from './model-definition.ts';
export { ModelFormatError } from './model-format-error.ts';
export {
  type BuiltInModelName,
  type BuiltInModels,
  describeModel,
  type ModelName,
  modelNames,
  type OwnOptionsOf,
  registerModel,
} from './model-registry.ts';
export {
  type ConvolutionLayerOptions,
  type DenseLayerOptions,
  type ImageShape,
  type InitializerOf,
  NetworkBuilder,
  type PoolLayerOptions,
  type WeightOptions,
} from './network-builder.ts';
export type { AlexnetOptions } from './networks/alexnet.ts';
export type { AlexnetDropoutOptions } from './networks/alexnet-dropout.ts';
export type { AlexnetNormOptions } from './networks/alexnet-norm.ts';
export type { BestOptions } from './networks/best.ts';
export type { LenetOptions } from './networks/lenet.ts';
export type { LenetBnOptions } from './networks/lenet-bn.ts';
export { describeOptionValues, takesOptionValue } from './option-values.ts';
export { saveModel } from './save-model.ts';
export { type LayerSummary, type ModelSummary, summarize } from './summarize.ts';
export {
  createNetworkTracer,
  type NetworkTrace,
  type NetworkTracer,
} from './trace/create-network-tracer.ts';
export type { ExplainedStep, ExplainedTerm, ExplainedValue } from './trace/explained-value.ts';
export type { NetworkStage, StageWindow } from './trace/network-stage.ts';
export { type OcclusionMap, type OcclusionOptions, occlusionMap } from './why/occlusion-map.ts';
export { saliencyMap } from './why/saliency-map.ts';
export { type SmallestChange, type SmallestChangeOptions, smallestChange } from './why/smallest-change.ts';
