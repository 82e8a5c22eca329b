/**
 * The gradients of a convolution whose output is max-pooled, from the gradient of the pooled values alone. Of the output's
 * gradient all is 0 but the maxima, with 3x3 windows and stride 2 one value in five: each of these adds its multiple of a
 * patch of x to the filter's gradient, and its multiple of the filter to a patch of dx. That is less work than the dense
 * products as long as patches are small; conv2d-pooled-plan.ts decides.
 *
 * A patch consists of filterHeight rows, each of filterWidth * inChannels floats, contiguous in the padded image, here in
 * vectors of four; what the last one of a row has too much meets zeros of the filter, or is left out of its gradient.
 */
import { PooledGradient } from '../src/layout/convolution';
import { PoolBytes, pooledImageAt, pooledVectorsAt } from '../src/layout/sizes';
import { barrier } from './barrier';
import { copyFloats, padRows } from './convolution-padding';
import { NOWHERE, offsetsOfPositions } from './max-pool-positions';
import { madd, partition } from './simd';
import { portion, takeUnits } from './work-queue';

// @ts-ignore: decorator
@inline const ENTRY: usize = PoolBytes.listEntry;
/** The most images that a thread takes at once. */
// @ts-ignore: decorator
@inline const MOST_IMAGES: i32 = 16;

// @ts-ignore: decorator
@inline
function paddedWidth(args: PooledGradient<usize, i32>): i32 {
  return (args.outWidth - 1) * args.strideWidth + args.filterWidth;
}

// @ts-ignore: decorator
@inline
function paddedHeight(args: PooledGradient<usize, i32>): i32 {
  return (args.outHeight - 1) * args.strideHeight + args.filterHeight;
}

/** The vectors of a row of a patch. */
// @ts-ignore: decorator
@inline
function rowVectors(args: PooledGradient<usize, i32>): i32 {
  return (args.filterWidth * args.inChannels + 3) >> 2;
}

// @ts-ignore: decorator
@inline
function threadScratch(args: PooledGradient<usize, i32>, thread: i32): usize {
  return args.threadScratch + <usize>thread * args.threadBytes;
}

/** Where the parts of a thread's scratch memory begin: the table of positions, the list of maxima, the padded image, vectors. */
// @ts-ignore: decorator
@inline
function pooledPixels(args: PooledGradient<usize, i32>): i32 {
  return args.pooledHeight * args.pooledWidth;
}
// @ts-ignore: decorator
@inline
function imageAt(args: PooledGradient<usize, i32>, table: usize): usize {
  return table + pooledImageAt(pooledPixels(args));
}
// @ts-ignore: decorator
@inline
function vectorsAt(args: PooledGradient<usize, i32>, table: usize): usize {
  return table + pooledVectorsAt(pooledPixels(args), paddedHeight(args) * paddedWidth(args) * args.inChannels);
}

/** Bytes from an output pixel's patch to that of the pixel below it, and to that of the one to its right. */
// @ts-ignore: decorator
@inline
function patchRowStep(args: PooledGradient<usize, i32>): usize {
  return <usize>(args.strideHeight * paddedWidth(args) * args.inChannels) << 2;
}
// @ts-ignore: decorator
@inline
function patchColumnStep(args: PooledGradient<usize, i32>): usize {
  return <usize>(args.strideWidth * args.inChannels) << 2;
}

/** The patch of the first window's corner, in the padded image at `base`; outside of it where the pooling pads. */
// @ts-ignore: decorator
@inline
function firstCorner(args: PooledGradient<usize, i32>, base: usize): usize {
  return base - <usize>args.windowPadTop * patchRowStep(args) - <usize>args.windowPadLeft * patchColumnStep(args);
}

/**
 * Lists the patches, in the padded image at `base`, of the maxima in one channel of an image, with their gradients where these
 * are not 0. `dz` and `positions` are those of the channel in the first window. Returns the end of the list.
 */
