import { engine, maxPool, type Tensor1D, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { type Conv2DOptions, checkConv2D, checkPixels, conv2d } from './conv2d.ts';
import { hasKernel } from './has-kernel.ts';
import { PenstrokeConv2DMaxPool, type PenstrokeConv2DMaxPoolAttrs } from './kernel-names.ts';
import { registerGradients } from './register.ts';
import { runKernel } from './run-kernel.ts';
import { windowCount } from './window-count.ts';

/** What the kernel's positions, a byte each, can tell apart. */
const MAX_WINDOW_VALUES = 255;

export interface Conv2DMaxPoolOptions extends Conv2DOptions {
  readonly pool: {
    /** Pixels of a window's side, or [height, width]. */
    readonly size: number | readonly [number, number];
    /** Pixels from one window to the next, or [vertical, horizontal]; the size by default. */
    readonly strides?: number | readonly [number, number];
    /** 'valid' (the default) or 'same', which pads with -infinity. */
    readonly padding?: 'same' | 'valid';
  };
}

/**
 * Max-pooling of {@link conv2d}, in one kernel where the backend has `PenstrokeConv2DMaxPool`: what is not a maximum need not
 * leave the cache, and the way back starts from the maxima alone.
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
    return tidy(() => maxPool(conv2d(x, filter, bias, convolution), poolSize, poolStrides, poolPad));
  }
  registerGradients();
  const located = engine().isTapeOn();
  const all: PenstrokeConv2DMaxPoolAttrs = { ...attrs, poolSize, poolStrides, poolPad, located };
  const outputs = runKernel<Tensor4D | [Tensor4D, Tensor4D]>(PenstrokeConv2DMaxPool, { x, filter, bias }, all);
  if (!Array.isArray(outputs)) return outputs;
  const [y, positions] = outputs;
  positions.dispose();
  return y;
}
