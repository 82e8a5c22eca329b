/** The convolution and its gradients on addresses in the module's memory: each picks the kernel that its shape wants. */
import type { SimdModule } from '../runtime/simd-module.ts';
import type { SimdBackend } from '../simd-backend.ts';
import { type ConvolutionShape, planFilterGradient, planForward, threadsFor } from './conv2d-plan.ts';
import { type PoolShape, planPooledForward, pooledShape } from './conv2d-pooled-plan.ts';
import {
  type BlockPlan,
  planWinogradForward,
  planWinogradGradient,
  winogradGradientPays,
  winogradPays,
} from './conv2d-winograd-plan.ts';
import { runGemm } from './mat-mul.ts';

/** Whether the convolution is a matrix product of pixels and filter: 1 x 1, no stride, no padding. */
function isPointwise(shape: ConvolutionShape): boolean {
  const { filterHeight, filterWidth, strideHeight, strideWidth, padTop, padLeft, height, width, outHeight, outWidth } =
    shape;
  const single = filterHeight * filterWidth * strideHeight * strideWidth === 1;
  return single && padTop === 0 && padLeft === 0 && height === outHeight && width === outWidth;
}

export interface Pointers {
  x: number;
  filter: number;
  /** 0 for none. */
  bias: number;
  out: number;
  /** An `ActivationCode`. */
  activation: number;
}

interface DirectOptions {
  insertHeight?: number;
  insertWidth?: number;
  /** The filter is the forward convolution's, to be turned. */
  turned?: boolean;
  /** The output is pooled image by image, and not kept. */
  pooled?: Pooled;
}

/** Where a max-pooling puts its values and their positions. */
interface Pooled {
  pool: PoolShape;
  y: number;
  positions: number;
}

/** assembly/convolution-forward.ts. */
export function runDirect(
  { module }: SimdBackend,
  shape: ConvolutionShape,
  pointers: Pointers,
  { insertHeight = 1, insertWidth = 1, turned = false, pooled }: DirectOptions = {},
): void {
  const threads = threadsFor(module, shape);
  const plan = pooled ? planPooledForward(shape, threads) : planForward(shape, threads);
  const { stripRows, sharedBytes, threadBytes } = plan;
  const filterScratch = module.scratch(sharedBytes + threads * threadBytes);
  const { x, filter, bias, out: y, activation } = pointers;
  module.run(
    'convolutionForward',
    {
      x,
      filter,
      bias,
      y,
      insertHeight,
      insertWidth,
      turned: Number(turned),
      activation,
      stripRows,
      filterScratch,
      threadScratch: filterScratch + sharedBytes,
      threadBytes,
      pooled: pooled?.y ?? 0,
      positions: pooled?.positions ?? 0,
    },
    { sizes: pooledShape(shape, pooled?.pool), parallel: threads > 1 },
  );
}

/** assembly/winograd-forward.ts. */
function runWinograd({ module }: SimdBackend, shape: ConvolutionShape, pointers: Pointers, turned = false): void {
  const threads = threadsFor(module, shape);
  const plan = planWinogradForward(shape, threads, turned);
  const scratch = blockScratch(module, plan, threads);
  const { x, filter, bias, out: y, activation } = pointers;
  module.run(
    'winogradForward',
    {
      x,
      filter,
      bias,
      y,
      turned: Number(turned),
      activation,
      blockTiles: plan.blockTiles,
      filterScratch: scratch.filter,
      blockScratch: scratch.block,
      blockBytes: plan.ownBlocks ? plan.blockBytes : 0,
      threadScratch: scratch.threads,
      threadBytes: plan.threadBytes,
    },
    { sizes: shape, parallel: threads > 1 },
  );
}

/** Where the parts of a plan's scratch memory begin. */
function blockScratch(module: SimdModule, plan: BlockPlan, threads: number) {
  const { filterBytes, blockBytes, ownBlocks, threadBytes } = plan;
  const blocks = ownBlocks ? threads : 1;
  const filter = module.scratch(filterBytes + blocks * blockBytes + threads * threadBytes);
  const block = filter + filterBytes;
  return { filter, block, threads: block + blocks * blockBytes };
}

