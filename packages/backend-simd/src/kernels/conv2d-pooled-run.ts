/** A convolution with max-pooling and its gradients on addresses in the module's memory. */
import type { SimdBackend } from '../simd-backend.ts';
import { type ConvolutionShape, threadsFor } from './conv2d-plan.ts';
import {
  type PoolShape,
  pooledGradientPays,
  pooledGradientThreadBytes,
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
    const args = [unpooled, pointers.out, positions, ...poolGeometry(pool)];
    backend.module.run('maxPool', args, poolsInParallel(shape));
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
    const args = [dz, positions, dy, ...poolGeometry(pool), module.scratch(1024 * module.threads)];
    module.run('maxPoolScatter', args, poolsInParallel(shape));
    run(dy);
  });
}

/** assembly/convolution-pooled-gradient.ts. */
function runFromMaxima(
  kernel: 'pooledFilterGradient' | 'pooledInputGradient',
  { module }: SimdBackend,
  shape: ConvolutionShape,
  { pool, dz, positions }: PooledGradient,
  [input, output]: [input: number, output: number],
): void {
  const threads = threadsFor(module, shape);
  const threadBytes = pooledGradientThreadBytes(shape, pool);
  const args = [
    ...[input, dz, positions, output, shape.batch, shape.height, shape.width, shape.inChannels],
    ...[shape.outHeight, shape.outWidth, shape.outChannels, shape.filterHeight, shape.filterWidth],
    ...[shape.strideHeight, shape.strideWidth, shape.padTop, shape.padLeft, ...poolGeometry(pool)],
    ...[module.scratch(threads * threadBytes), threadBytes],
  ];
  module.run(kernel, args, threads > 1);
}

/** dx of the pooled convolution. */
export function runPooledInputGradient(
  backend: SimdBackend,
  shape: ConvolutionShape,
  gradient: PooledGradient,
  { filter, dx }: { filter: number; dx: number },
): void {
  if (pooledGradientPays(shape, gradient.pool)) {
    runFromMaxima('pooledInputGradient', backend, shape, gradient, [filter, dx]);
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
    runFromMaxima('pooledFilterGradient', backend, shape, gradient, [x, dFilter]);
  } else {
    withScattered(backend, shape, gradient, (dy) => runFilterGradient(backend, shape, { x, dy, dFilter }));
  }
}