function listMaxima(args: PooledGradient<usize, i32>, table: usize, dz: usize, positions: usize, base: usize, list: usize): usize {
  const channels = <usize>args.outChannels;
  const outHeight = args.pooledHeight;
  const outWidth = args.pooledWidth;
  const windowRowStep = <usize>args.windowStrideHeight * patchRowStep(args);
  const windowStep = <usize>args.windowStrideWidth * patchColumnStep(args);
  let top = firstCorner(args, base);
  for (let row = 0; row < outHeight; row++, top += windowRowStep) {
    let corner = top;
    for (let column = outWidth; column != 0; column--, corner += windowStep) {
      const at = <usize>load<u8>(positions);
      const g = load<f32>(dz);
      // Written in any case, for a branch here would be mispredicted half the time.
      store<u32>(list, <u32>(corner + <usize>load<u32>(table + (at << 2))));
      store<f32>(list, g, 4);
      list += select<usize>(ENTRY, 0, <i32>(at != NOWHERE) & <i32>(g != 0));
      positions += channels;
      dz += channels << 2;
    }
  }
  return list;
}

/**
 * listMaxima and gatherThree in one, for patches of three vectors: sum[0..3] += gradient * patch[0..3], the vectors at 0, `at1`
 * and `at2` in a patch. Windows take turns with two sets of sums, or each addition would wait for the one before; exchanging the
 * sets' names after each window, in place of writing both turns out, costs V8 three times as long.
 */
function gatherMaxima(
  args: PooledGradient<usize, i32>, table: usize, dz: usize, positions: usize, base: usize, at1: usize, at2: usize, sum: usize,
): void {
  const channels = <usize>args.outChannels;
  const outHeight = args.pooledHeight;
  const outWidth = args.pooledWidth;
  const windowRowStep = <usize>args.windowStrideHeight * patchRowStep(args);
  const windowStep = <usize>args.windowStrideWidth * patchColumnStep(args);
  let top = firstCorner(args, base);
  let s0 = v128.load(sum, 0);
  let s1 = v128.load(sum, 16);
  let s2 = v128.load(sum, 32);
  let t0 = f32x4.splat(0);
  let t1 = f32x4.splat(0);
  let t2 = f32x4.splat(0);
  for (let row = 0; row < outHeight; row++, top += windowRowStep) {
    let corner = top;
    for (let column = outWidth; column > 0; column -= 2) {
      let at = <usize>load<u8>(positions);
      if (at != NOWHERE) {
        const p = corner + <usize>load<u32>(table + (at << 2));
        const g = v128.load32_splat(dz);
        s0 = madd(g, v128.load(p), s0);
        s1 = madd(g, v128.load(p + at1), s1);
        s2 = madd(g, v128.load(p + at2), s2);
      }
      corner += windowStep;
      positions += channels;
      dz += channels << 2;
      if (column == 1) break;
      at = <usize>load<u8>(positions);
      if (at != NOWHERE) {
        const p = corner + <usize>load<u32>(table + (at << 2));
        const g = v128.load32_splat(dz);
        t0 = madd(g, v128.load(p), t0);
        t1 = madd(g, v128.load(p + at1), t1);
        t2 = madd(g, v128.load(p + at2), t2);
      }
      corner += windowStep;
      positions += channels;
      dz += channels << 2;
    }
  }
  v128.store(sum, f32x4.add(s0, t0), 0);
  v128.store(sum, f32x4.add(s1, t1), 16);
  v128.store(sum, f32x4.add(s2, t2), 32);
}

/** sum[0..5] += g * patch[0..5] over the list, vectors at `at` in each patch. Five sums and five operands stay in registers. */
function gatherFive(list: usize, end: usize, at: usize, sum: usize): void {
  let s0 = v128.load(sum, 0);
  let s1 = v128.load(sum, 16);
  let s2 = v128.load(sum, 32);
  let s3 = v128.load(sum, 48);
  let s4 = v128.load(sum, 64);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list) + at;
    const g = v128.load32_splat(list, 4);
    s0 = madd(g, v128.load(p, 0), s0);
    s1 = madd(g, v128.load(p, 16), s1);
    s2 = madd(g, v128.load(p, 32), s2);
    s3 = madd(g, v128.load(p, 48), s3);
    s4 = madd(g, v128.load(p, 64), s4);
  }
  v128.store(sum, s0, 0);
  v128.store(sum, s1, 16);
  v128.store(sum, s2, 32);
  v128.store(sum, s3, 48);
  v128.store(sum, s4, 64);
}

