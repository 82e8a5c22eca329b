/**
 * The kernels and the words that each is called with, once for both languages: TypeScript checks a call against its fields
 * and writes them in their order; AssemblyScript reads them as the fields of a structure. A kernel's number is its place in
 * `Kernels`. Type parameters: `Address` is an unsigned word (an address or a number of bytes; `usize`), `Int` a signed one
 * (`i32`), `Float` a float32 (`f32`, in TypeScript its bits).
 */
import {
  ConvolutionFilterGradient,
  ConvolutionForward,
  PooledGradient,
  WinogradFilterGradient,
  WinogradForward,
} from './convolution.ts';
import { Binary, Convert, Dropout, Fill, Unary } from './elementwise.ts';
import { Gemm } from './gemm.ts';
import { CopyRuns, GatherPixels, GatherRows, TransposeMiddle } from './move.ts';
import { Adam, AdamVariable, Momentum, MomentumVariable, MovingAverage, MovingAverageVariable } from './optimizer.ts';
import { Plan } from './plan.ts';
import { AveragePool, AveragePoolGradient, MaxPool, MaxPoolGradient, MaxPoolScatter } from './pool.ts';
import { Transform, Warp } from './resample.ts';
import {
  ArgMax,
  BatchNormInference,
  BatchNormTraining,
  BatchNormTrainingGradient,
  BiasActivationGradient,
  Lrn,
  LrnGradient,
  Reduce,
  Softmax,
  SparseSoftmaxCrossEntropy,
} from './rows.ts';

export class Kernels<Address, Int, Float> {
  fill: Fill<Address, Int, Float> = new Fill();
  add: Binary<Address, Int> = new Binary();
  sub: Binary<Address, Int> = new Binary();
  mul: Binary<Address, Int> = new Binary();
  div: Binary<Address, Int> = new Binary();
  max: Binary<Address, Int> = new Binary();
  min: Binary<Address, Int> = new Binary();
  squaredDifference: Binary<Address, Int> = new Binary();
  eluGradient: Binary<Address, Int> = new Binary();
  abs: Unary<Address, Int, Float> = new Unary();
  clip: Unary<Address, Int, Float> = new Unary();
  elu: Unary<Address, Int, Float> = new Unary();
  exp: Unary<Address, Int, Float> = new Unary();
  leakyRelu: Unary<Address, Int, Float> = new Unary();
  log: Unary<Address, Int, Float> = new Unary();
  neg: Unary<Address, Int, Float> = new Unary();
  reciprocal: Unary<Address, Int, Float> = new Unary();
  relu: Unary<Address, Int, Float> = new Unary();
  rsqrt: Unary<Address, Int, Float> = new Unary();
  selu: Unary<Address, Int, Float> = new Unary();
  sigmoid: Unary<Address, Int, Float> = new Unary();
  sqrt: Unary<Address, Int, Float> = new Unary();
  square: Unary<Address, Int, Float> = new Unary();
  step: Unary<Address, Int, Float> = new Unary();
  tanh: Unary<Address, Int, Float> = new Unary();
  byteToFloat: Convert<Address, Int> = new Convert();
  intToFloat: Convert<Address, Int> = new Convert();
  dropout: Dropout<Address, Int, Float> = new Dropout();
  copyRuns: CopyRuns<Address, Int> = new CopyRuns();
  gatherRows: GatherRows<Address, Int> = new GatherRows();
  gatherPixels: GatherPixels<Address, Int> = new GatherPixels();
  transposeMiddle: TransposeMiddle<Address, Int> = new TransposeMiddle();
  transform: Transform<Address, Int, Float> = new Transform();
  warp: Warp<Address, Int, Float> = new Warp();
  softmax: Softmax<Address, Int> = new Softmax();
  sparseSoftmaxCrossEntropy: SparseSoftmaxCrossEntropy<Address, Int, Float> = new SparseSoftmaxCrossEntropy();
  batchNormInference: BatchNormInference<Address, Int, Float> = new BatchNormInference();
  batchNormTraining: BatchNormTraining<Address, Int, Float> = new BatchNormTraining();
  batchNormTrainingGradient: BatchNormTrainingGradient<Address, Int> = new BatchNormTrainingGradient();
  biasActivationGradient: BiasActivationGradient<Address, Int> = new BiasActivationGradient();
  lrn: Lrn<Address, Int, Float> = new Lrn();
  lrnGradient: LrnGradient<Address, Int, Float> = new LrnGradient();
  reduceMax: Reduce<Address, Int, Float> = new Reduce();
  reduceMin: Reduce<Address, Int, Float> = new Reduce();
  reduceSum: Reduce<Address, Int, Float> = new Reduce();
  argMax: ArgMax<Address, Int> = new ArgMax();
  maxPool: MaxPool<Address, Int> = new MaxPool();
  maxPoolScatter: MaxPoolScatter<Address, Int> = new MaxPoolScatter();
  maxPoolGradient: MaxPoolGradient<Address, Int> = new MaxPoolGradient();
  averagePool: AveragePool<Address, Int> = new AveragePool();
  averagePoolGradient: AveragePoolGradient<Address, Int> = new AveragePoolGradient();
  gemm: Gemm<Address, Int> = new Gemm();
  convolutionForward: ConvolutionForward<Address, Int> = new ConvolutionForward();
  convolutionFilterGradient: ConvolutionFilterGradient<Address, Int> = new ConvolutionFilterGradient();
  winogradForward: WinogradForward<Address, Int> = new WinogradForward();
  winogradFilterGradient: WinogradFilterGradient<Address, Int> = new WinogradFilterGradient();
  pooledFilterGradient: PooledGradient<Address, Int> = new PooledGradient();
  pooledInputGradient: PooledGradient<Address, Int> = new PooledGradient();
  adam: Adam<Int, Float> = new Adam();
  momentum: Momentum<Int, Float> = new Momentum();
  movingAverage: MovingAverage<Int, Float> = new MovingAverage();
  plan: Plan<Address> = new Plan();
}

/** What follows the words of a kernel whose first word, `records`, counts them. */
export class KernelRecords<Address, Int> {
  adam: AdamVariable<Address, Int> = new AdamVariable();
  momentum: MomentumVariable<Address, Int> = new MomentumVariable();
  movingAverage: MovingAverageVariable<Address, Int> = new MovingAverageVariable();
}