/** out = activation(x * filter + bias). */
export function runConvolution(backend: SimdBackend, shape: ConvolutionShape, pointers: Pointers): void {
  if (isPointwise(shape)) {
    const m = shape.batch * shape.height * shape.width;
    const { x: a, filter: b, bias, out: c, activation } = pointers;
    runGemm(backend, { m, n: shape.outChannels, k: shape.inChannels }, { a, b, bias, c, activation });
    return;
  }
  if (winogradPays(shape)) runWinograd(backend, shape, pointers);
  else runDirect(backend, shape, pointers);
}

/** dx of the convolution `shape`: the convolution of dy, spread by the strides, with the turned filter. */
export function runInputGradient(
  backend: SimdBackend,
  shape: ConvolutionShape,
  { dy, filter, dx }: { dy: number; filter: number; dx: number },
): void {
  if (isPointwise(shape)) {
    const m = shape.batch * shape.height * shape.width;
    const sizes = { m, n: shape.inChannels, k: shape.outChannels, transposeB: true };
    runGemm(backend, sizes, { a: dy, b: filter, c: dx });
    return;
  }
  const pointers = { x: dy, filter, bias: 0, out: dx, activation: 0 };
  const { strideHeight: insertHeight, strideWidth: insertWidth } = shape;
  const turned = turnedShape(shape);
  // The turned convolution has no stride: Winograd's algorithm asks the forward one's.
  if (insertHeight * insertWidth === 1 && winogradPays(turned)) runWinograd(backend, turned, pointers, true);
  else runDirect(backend, turned, pointers, { insertHeight, insertWidth, turned: true });
}

/** The sizes of the input gradient's convolution. */
function turnedShape(shape: ConvolutionShape): ConvolutionShape {
  return {
    ...shape,
    height: shape.outHeight,
    width: shape.outWidth,
    inChannels: shape.outChannels,
    outHeight: shape.height,
    outWidth: shape.width,
    outChannels: shape.inChannels,
    strideHeight: 1,
    strideWidth: 1,
    padTop: (shape.filterHeight - 1) * shape.dilationHeight - shape.padTop,
    padLeft: (shape.filterWidth - 1) * shape.dilationWidth - shape.padLeft,
  };
}

/** dW of the convolution `shape`. */
export function runFilterGradient(
  backend: SimdBackend,
  shape: ConvolutionShape,
  { x, dy, dFilter }: { x: number; dy: number; dFilter: number },
): void {
  if (isPointwise(shape)) {
    const k = shape.batch * shape.height * shape.width;
    const sizes = { m: shape.inChannels, n: shape.outChannels, k, transposeA: true };
    runGemm(backend, sizes, { a: x, b: dy, c: dFilter });
    return;
  }
  if (winogradGradientPays(shape)) {
    runWinogradGradient(backend, shape, { x, dy, dFilter });
    return;
  }
  const { module } = backend;
  const threads = threadsFor(module, shape);
  const { stripRows, threadBytes } = planFilterGradient(shape, threads);
  const threadScratch = module.scratch(threads * threadBytes);
  module.run(
    'convolutionFilterGradient',
    { x, dy, dFilter, stripRows, threadScratch, threadBytes },
    { sizes: shape, parallel: threads > 1 },
  );
}

/** assembly/winograd-filter-gradient.ts. */
function runWinogradGradient(
  { module }: SimdBackend,
  shape: ConvolutionShape,
  { x, dy, dFilter }: { x: number; dy: number; dFilter: number },
): void {
  const threads = threadsFor(module, shape);
  const plan = planWinogradGradient(shape, threads);
  const scratch = blockScratch(module, plan, threads);
  module.run(
    'winogradFilterGradient',
    {
      x,
      dy,
      dFilter,
      blockTiles: plan.blockTiles,
      blockScratch: scratch.block,
      blockBytes: plan.ownBlocks ? plan.blockBytes : 0,
      threadScratch: scratch.threads,
      threadBytes: plan.threadBytes,
    },
    { sizes: shape, parallel: threads > 1 },
  );
}