/** The same for four vectors. */
function gatherFour(list: usize, end: usize, at: usize, sum: usize): void {
  let s0 = v128.load(sum, 0);
  let s1 = v128.load(sum, 16);
  let s2 = v128.load(sum, 32);
  let s3 = v128.load(sum, 48);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list) + at;
    const g = v128.load32_splat(list, 4);
    s0 = madd(g, v128.load(p, 0), s0);
    s1 = madd(g, v128.load(p, 16), s1);
    s2 = madd(g, v128.load(p, 32), s2);
    s3 = madd(g, v128.load(p, 48), s3);
  }
  v128.store(sum, s0, 0);
  v128.store(sum, s1, 16);
  v128.store(sum, s2, 32);
  v128.store(sum, s3, 48);
}

/** The same for three vectors, each at an offset of its own. */
function gatherThree(list: usize, end: usize, at0: usize, at1: usize, at2: usize, sum: usize): void {
  let s0 = v128.load(sum, 0);
  let s1 = v128.load(sum, 16);
  let s2 = v128.load(sum, 32);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list);
    const g = v128.load32_splat(list, 4);
    s0 = madd(g, v128.load(p + at0), s0);
    s1 = madd(g, v128.load(p + at1), s1);
    s2 = madd(g, v128.load(p + at2), s2);
  }
  v128.store(sum, s0, 0);
  v128.store(sum, s1, 16);
  v128.store(sum, s2, 32);
}

/** The same for one vector. */
function gatherOne(list: usize, end: usize, at: usize, sum: usize): void {
  let s0 = v128.load(sum, 0);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list) + at;
    const g = v128.load32_splat(list, 4);
    s0 = madd(g, v128.load(p, 0), s0);
  }
  v128.store(sum, s0, 0);
}

/** patch[0..5] += g * weights[0..5] for each patch of the list, vectors at `at` in each. */
function spreadFive(list: usize, end: usize, at: usize, weights: usize): void {
  const w0 = v128.load(weights, 0);
  const w1 = v128.load(weights, 16);
  const w2 = v128.load(weights, 32);
  const w3 = v128.load(weights, 48);
  const w4 = v128.load(weights, 64);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list) + at;
    const g = v128.load32_splat(list, 4);
    v128.store(p, madd(g, w0, v128.load(p, 0)), 0);
    v128.store(p, madd(g, w1, v128.load(p, 16)), 16);
    v128.store(p, madd(g, w2, v128.load(p, 32)), 32);
    v128.store(p, madd(g, w3, v128.load(p, 48)), 48);
    v128.store(p, madd(g, w4, v128.load(p, 64)), 64);
  }
}

/** The same for four vectors. */
function spreadFour(list: usize, end: usize, at: usize, weights: usize): void {
  const w0 = v128.load(weights, 0);
  const w1 = v128.load(weights, 16);
  const w2 = v128.load(weights, 32);
  const w3 = v128.load(weights, 48);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list) + at;
    const g = v128.load32_splat(list, 4);
    v128.store(p, madd(g, w0, v128.load(p, 0)), 0);
    v128.store(p, madd(g, w1, v128.load(p, 16)), 16);
    v128.store(p, madd(g, w2, v128.load(p, 32)), 32);
    v128.store(p, madd(g, w3, v128.load(p, 48)), 48);
  }
}

/** The same for three vectors, each at an offset of its own. */
function spreadThree(list: usize, end: usize, at0: usize, at1: usize, at2: usize, weights: usize): void {
  const w0 = v128.load(weights, 0);
  const w1 = v128.load(weights, 16);
  const w2 = v128.load(weights, 32);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list);
    const g = v128.load32_splat(list, 4);
    v128.store(p + at0, madd(g, w0, v128.load(p + at0)));
    v128.store(p + at1, madd(g, w1, v128.load(p + at1)));
    v128.store(p + at2, madd(g, w2, v128.load(p + at2)));
  }
}

/** The same for one vector. */
function spreadOne(list: usize, end: usize, at: usize, weights: usize): void {
  const w0 = v128.load(weights, 0);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list) + at;
    const g = v128.load32_splat(list, 4);
    v128.store(p, madd(g, w0, v128.load(p, 0)), 0);
  }
}

