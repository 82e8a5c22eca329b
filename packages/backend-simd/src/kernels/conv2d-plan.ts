/**
 * How the direct convolutions of assembly/convolution-*.ts cut their work: strips of output rows of one image, small
 * enough that the padded input stays in the cache and that every thread gets some.
 */
import { type backend_util, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { ConvolutionShape as ConvolutionSizes } from '../layout/convolution.ts';
import { filterGradientThreadBytes, forwardFilterBytes, forwardThreadBytes } from '../layout/sizes.ts';
import type { SimdModule } from '../runtime/simd-module.ts';

/** The sizes of a convolution, in pixels or counts. */
export type ConvolutionShape = Readonly<ConvolutionSizes<number>>;

/** L2 has 512 KiB or more, and the packed filter wants to stay there too. */
const MAX_STRIP_BYTES = 96 * 1024;
/** Output pixels of a strip in the filter's gradient: 16 channels of them take 12 KiB of L1. */
const MAX_GRADIENT_PIXELS = 196;
/** Strips that a thread should get at least, so that none waits long for the others. */
const MIN_STRIPS_PER_THREAD = 2;

/** Below this many multiply-adds waking the threads costs more than it saves. */
const MIN_PARALLEL_MULTIPLY_ADDS = 64 * 1024;

/** The sizes that tfjs has computed from shapes and attributes, or undefined where there is nothing to compute. */
export function convolutionShape(info: backend_util.Conv2DInfo): ConvolutionShape | undefined {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels } = info;
  if (Math.min(batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels) <= 0) return undefined;
  return {
    batch: info.batchSize,
    height: info.inHeight,
    width: info.inWidth,
    inChannels: info.inChannels,
    outHeight: info.outHeight,
    outWidth: info.outWidth,
    outChannels: info.outChannels,
    filterHeight: info.filterHeight,
    filterWidth: info.filterWidth,
    strideHeight: info.strideHeight,
    strideWidth: info.strideWidth,
    dilationHeight: info.dilationHeight,
    dilationWidth: info.dilationWidth,
    padTop: info.padInfo.top,
    padLeft: info.padInfo.left,
  };
}

/** Whether dy has the shape of the convolution's output; tfjs lets another through, which cpu crops. */
export function fitsOutput(shape: ConvolutionShape, dy: TensorInfo): boolean {
  const { batch, outHeight, outWidth, outChannels } = shape;
  return util.arraysEqual(dy.shape, [batch, outHeight, outWidth, outChannels]);
}

/** Multiply-adds of the convolution and of each of its gradients. */
export function multiplyAdds(shape: ConvolutionShape): number {
  const { batch, outHeight, outWidth, outChannels, filterHeight, filterWidth, inChannels } = shape;
  return batch * outHeight * outWidth * outChannels * filterHeight * filterWidth * inChannels;
}

/** The threads that a convolution of this size runs on. */
export function threadsFor(module: SimdModule, shape: ConvolutionShape): number {
  return multiplyAdds(shape) >= MIN_PARALLEL_MULTIPLY_ADDS ? module.threads : 1;
}

/** Rows of the padded input that `rows` output rows depend on. */
function inputRows(shape: ConvolutionShape, rows: number): number {
  return (rows - 1) * shape.strideHeight + (shape.filterHeight - 1) * shape.dilationHeight + 1;
}

/** Floats of the padded input of a strip of `rows` output rows. */
function stripFloats(shape: ConvolutionShape, rows: number): number {
  const width = (shape.outWidth - 1) * shape.strideWidth + (shape.filterWidth - 1) * shape.dilationWidth + 1;
  return inputRows(shape, rows) * width * shape.inChannels;
}

/** The most rows that satisfy `fits`, at least 1, in strips of equal height. */
function equalStrips(outHeight: number, fits: (rows: number) => boolean): number {
  for (let strips = 1; strips < outHeight; strips++) {
    const rows = Math.ceil(outHeight / strips);
    if (fits(rows)) return rows;
  }
  return 1;
}

/** Rows of a strip and the scratch bytes: shared by the threads, and of each thread. */
export interface StripPlan {
  stripRows: number;
  sharedBytes: number;
  threadBytes: number;
}

/** The strips of the forward convolution. */
function forwardStripRows(shape: ConvolutionShape, threads: number): number {
  const { batch, outHeight } = shape;
  return equalStrips(
    outHeight,
    (rows) =>
      4 * stripFloats(shape, rows) <= MAX_STRIP_BYTES &&
      batch * Math.ceil(outHeight / rows) >= MIN_STRIPS_PER_THREAD * threads,
  );
}

/** The plan of assembly/convolution-forward.ts, with strips of `stripRows` rows, the best number by default. */
export function planForward(
  shape: ConvolutionShape,
  threads: number,
  stripRows: number = forwardStripRows(shape, threads),
): StripPlan {
  const { outWidth, outChannels, filterHeight, filterWidth, inChannels } = shape;
  const taps = filterHeight * filterWidth;
  return {
    stripRows,
    sharedBytes: forwardFilterBytes(taps * inChannels, outChannels),
    threadBytes: forwardThreadBytes(taps, stripRows * outWidth, stripFloats(shape, stripRows)),
  };
}

/** The plan of assembly/convolution-filter-gradient.ts. */
export function planFilterGradient(shape: ConvolutionShape, threads: number): StripPlan {
  const { batch, outHeight, outWidth, outChannels, filterHeight, filterWidth, inChannels } = shape;
  const stripRows = equalStrips(
    outHeight,
    (rows) =>
      4 * stripFloats(shape, rows) <= MAX_STRIP_BYTES &&
      rows * outWidth <= MAX_GRADIENT_PIXELS &&
      batch * Math.ceil(outHeight / rows) >= MIN_STRIPS_PER_THREAD * threads,
  );
  const depth = filterHeight * filterWidth * inChannels;
  return {
    stripRows,
    sharedBytes: 0,
    threadBytes: filterGradientThreadBytes(depth, outChannels, stripFloats(shape, stripRows)),
  };
}
