export { fill } from './fill';
export { clearFailure, failWork } from './barrier';
export { awaitFinish, awaitWork, finishWork, startWork } from './wake-up';
export { add, div, eluGradient, max, min, mul, squaredDifference, sub } from './binary';
export {
  abs,
  clip,
  elu,
  exp,
  leakyRelu,
  log,
  neg,
  reciprocal,
  relu,
  rsqrt,
  selu,
  sigmoid,
  sqrt,
  square,
  step,
  tanh,
} from './unary';
export { byteToFloat, intToFloat } from './cast';
export { batchNormInference, batchNormTraining, batchNormTrainingGradient } from './batch-norm';
export { biasActivationGradient } from './bias-activation-gradient';
export { convolutionFilterGradient } from './convolution-filter-gradient';
export { convolutionForward } from './convolution-forward';
export { pooledFilterGradient, pooledInputGradient } from './convolution-pooled-gradient';
export { gemm } from './gemm';
export { dropout } from './dropout';
export { adam, momentum, movingAverage } from './optimizer';
export { maxPool, maxPoolScatter } from './max-pool-positions';
export { averagePool, averagePoolGradient, maxPoolGradient } from './pool';
export { softmax, sparseSoftmaxCrossEntropy } from './softmax';
export { copyRuns, gatherRows, transposeMiddle } from './copy';
export { lrn, lrnGradient } from './lrn';
export { argMax, reduceMax, reduceMin, reduceSum } from './reduce';
export { transform, warp } from './resample';
export { winogradFilterGradient } from './winograd-filter-gradient';
export { winogradForward } from './winograd-forward';
