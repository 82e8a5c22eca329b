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
import { padRows } from './convolution-padding';
import { copyRows } from './copy-run';
import { NOWHERE, offsetsOfPositions } from './max-pool-positions';
import { gatherPatches, spreadPatches } from './patch-lists';
import { madd, partition } from './simd';
import { portion, takeUnits } from './work-queue';

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

// @ts-ignore: decorator
@inline
function paddedFloats(args: PooledGradient<usize, i32>): i32 {
  return paddedHeight(args) * paddedWidth(args) * args.inChannels;
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

/** Where the parts of a thread's scratch memory begin: the table of positions, ends of lists, lists of maxima, the padded image, vectors. */
// @ts-ignore: decorator
@inline
function pooledPixels(args: PooledGradient<usize, i32>): i32 {
  return args.pooledHeight * args.pooledWidth;
}
// @ts-ignore: decorator
@inline
function endsAt(table: usize): usize {
  return table + PoolBytes.positionTable;
}
// @ts-ignore: decorator
@inline
function listsAt(table: usize): usize {
  return endsAt(table) + PoolBytes.listEnds;
}
// @ts-ignore: decorator
@inline
function listBytesOf(args: PooledGradient<usize, i32>): usize {
  return <usize>pooledPixels(args) * PoolBytes.listEntry;
}
// @ts-ignore: decorator
@inline
function imageAt(args: PooledGradient<usize, i32>, table: usize): usize {
  return table + pooledImageAt(pooledPixels(args));
}
// @ts-ignore: decorator
@inline
function vectorsAt(args: PooledGradient<usize, i32>, table: usize): usize {
  return table + pooledVectorsAt(pooledPixels(args), paddedFloats(args));
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

/** Writes an entry at the end of a list; it counts if `keep` is 1. (A branch would be mispredicted half the time.) */
// @ts-ignore: decorator
@inline
function writeEntry(list: usize, patch: usize, g: f32, keep: usize): usize {
  store<u32>(list, <u32>patch);
  store<f32>(list, g, 4);
  return list + (keep << 3);
}

/** Four lists, `listBytes` apart. (The steps are arguments, for V8 would compute them again for each window.) */
function listFour(
  rows: i32, columns: i32, table: usize, dz: usize, positions: usize, channels: usize, top: usize, windowRowStep: usize,
  windowStep: usize, lists: usize, listBytes: usize, ends: usize,
): void {
  let list0 = lists;
  let list1 = list0 + listBytes;
  let list2 = list1 + listBytes;
  let list3 = list2 + listBytes;
  for (; rows != 0; rows--, top += windowRowStep) {
    let corner = top;
    for (let column = columns; column != 0; column--, corner += windowStep) {
      const g = v128.load(dz);
      const bytes = v128.load32_zero(positions);
      const found = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(bytes));
      const kept = v128.and(f32x4.ne(g, f32x4.splat(0)), i32x4.ne(found, i32x4.splat(NOWHERE)));
      const keep = <usize>i32x4.bitmask(kept);
      const at = <usize>i32x4.extract_lane(bytes, 0);
      list0 = writeEntry(list0, corner + <usize>load<u32>(table + ((at << 2) & 0x3fc)), load<f32>(dz), keep & 1);
      list1 = writeEntry(list1, corner + <usize>load<u32>(table + ((at >> 6) & 0x3fc)), load<f32>(dz, 4), (keep >> 1) & 1);
      list2 = writeEntry(list2, corner + <usize>load<u32>(table + ((at >> 14) & 0x3fc)), load<f32>(dz, 8), (keep >> 2) & 1);
      list3 = writeEntry(list3, corner + <usize>load<u32>(table + ((at >> 22) & 0x3fc)), load<f32>(dz, 12), keep >> 3);
      positions += channels;
      dz += channels << 2;
    }
  }
  store<u32>(ends, <u32>list0);
  store<u32>(ends, <u32>list1, 4);
  store<u32>(ends, <u32>list2, 8);
  store<u32>(ends, <u32>list3, 12);
}

/** One list. */
function listOne(
  rows: i32, columns: i32, table: usize, dz: usize, positions: usize, channels: usize, top: usize, windowRowStep: usize,
  windowStep: usize, list: usize, ends: usize,
): void {
  for (; rows != 0; rows--, top += windowRowStep) {
    let corner = top;
    for (let column = columns; column != 0; column--, corner += windowStep) {
      const at = <usize>load<u8>(positions);
      const g = load<f32>(dz);
      const keep = <usize>(at != NOWHERE) & <usize>(g != 0);
      list = writeEntry(list, corner + <usize>load<u32>(table + (at << 2)), g, keep);
      positions += channels;
      dz += channels << 2;
    }
  }
  store<u32>(ends, <u32>list);
}

/**
 * Lists the patches, in the padded image at `padded`, of the maxima in channel `c` of an image, with their gradients where these are
 * not 0; and those of the next three channels, if there are as many. Returns how many channels were listed.
 */
function listChannels(args: PooledGradient<usize, i32>, table: usize, image: i32, c: usize, padded: usize): usize {
  const rows = args.pooledHeight;
  const columns = args.pooledWidth;
  const channels = <usize>args.outChannels;
  const at = <usize>(image * rows * columns) * channels + c;
  const dz = args.dz + (at << 2);
  const positions = args.positions + at;
  const top = firstCorner(args, padded);
  const rowStep = <usize>args.windowStrideHeight * patchRowStep(args);
  const step = <usize>args.windowStrideWidth * patchColumnStep(args);
  const ends = endsAt(table);
  const lists = listsAt(table);
  if (c + 4 > channels) {
    listOne(rows, columns, table, dz, positions, channels, top, rowStep, step, lists, ends);
    return 1;
  }
  listFour(rows, columns, table, dz, positions, channels, top, rowStep, step, lists, listBytesOf(args), ends);
  return 4;
}

/**
 * Lists and gathers in one, for patches of three vectors: sum[0..3] += gradient * patch[0..3], the vectors at 0, `at1`
 * and `at2` in a patch. Windows take turns with two sets of sums, or each addition would wait for the one before; exchanging the
 * sets' names after each window, in place of writing both turns out, costs V8 three times as long.
 */
function gatherMaxima(
  rows: i32, columns: i32, table: usize, dz: usize, positions: usize, channels: usize, top: usize, rowStep: usize, step: usize,
  at1: usize, at2: usize, sum: usize,
): void {
  let s0 = v128.load(sum, 0);
  let s1 = v128.load(sum, 16);
  let s2 = v128.load(sum, 32);
  let t0 = f32x4.splat(0);
  let t1 = f32x4.splat(0);
  let t2 = f32x4.splat(0);
  for (; rows != 0; rows--, top += rowStep) {
    let corner = top;
    for (let column = columns; column > 0; column -= 2) {
      let at = <usize>load<u8>(positions);
      if (at != NOWHERE) {
        const p = corner + <usize>load<u32>(table + (at << 2));
        const g = v128.load32_splat(dz);
        s0 = madd(g, v128.load(p), s0);
        s1 = madd(g, v128.load(p + at1), s1);
        s2 = madd(g, v128.load(p + at2), s2);
      }
      corner += step;
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
      corner += step;
      positions += channels;
      dz += channels << 2;
    }
  }
  v128.store(sum, f32x4.add(s0, t0), 0);
  v128.store(sum, f32x4.add(s1, t1), 16);
  v128.store(sum, f32x4.add(s2, t2), 32);
}

/** gatherMaxima for channel `c` of an image. */
function gatherChannel(
  args: PooledGradient<usize, i32>, table: usize, image: i32, c: usize, padded: usize, at1: usize, at2: usize, sum: usize,
): void {
  const rows = args.pooledHeight;
  const columns = args.pooledWidth;
  const channels = <usize>args.outChannels;
  const at = <usize>(image * rows * columns) * channels + c;
  const rowStep = <usize>args.windowStrideHeight * patchRowStep(args);
  const step = <usize>args.windowStrideWidth * patchColumnStep(args);
  const dz = args.dz + (at << 2);
  const positions = args.positions + at;
  gatherMaxima(
    rows, columns, table, dz, positions, channels, firstCorner(args, padded), rowStep, step, at1, at2, sum,
  );
}

/** Stores where in a patch each of its vectors lies. */
function offsetsOfVectors(args: PooledGradient<usize, i32>, rowBytes: usize, offsets: usize): void {
  const rowLength = rowVectors(args);
  const count = args.filterHeight * rowLength;
  for (let v = 0; v < count; v++) {
    const at = <usize>(v / rowLength) * rowBytes + ((<usize>(v % rowLength)) << 4);
    store<u32>(offsets + ((<usize>v) << 2), <u32>at);
  }
}

/** dFilter. Each thread sums over its images; then the threads' sums are added in the order of the threads. */
export function pooledFilterGradient(args: PooledGradient<usize, i32>, thread: i32, threads: i32): void {
  const height = args.height;
  const width = args.width;
  const inChannels = args.inChannels;
  const outChannels = args.outChannels;
  const pixelBytes = (<usize>inChannels) << 2;
  const rowBytes = <usize>paddedWidth(args) * pixelBytes;
  const table = threadScratch(args, thread);
  const ends = endsAt(table);
  const lists = listsAt(table);
  const listBytes = listBytesOf(args);
  const padded = imageAt(args, table);
  const sums = vectorsAt(args, table);
  const rowLength = rowVectors(args);
  const vectors = args.filterHeight * rowLength;
  const patchBytes = (<usize>vectors) << 4;
  const offsets = sums + <usize>outChannels * patchBytes;
  offsetsOfVectors(args, rowBytes, offsets);
  memory.fill(sums, 0, <usize>outChannels * patchBytes);
  offsetsOfPositions(args, <usize>args.strideHeight * rowBytes, <usize>args.strideWidth * pixelBytes, table);
  const imageBytes = <usize>(height * width) * pixelBytes;
  const last = partition(args.batch, thread + 1, threads);
  for (let image = partition(args.batch, thread, threads); image < last; image++) {
    padRows(
      args.from + <usize>image * imageBytes, height, width, inChannels, -args.padTop, -args.padLeft,
      paddedHeight(args), paddedWidth(args), 1, 1, padded,
    );
    for (let c: usize = 0; c < <usize>outChannels; ) {
      if (patchBytes == 48) {
        gatherChannel(args, table, image, c, padded, load<u32>(offsets, 4), load<u32>(offsets, 8), sums + c * patchBytes);
        c++;
        continue;
      }
      const count = listChannels(args, table, image, c, padded);
      for (let k: usize = 0; k < count; k++, c++) {
        const list = lists + k * listBytes;
        gatherPatches(list, load<u32>(ends + (k << 2)), offsets, vectors, rowLength, sums + c * patchBytes);
      }
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
  const outChannels = args.outChannels;
  const filterHeight = args.filterHeight;
  const pixelBytes = (<usize>args.inChannels) << 2;
  const rowBytes = <usize>paddedWidth(args) * pixelBytes;
  const paddedBytes = <usize>paddedHeight(args) * rowBytes;
  const table = threadScratch(args, thread);
  const ends = endsAt(table);
  const lists = listsAt(table);
  const listBytes = listBytesOf(args);
  const padded = imageAt(args, table);
  const weights = vectorsAt(args, table);
  const rowLength = rowVectors(args);
  const patchBytes = (<usize>(filterHeight * rowLength)) << 4;
  packWeights(args, weights);
  offsetsOfPositions(args, <usize>args.strideHeight * rowBytes, <usize>args.strideWidth * pixelBytes, table);
  const batch = args.batch;
  // Images are independent of each other, so they go to the threads as these come free.
  for (;;) {
    const from = takeUnits(batch, batch, MOST_IMAGES, threads);
    if (from >= batch) return;
    const next = from + portion(from, batch, batch, MOST_IMAGES, threads);
    for (let image = from; image < next; image++) {
      memory.fill(padded, 0, paddedBytes + 64);
      for (let c: usize = 0; c < <usize>outChannels; ) {
        const count = listChannels(args, table, image, c, padded);
        for (let k: usize = 0; k < count; k++, c++) {
          spreadPatches(
            lists + k * listBytes, load<u32>(ends + (k << 2)), filterHeight, rowLength, rowBytes, weights + c * patchBytes,
          );
        }
      }
      copyOut(args, image, padded);
    }
  }
}

/** Copies an image out of its padding. */
function copyOut(args: PooledGradient<usize, i32>, image: i32, padded: usize): void {
  const height = args.height;
  const width = args.width;
  const padTop = args.padTop;
  const padLeft = args.padLeft;
  const pixelBytes = (<usize>args.inChannels) << 2;
  const rowBytes = <usize>paddedWidth(args) * pixelBytes;
  const imageRowBytes = <usize>width * pixelBytes;
  const rows = max(0, min(height, paddedHeight(args) - padTop));
  const covered = <usize>max(0, min(width, paddedWidth(args) - padLeft)) * pixelBytes;
  const out = args.out + <usize>(image * height) * imageRowBytes;
  const source = padded + <usize>padTop * rowBytes + <usize>padLeft * pixelBytes;
  // Windows need not reach the last rows and columns.
  if (covered < imageRowBytes || rows < height) memory.fill(out, 0, <usize>height * imageRowBytes);
  copyRows(out, imageRowBytes, source, rowBytes, rows, covered);
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
