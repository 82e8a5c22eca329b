/** A convolution with max-pooling and its gradients on addresses in the module's memory. */
import { PoolBytes } from '../layout/sizes.ts';
import type { SimdBackend } from '../simd-backend.ts';
import { type ConvolutionShape, threadsFor } from './conv2d-plan.ts';
import {
  type PoolShape,
  pooledGradientPays,
  pooledGradientThreadBytes,
  pooledShape,
  poolGeometry,
  poolsInCache,
} from './conv2d-pooled-plan.ts';
import { type Pointers, runConvolution, runDirect, runFilterGradient, runInputGradient } from './conv2d-run.ts';
import { worthThreads } from './parallel.ts';

/**
 * Max-pooling of activation(x * filter + bias), and the positions of the maxima unless their address is 0.
 *
 * @param pointers `out` is where the pooled values go
 */
export function runPooledConvolution(
  backend: SimdBackend,
  shape: ConvolutionShape,
  pointers: Pointers,
  { pool, positions }: { pool: PoolShape; positions: number },
): void {
  if (poolsInCache(shape)) {
    runDirect(backend, shape, pointers, { pooled: { pool, y: pointers.out, positions } });
    return;
  }
  withUnpooled(backend, shape, (unpooled) => {
    runConvolution(backend, shape, { ...pointers, out: unpooled });
    const args = { x: unpooled, y: pointers.out, positions };
    backend.module.run('maxPool', args, { sizes: poolGeometry(pool), parallel: poolsInParallel(shape) });
  });
}

/** Calls `run` with a block for the convolution's whole output. */
function withUnpooled({ module }: SimdBackend, shape: ConvolutionShape, run: (block: number) => void): void {
  const block = module.allocate(unpooledBytes(shape));
  try {
    run(block);
  } finally {
    module.free(block);
  }
}

function unpooledBytes({ batch, outHeight, outWidth, outChannels }: ConvolutionShape): number {
  return 4 * batch * outHeight * outWidth * outChannels;
}

function poolsInParallel(shape: ConvolutionShape): boolean {
  return worthThreads(unpooledBytes(shape) / 4);
}

/** What the gradients of a pooled convolution start from. */
interface PooledGradient {
  pool: PoolShape;
  /** The gradient of the pooled values before the activation. */
  dz: number;
  positions: number;
}

/** Calls `run` with the gradient of all outputs, which is 0 but for the maxima. */
function withScattered(
  backend: SimdBackend,
  shape: ConvolutionShape,
  { pool, dz, positions }: PooledGradient,
  run: (dy: number) => void,
): void {
  const { module } = backend;
  withUnpooled(backend, shape, (dy) => {
    const scratch = module.scratch(PoolBytes.positionTable * module.threads);
    const args = { dy: dz, positions, dx: dy, scratch };
    module.run('maxPoolScatter', args, { sizes: poolGeometry(pool), parallel: poolsInParallel(shape) });
    run(dy);
  });
}

/** assembly/convolution-pooled-gradient.ts. */
function runFromMaxima(
  kernel: 'pooledFilterGradient' | 'pooledInputGradient',
  { module }: SimdBackend,
  shape: ConvolutionShape,
  { pool, dz, positions }: PooledGradient,
  { from, out }: { from: number; out: number },
): void {
  const threads = threadsFor(module, shape);
  const threadBytes = pooledGradientThreadBytes(shape, pool);
  const threadScratch = module.scratch(threads * threadBytes);
  const args = { from, dz, positions, out, threadScratch, threadBytes };
  module.run(kernel, args, { sizes: pooledShape(shape, pool), parallel: threads > 1 });
}

/** dx of the pooled convolution. */
export function runPooledInputGradient(
  backend: SimdBackend,
  shape: ConvolutionShape,
  gradient: PooledGradient,
  { filter, dx }: { filter: number; dx: number },
): void {
  if (pooledGradientPays(shape, gradient.pool)) {
    runFromMaxima('pooledInputGradient', backend, shape, gradient, { from: filter, out: dx });
  } else {
    withScattered(backend, shape, gradient, (dy) => runInputGradient(backend, shape, { dy, filter, dx }));
  }
}

/** dW of the pooled convolution. */
export function runPooledFilterGradient(
  backend: SimdBackend,
  shape: ConvolutionShape,
  gradient: PooledGradient,
  { x, dFilter }: { x: number; dFilter: number },
): void {
  if (pooledGradientPays(shape, gradient.pool)) {
    runFromMaxima('pooledFilterGradient', backend, shape, gradient, { from: x, out: dFilter });
  } else {
    withScattered(backend, shape, gradient, (dy) => runFilterGradient(backend, shape, { x, dy, dFilter }));
  }
}
