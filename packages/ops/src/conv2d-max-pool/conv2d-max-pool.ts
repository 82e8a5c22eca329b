import { engine, maxPool, type Tensor1D, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { checkConv2D, checkPixels } from '../conv2d/check-conv2d.ts';
import { conv2d } from '../conv2d/conv2d.ts';
import { hasKernel } from '../shared/has-kernel.ts';
import { registerGradientOnce } from '../shared/register-gradient-once.ts';
import { runKernel } from '../shared/run-kernel.ts';
import { windowCount } from '../shared/window-count.ts';
import { type Conv2DMaxPoolOptions, PenstrokeConv2DMaxPool, type PenstrokeConv2DMaxPoolAttrs } from './contract.ts';
import { conv2dMaxPoolGradientConfig } from './gradient.ts';

/** What the kernel's positions, a byte each, can tell apart. */
const MAX_WINDOW_VALUES = 255;

/**
 * Max-pooling of {@link conv2d}, in one kernel where the backend has `PenstrokeConv2DMaxPool`: what is not a maximum need not
 * leave the cache, and the backward pass starts from the maxima alone.
 *
 * @param x float32 [batch, height, width, inChannels]
 * @param filter float32 [filterHeight, filterWidth, inChannels, outChannels]
 * @param bias float32 [outChannels]
 * @returns float32 [batch, pooledHeight, pooledWidth, outChannels]; the caller disposes it
 * @throws TypeError for another dtype, RangeError for shapes that do not fit or an unknown option
 *
 * @example
 * const y = conv2dMaxPool(images, filter, bias, { padding: 'same', pool: { size: 3, strides: 2 } }); // [batch, 13, 13, 12]
 */
export function conv2dMaxPool(
  x: Tensor4D,
  filter: Tensor4D,
  bias: Tensor1D,
  { pool, ...convolution }: Conv2DMaxPoolOptions,
): Tensor4D {
  const attrs = checkConv2D('conv2dMaxPool', x, filter, bias, convolution);
  const poolSize = checkPixels('conv2dMaxPool', 'pool.size', pool.size);
  const poolStrides = checkPixels('conv2dMaxPool', 'pool.strides', pool.strides ?? pool.size);
  const poolPad = pool.padding ?? 'valid';
  if (poolPad !== 'same' && poolPad !== 'valid') {
    throw new RangeError(`conv2dMaxPool: expected pool.padding 'same' or 'valid', got ${String(poolPad)}`);
  }
  const [height, width] = ([0, 1] as const).map((axis) =>
    windowCount(x.shape[axis + 1]!, filter.shape[axis]!, attrs.strides[axis], attrs.pad),
  ) as [number, number];
  if (poolPad === 'valid' && (height < poolSize[0] || width < poolSize[1])) {
    throw new RangeError(
      `conv2dMaxPool: expected convolved images of at least ${poolSize.join('x')}, the pooling window, got ${height}x${width}`,
    );
  }
  if (poolSize[0] * poolSize[1] > MAX_WINDOW_VALUES || !hasKernel(PenstrokeConv2DMaxPool)) {
    // Not compositeConv2DMaxPool: the backend may have PenstrokeConv2D, as webgpu-kernels does.
    return tidy(() => maxPool(conv2d(x, filter, bias, convolution), poolSize, poolStrides, poolPad));
  }
  registerGradientOnce(conv2dMaxPoolGradientConfig);
  const located = engine().isTapeOn();
  const all: PenstrokeConv2DMaxPoolAttrs = { ...attrs, poolSize, poolStrides, poolPad, located };
  const outputs = runKernel<Tensor4D | [Tensor4D, Tensor4D]>(PenstrokeConv2DMaxPool, { x, filter, bias }, all);
  if (!Array.isArray(outputs)) return outputs;
  const [y, positions] = outputs;
  positions.dispose();
  return y;
}
