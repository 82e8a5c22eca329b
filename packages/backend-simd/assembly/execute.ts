/** Kernel calls: from the words of a call to the kernel that they name. */
import { Call, Control } from '../src/layout/control';
import { Kernels } from '../src/layout/kernels';
import { Plan } from '../src/layout/plan';
import { barrierBetweenCalls, hasFailed } from './barrier';
import { batchNormInference, batchNormTraining, batchNormTrainingGradient } from './batch-norm';
import { biasActivationGradient } from './bias-activation-gradient';
import { add, div, eluGradient, max, min, mul, squaredDifference, sub } from './binary';
import { byteToFloat, intToFloat } from './cast';
import { convolutionFilterGradient } from './convolution-filter-gradient';
import { convolutionForward } from './convolution-forward';
import { pooledFilterGradient, pooledInputGradient } from './convolution-pooled-gradient';
import { copyRuns, gatherPixels, gatherRows, transposeMiddle } from './copy';
import { dropout } from './dropout';
import { fill } from './fill';
import { gemm } from './gemm';
import { lrn, lrnGradient } from './lrn';
import { maxPool, maxPoolScatter } from './max-pool-positions';
import { adam, momentum, movingAverage } from './optimizer';
import { averagePool, averagePoolGradient, maxPoolGradient } from './pool';
import { argMax, reduceMax, reduceMin, reduceSum } from './reduce';
import { transform, warp } from './resample';
import { softmax, sparseSoftmaxCrossEntropy } from './softmax';
import { abs, clip, elu, exp, leakyRelu, log, neg, reciprocal, relu, rsqrt, selu, sigmoid, sqrt, square, step, tanh } from './unary';
import { winogradFilterGradient } from './winograd-filter-gradient';
import { winogradForward } from './winograd-forward';
import { awaitFinish, startWork } from './wake-up';

type Table = Kernels<usize, i32, f32>;

/** The words at an address, as the layout that `like` has: a kernel that takes another layout does not compile. */
// @ts-ignore: decorator
@inline
function as<Layout>(like: Layout, words: usize): Layout {
  return changetype<Layout>(words);
}