/** Goes through the vectors of the patches in groups; `vectors` are the sums, or the weights, of a channel. */
function eachGroup(
  spread: bool, list: usize, end: usize, filterHeight: i32, rowVectors: i32, rowBytes: usize, vectors: usize,
): void {
  if (rowVectors < 4) {
    eachThree(spread, list, end, filterHeight * rowVectors, rowVectors, rowBytes, vectors);
    return;
  }
  for (let row = 0; row < filterHeight; row++) {
    let at = <usize>row * rowBytes;
    let left = rowVectors;
    // Fives until what is left are fours.
    for (; left >= 5 && (left & 3) != 0; left -= 5, at += 80, vectors += 80) {
      if (spread) spreadFive(list, end, at, vectors);
      else gatherFive(list, end, at, vectors);
    }
    for (; left >= 4; left -= 4, at += 64, vectors += 64) {
      if (spread) spreadFour(list, end, at, vectors);
      else gatherFour(list, end, at, vectors);
    }
    for (; left > 0; left--, at += 16, vectors += 16) {
      if (spread) spreadOne(list, end, at, vectors);
      else gatherOne(list, end, at, vectors);
    }
  }
}

/** The same for rows of less than four vectors: three at a time, of one row or of several. */
function eachThree(
  spread: bool, list: usize, end: usize, count: i32, rowVectors: i32, rowBytes: usize, vectors: usize,
): void {
  let v = 0;
  for (; v + 3 <= count; v += 3, vectors += 48) {
    const at0 = vectorOffset(v, rowVectors, rowBytes);
    const at1 = vectorOffset(v + 1, rowVectors, rowBytes);
    const at2 = vectorOffset(v + 2, rowVectors, rowBytes);
    if (spread) spreadThree(list, end, at0, at1, at2, vectors);
    else gatherThree(list, end, at0, at1, at2, vectors);
  }
  for (; v < count; v++, vectors += 16) {
    const at = vectorOffset(v, rowVectors, rowBytes);
    if (spread) spreadOne(list, end, at, vectors);
    else gatherOne(list, end, at, vectors);
  }
}

/** Where in a patch its v-th vector lies. */
// @ts-ignore: decorator
@inline
function vectorOffset(v: i32, rowVectors: i32, rowBytes: usize): usize {
  return <usize>(v / rowVectors) * rowBytes + ((<usize>(v % rowVectors)) << 4);
}

/** dFilter. Each thread sums over its images; then the threads' sums are added in the order of the threads. */
export function pooledFilterGradient(args: PooledGradient<usize, i32>, thread: i32, threads: i32): void {
  const height = args.height;
  const width = args.width;
  const inChannels = args.inChannels;
  const outChannels = args.outChannels;
  const filterHeight = args.filterHeight;
  const pixelBytes = (<usize>inChannels) << 2;
  const rowBytes = <usize>paddedWidth(args) * pixelBytes;
  const table = threadScratch(args, thread);
  const list = table + PoolBytes.positionTable;
  const padded = imageAt(args, table);
  const sums = vectorsAt(args, table);
  const rowLength = rowVectors(args);
  const patchBytes = (<usize>(filterHeight * rowLength)) << 4;
  memory.fill(sums, 0, <usize>outChannels * patchBytes);
  offsetsOfPositions(args, <usize>args.strideHeight * rowBytes, <usize>args.strideWidth * pixelBytes, table);
  const imageBytes = <usize>(height * width) * pixelBytes;
  const pooled = <usize>(args.pooledHeight * args.pooledWidth * outChannels);
  const last = partition(args.batch, thread + 1, threads);
  for (let image = partition(args.batch, thread, threads); image < last; image++) {
    padRows(
      args.from + <usize>image * imageBytes, height, width, inChannels, -args.padTop, -args.padLeft,
      paddedHeight(args), paddedWidth(args), 1, 1, padded,
    );
    const first = <usize>image * pooled;
    for (let c: usize = 0; c < <usize>outChannels; c++) {
      const dz = args.dz + ((first + c) << 2);
      const positions = args.positions + first + c;
      const sum = sums + c * patchBytes;
      if (patchBytes == 48) {
        const at1 = vectorOffset(1, rowLength, rowBytes);
        gatherMaxima(args, table, dz, positions, padded, at1, vectorOffset(2, rowLength, rowBytes), sum);
        continue;
      }
      const end = listMaxima(args, table, dz, positions, padded, list);
      eachGroup(false, list, end, filterHeight, rowLength, rowBytes, sum);
    }
  }
  barrier(threads);
  addPatchSums(args, sums - table, patchBytes, thread, threads);
}

