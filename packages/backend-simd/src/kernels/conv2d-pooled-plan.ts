/** How the kernels of a convolution with max-pooling cut their work (assembly/convolution-pooled-gradient.ts). */
import type { backend_util } from '@tensorflow/tfjs-core';
import type { PooledShape } from '../layout/convolution.ts';
import type { PoolGeometry } from '../layout/pool.ts';
import { forwardImageBytes, pooledGradientThreadBytes as threadBytes } from '../layout/sizes.ts';
import { type ConvolutionShape, planForward, type StripPlan } from './conv2d-plan.ts';
import { winogradPays } from './conv2d-winograd-plan.ts';

/** The sizes of a max-pooling, as tfjs computes them. */
export type PoolShape = backend_util.Conv2DInfo;

/** An image before pooling and its padded input stay in L2 beside the filter. */
const MAX_IMAGE_BYTES = 320 * 1024;
/** Floats of a patch. Above this the dense products are as fast, for they reuse what they load. */
const MAX_PATCH_FLOATS = 256;
/** The greatest share of the output that pooling keeps for which a backward pass from the maxima alone pays. */
const MAX_KEPT = 0.5;

/** The sizes that every pooling kernel takes. */
export function poolGeometry(pool: PoolShape): PoolGeometry<number> {
  return {
    batch: pool.batchSize,
    inHeight: pool.inHeight,
    inWidth: pool.inWidth,
    channels: pool.inChannels,
    pooledHeight: pool.outHeight,
    pooledWidth: pool.outWidth,
    windowHeight: pool.filterHeight,
    windowWidth: pool.filterWidth,
    windowStrideHeight: pool.strideHeight,
    windowStrideWidth: pool.strideWidth,
    windowPadTop: pool.padInfo.top,
    windowPadLeft: pool.padInfo.left,
  };
}

const NOT_POOLED: Omit<PoolGeometry<number>, 'batch'> = {
  inHeight: 0,
  inWidth: 0,
  channels: 0,
  pooledHeight: 0,
  pooledWidth: 0,
  windowHeight: 0,
  windowWidth: 0,
  windowStrideHeight: 0,
  windowStrideWidth: 0,
  windowPadTop: 0,
  windowPadLeft: 0,
};

/** The sizes of a convolution with those of the pooling of its output, if any. (Spreading both takes V8 a thousand times as long.) */
export function pooledShape(shape: ConvolutionShape, pool?: PoolShape): PooledShape<number> {
  const geometry = pool === undefined ? NOT_POOLED : poolGeometry(pool);
  return {
    batch: shape.batch,
    inHeight: geometry.inHeight,
    inWidth: geometry.inWidth,
    channels: geometry.channels,
    pooledHeight: geometry.pooledHeight,
    pooledWidth: geometry.pooledWidth,
    windowHeight: geometry.windowHeight,
    windowWidth: geometry.windowWidth,
    windowStrideHeight: geometry.windowStrideHeight,
    windowStrideWidth: geometry.windowStrideWidth,
    windowPadTop: geometry.windowPadTop,
    windowPadLeft: geometry.windowPadLeft,
    height: shape.height,
    width: shape.width,
    inChannels: shape.inChannels,
    outHeight: shape.outHeight,
    outWidth: shape.outWidth,
    outChannels: shape.outChannels,
    filterHeight: shape.filterHeight,
    filterWidth: shape.filterWidth,
    strideHeight: shape.strideHeight,
    strideWidth: shape.strideWidth,
    dilationHeight: shape.dilationHeight,
    dilationWidth: shape.dilationWidth,
    padTop: shape.padTop,
    padLeft: shape.padLeft,
  };
}

/** The floats of the whole padded input of an image. */
function paddedFloats(shape: ConvolutionShape): number {
  const { outHeight, outWidth, strideHeight, strideWidth, filterHeight, filterWidth, inChannels } = shape;
  const height = (outHeight - 1) * strideHeight + filterHeight;
  return height * ((outWidth - 1) * strideWidth + filterWidth) * inChannels;
}

/** Whether the convolution should pool each image while that is still in the cache. */
export function poolsInCache(shape: ConvolutionShape): boolean {
  const { outHeight, outWidth, outChannels } = shape;
  const bytes = 4 * (outHeight * outWidth * outChannels + paddedFloats(shape));
  return bytes <= MAX_IMAGE_BYTES && !winogradPays(shape);
}

/** The plan of assembly/convolution-forward.ts for whole images, pooled at once. */
export function planPooledForward(shape: ConvolutionShape, threads: number): StripPlan {
  const { outHeight, outWidth, outChannels } = shape;
  const plan = planForward(shape, threads, outHeight);
  return { ...plan, threadBytes: plan.threadBytes + forwardImageBytes(outHeight * outWidth, outChannels) };
}

/** Whether the gradients should come from the maxima alone. */
export function pooledGradientPays(shape: ConvolutionShape, pool: PoolShape): boolean {
  const { filterHeight, filterWidth, inChannels } = shape;
  const kept = (pool.outHeight * pool.outWidth) / (pool.inHeight * pool.inWidth);
  return kept <= MAX_KEPT && filterHeight * filterWidth * inChannels <= MAX_PATCH_FLOATS;
}

/** Scratch bytes of a thread in the gradients from the maxima. */
export function pooledGradientThreadBytes(shape: ConvolutionShape, pool: PoolShape): number {
  const { filterHeight, filterWidth, inChannels, outChannels } = shape;
  const vectors = filterHeight * Math.ceil((filterWidth * inChannels) / 4);
  return threadBytes(pool.outHeight * pool.outWidth, paddedFloats(shape), outChannels, vectors);
}
