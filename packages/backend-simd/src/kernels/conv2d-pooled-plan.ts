/** How the kernels of a convolution with max-pooling cut their work (assembly/convolution-pooled-gradient.ts). */
import type { backend_util } from '@tensorflow/tfjs-core';
import { type ConvolutionShape, planForward, roundUp64, type StripPlan } from './conv2d-plan.ts';
import { winogradPays } from './conv2d-winograd-plan.ts';

/** The sizes of a max-pooling, in the words of assembly/pool.ts. */
export type PoolShape = backend_util.Conv2DInfo;

/** An image before pooling and its padded input stay in L2 beside the filter. */
const MAX_IMAGE_BYTES = 320 * 1024;
/** Floats of a patch. Above this the dense products are as fast, for they reuse what they load. */
const MAX_PATCH_FLOATS = 256;
/** The greatest share of the output that pooling keeps for which the way back through the maxima alone pays. */
const MAX_KEPT = 0.5;
/** Bytes of the table of positions. */
const TABLE_BYTES = 1024;

/** The last arguments of every pooling kernel. */
export function poolGeometry(pool: PoolShape): number[] {
  return [
    ...[pool.batchSize, pool.inHeight, pool.inWidth, pool.inChannels, pool.outHeight, pool.outWidth],
    ...[pool.filterHeight, pool.filterWidth, pool.strideHeight, pool.strideWidth, pool.padInfo.top, pool.padInfo.left],
  ];
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
  return { ...plan, threadBytes: roundUp64(plan.threadBytes) + roundUp64(4 * outHeight * outWidth * outChannels) };
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
  return (
    roundUp64(TABLE_BYTES + 8 * pool.outHeight * pool.outWidth) +
    roundUp64(4 * paddedFloats(shape)) +
    64 +
    roundUp64(16 * outChannels * vectors)
  );
}