/** Runs this thread's share of the call whose words begin at `at`; without JavaScript, so calls can follow one another. */
export function execute(at: usize, thread: i32): void {
  const call = changetype<Call<i32>>(at);
  const threads = call.threads;
  if (thread >= threads) return;
  const words = at + offsetof<Call<i32>>();
  // Only the types of its fields count: nothing is read from there.
  const table = changetype<Table>(0);
  switch (<usize>call.kernel * sizeof<usize>()) {
    case offsetof<Table>('fill'):
      fill(as(table.fill, words), thread, threads);
      break;
    case offsetof<Table>('add'):
      add(as(table.add, words), thread, threads);
      break;
    case offsetof<Table>('sub'):
      sub(as(table.sub, words), thread, threads);
      break;
    case offsetof<Table>('mul'):
      mul(as(table.mul, words), thread, threads);
      break;
    case offsetof<Table>('div'):
      div(as(table.div, words), thread, threads);
      break;
    case offsetof<Table>('max'):
      max(as(table.max, words), thread, threads);
      break;
    case offsetof<Table>('min'):
      min(as(table.min, words), thread, threads);
      break;
    case offsetof<Table>('squaredDifference'):
      squaredDifference(as(table.squaredDifference, words), thread, threads);
      break;
    case offsetof<Table>('eluGradient'):
      eluGradient(as(table.eluGradient, words), thread, threads);
      break;
    case offsetof<Table>('abs'):
      abs(as(table.abs, words), thread, threads);
      break;
    case offsetof<Table>('clip'):
      clip(as(table.clip, words), thread, threads);
      break;
    case offsetof<Table>('elu'):
      elu(as(table.elu, words), thread, threads);
      break;
    case offsetof<Table>('exp'):
      exp(as(table.exp, words), thread, threads);
      break;
    case offsetof<Table>('leakyRelu'):
      leakyRelu(as(table.leakyRelu, words), thread, threads);
      break;
    case offsetof<Table>('log'):
      log(as(table.log, words), thread, threads);
      break;
    case offsetof<Table>('neg'):
      neg(as(table.neg, words), thread, threads);
      break;
    case offsetof<Table>('reciprocal'):
      reciprocal(as(table.reciprocal, words), thread, threads);
      break;
    case offsetof<Table>('relu'):
      relu(as(table.relu, words), thread, threads);
      break;
    case offsetof<Table>('rsqrt'):
      rsqrt(as(table.rsqrt, words), thread, threads);
      break;
    case offsetof<Table>('selu'):
      selu(as(table.selu, words), thread, threads);
      break;
    case offsetof<Table>('sigmoid'):
      sigmoid(as(table.sigmoid, words), thread, threads);
      break;
    case offsetof<Table>('sqrt'):
      sqrt(as(table.sqrt, words), thread, threads);
      break;
    case offsetof<Table>('square'):
      square(as(table.square, words), thread, threads);
      break;
    case offsetof<Table>('step'):
      step(as(table.step, words), thread, threads);
      break;
    case offsetof<Table>('tanh'):
      tanh(as(table.tanh, words), thread, threads);
      break;
    case offsetof<Table>('byteToFloat'):
      byteToFloat(as(table.byteToFloat, words), thread, threads);
      break;
    case offsetof<Table>('intToFloat'):
      intToFloat(as(table.intToFloat, words), thread, threads);
      break;
    case offsetof<Table>('dropout'):
      dropout(as(table.dropout, words), thread, threads);
      break;
    case offsetof<Table>('copyRuns'):
      copyRuns(as(table.copyRuns, words), thread, threads);
      break;
    case offsetof<Table>('gatherRows'):
      gatherRows(as(table.gatherRows, words), thread, threads);
      break;
    case offsetof<Table>('gatherPixels'):
      gatherPixels(as(table.gatherPixels, words), thread, threads);
      break;
    case offsetof<Table>('transposeMiddle'):
      transposeMiddle(as(table.transposeMiddle, words), thread, threads);
      break;
    case offsetof<Table>('transform'):
      transform(as(table.transform, words), thread, threads);
      break;
    case offsetof<Table>('warp'):
      warp(as(table.warp, words), thread, threads);
      break;
    case offsetof<Table>('softmax'):
      softmax(as(table.softmax, words), thread, threads);
      break;
    case offsetof<Table>('sparseSoftmaxCrossEntropy'):
      sparseSoftmaxCrossEntropy(as(table.sparseSoftmaxCrossEntropy, words), thread, threads);
      break;
    case offsetof<Table>('batchNormInference'):
      batchNormInference(as(table.batchNormInference, words), thread, threads);
      break;
    case offsetof<Table>('batchNormTraining'):
      batchNormTraining(as(table.batchNormTraining, words), thread, threads);
      break;
    case offsetof<Table>('batchNormTrainingGradient'):
      batchNormTrainingGradient(as(table.batchNormTrainingGradient, words), thread, threads);
      break;
    case offsetof<Table>('biasActivationGradient'):
      biasActivationGradient(as(table.biasActivationGradient, words), thread, threads);
      break;
    case offsetof<Table>('lrn'):
      lrn(as(table.lrn, words), thread, threads);
      break;
    case offsetof<Table>('lrnGradient'):
      lrnGradient(as(table.lrnGradient, words), thread, threads);
      break;
    case offsetof<Table>('reduceMax'):
      reduceMax(as(table.reduceMax, words), thread, threads);
      break;
    case offsetof<Table>('reduceMin'):
      reduceMin(as(table.reduceMin, words), thread, threads);
      break;
    case offsetof<Table>('reduceSum'):
      reduceSum(as(table.reduceSum, words), thread, threads);
      break;
    case offsetof<Table>('argMax'):
      argMax(as(table.argMax, words), thread, threads);
      break;
    case offsetof<Table>('maxPool'):
      maxPool(as(table.maxPool, words), thread, threads);
      break;
    case offsetof<Table>('maxPoolScatter'):
      maxPoolScatter(as(table.maxPoolScatter, words), thread, threads);
      break;
    case offsetof<Table>('maxPoolGradient'):
      maxPoolGradient(as(table.maxPoolGradient, words), thread, threads);
      break;
    case offsetof<Table>('averagePool'):
      averagePool(as(table.averagePool, words), thread, threads);
      break;
    case offsetof<Table>('averagePoolGradient'):
      averagePoolGradient(as(table.averagePoolGradient, words), thread, threads);
      break;
    case offsetof<Table>('gemm'):
      gemm(as(table.gemm, words), thread, threads);
      break;
    case offsetof<Table>('convolutionForward'):
      convolutionForward(as(table.convolutionForward, words), thread, threads);
      break;
    case offsetof<Table>('convolutionFilterGradient'):
      convolutionFilterGradient(as(table.convolutionFilterGradient, words), thread, threads);
      break;
    case offsetof<Table>('winogradForward'):
      winogradForward(as(table.winogradForward, words), thread, threads);
      break;
    case offsetof<Table>('winogradFilterGradient'):
      winogradFilterGradient(as(table.winogradFilterGradient, words), thread, threads);
      break;
    case offsetof<Table>('pooledFilterGradient'):
      pooledFilterGradient(as(table.pooledFilterGradient, words), thread, threads);
      break;
    case offsetof<Table>('pooledInputGradient'):
      pooledInputGradient(as(table.pooledInputGradient, words), thread, threads);
      break;
    case offsetof<Table>('adam'):
      adam(as(table.adam, words), thread, threads);
      break;
    case offsetof<Table>('momentum'):
      momentum(as(table.momentum, words), thread, threads);
      break;
    case offsetof<Table>('movingAverage'):
      movingAverage(as(table.movingAverage, words), thread, threads);
      break;
    case offsetof<Table>('plan'):
      plan(as(table.plan, words), thread, threads);
      break;
    default:
      unreachable();
  }
}

/**
 * Runs the calls of a table one after another, each to its end before the next begins. Between two calls of the first thread
 * alone, which its own order keeps apart, the others are not waited for.
 */
function plan(args: Plan<usize>, thread: i32, threads: i32): void {
  const to = args.to;
  let at = args.from;
  while (at < to) {
    const call = changetype<Call<i32>>(at);
    const shared = call.threads > 1;
    execute(at, thread);
    at += <usize>call.bytes;
    if (at >= to) break;
    if (shared || changetype<Call<i32>>(at).threads > 1) {
      barrierBetweenCalls(threads);
      if (hasFailed()) return;
    } else if (thread == 0) {
      atomic.store<i32>(Control.nextUnit, 0);
    }
  }
}

/** A worker's share of the call in the control block. */
export function runShare(thread: i32): void {
  execute(Control.call, thread);
}

/**
 * Runs the call in the control block to its end, for the main thread.
 *
 * @param polls see `awaitFinish`
 */
export function runCall(polls: i32): void {
  atomic.store<i32>(Control.nextUnit, 0);
  const threads = load<i32>(Control.call + offsetof<Call<i32>>('threads'));
  if (threads > 1) startWork(threads - 1);
  execute(Control.call, 0);
  if (threads > 1) awaitFinish(polls);
}