/** dFilter = the sum of the threads' sums, which lie at `offset` in their scratch memory; this thread's share of the channels. */
function addPatchSums(args: PooledGradient<usize, i32>, offset: usize, patchBytes: usize, thread: i32, threads: i32): void {
  const outChannels = args.outChannels;
  const filterHeight = args.filterHeight;
  const rowFloats = args.filterWidth * args.inChannels;
  const threadBytes = args.threadBytes;
  const rowBytes = (<usize>rowVectors(args)) << 4;
  const last = partition(outChannels, thread + 1, threads);
  for (let c = partition(outChannels, thread, threads); c < last; c++) {
    let out = args.out + ((<usize>c) << 2);
    let row = threadScratch(args, 0) + offset + <usize>c * patchBytes;
    for (let r = 0; r < filterHeight; r++, row += rowBytes) {
      for (let i = 0; i < rowFloats; i++, out += (<usize>outChannels) << 2) {
        const from = row + ((<usize>i) << 2);
        let sum = load<f32>(from);
        for (let t = 1; t < threads; t++) sum += load<f32>(from + <usize>t * threadBytes);
        store<f32>(out, sum);
      }
    }
  }
}

/** dx. */
export function pooledInputGradient(args: PooledGradient<usize, i32>, thread: i32, threads: i32): void {
  const height = args.height;
  const width = args.width;
  const outChannels = args.outChannels;
  const filterHeight = args.filterHeight;
  const padTop = args.padTop;
  const padLeft = args.padLeft;
  const pixelBytes = (<usize>args.inChannels) << 2;
  const rowBytes = <usize>paddedWidth(args) * pixelBytes;
  const paddedBytes = <usize>paddedHeight(args) * rowBytes;
  const table = threadScratch(args, thread);
  const list = table + PoolBytes.positionTable;
  const padded = imageAt(args, table);
  const weights = vectorsAt(args, table);
  const rowLength = rowVectors(args);
  const patchBytes = (<usize>(filterHeight * rowLength)) << 4;
  packWeights(args, weights);
  offsetsOfPositions(args, <usize>args.strideHeight * rowBytes, <usize>args.strideWidth * pixelBytes, table);
  const imageRowBytes = <usize>width * pixelBytes;
  const pooled = <usize>(args.pooledHeight * args.pooledWidth * outChannels);
  const rows = max(0, min(height, paddedHeight(args) - padTop));
  const covered = <usize>max(0, min(width, paddedWidth(args) - padLeft)) * pixelBytes;
  const batch = args.batch;
  // Images are independent of each other, so they go to the threads as these come free.
  for (;;) {
    const from = takeUnits(batch, batch, MOST_IMAGES, threads);
    if (from >= batch) return;
    const next = from + portion(from, batch, batch, MOST_IMAGES, threads);
    for (let image = from; image < next; image++) {
      memory.fill(padded, 0, paddedBytes + 64);
      const first = <usize>image * pooled;
      for (let c: usize = 0; c < <usize>outChannels; c++) {
        const at = first + c;
        const end = listMaxima(args, table, args.dz + (at << 2), args.positions + at, padded, list);
        eachGroup(true, list, end, filterHeight, rowLength, rowBytes, weights + c * patchBytes);
      }
      let out = args.out + <usize>(image * height) * imageRowBytes;
      let source = padded + <usize>padTop * rowBytes + <usize>padLeft * pixelBytes;
      // Windows need not reach the last rows and columns.
      if (covered < imageRowBytes || rows < height) memory.fill(out, 0, <usize>height * imageRowBytes);
      for (let row = 0; row < rows; row++, out += imageRowBytes, source += rowBytes) copyFloats(out, source, covered);
    }
  }
}

/** The filter as patches, one for each output channel, zeros after each row. */
function packWeights(args: PooledGradient<usize, i32>, weights: usize): void {
  const outChannels = args.outChannels;
  const filterHeight = args.filterHeight;
  const rowFloats = args.filterWidth * args.inChannels;
  const paddedFloats = rowVectors(args) << 2;
  for (let c = 0; c < outChannels; c++) {
    let from = args.from + ((<usize>c) << 2);
    for (let r = 0; r < filterHeight; r++) {
      for (let i = 0; i < paddedFloats; i++, weights += 4) {
        if (i >= rowFloats) {
          store<f32>(weights, 0);
          continue;
        }
        store<f32>(weights, load<f32>(from));
        from += (<usize>outChannels) << 2;
      }
    }
  }
}
