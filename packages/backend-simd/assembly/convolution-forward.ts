/**
 * Convolution as a matrix product of patches and filter that never forms the patches. A patch of x (NHWC) consists of
 * contiguous pieces, one for each filter row (or pixel, where dilated); the pieces of all patches lie at the same offsets
 * from their first float, so the tiles of gemm-tiles.ts read them where they are. A strip (some output rows of one image)
 * is padded into a thread's own scratch memory, unless nothing is to be padded.
 *
 * The gradient of the input is the same convolution: of the output's gradient, with zeros between its pixels where the
 * stride is above 1, with the filter turned by 180 degrees and its channels exchanged.
 */
import { activateRows, leastOf } from './gemm-activation';
import { packPanels } from './gemm-pack';
import { multiplyPanels, paddedColumns, ROW_TABLE_SLACK, SPARE_BYTES } from './gemm-tiles';
import { barrier } from './barrier';
import { padRows } from './convolution-padding';
import { poolRows } from './max-pool-positions';
import { argInt, argPointer, partition } from './simd';
import { portion, takeUnits } from './work-queue';

/** Floats of a patch that are multiplied at once: a panel of the filter of that depth stays in L1. */
// @ts-ignore: decorator
@inline const DEPTH: i32 = 384;
/** The most strips that a thread takes at once. */
// @ts-ignore: decorator
@inline const MOST_UNITS: i32 = 16;

/**
 * args: 0 x, 1 filter, 2 bias (0 for none), 3 y, 4 batch, 5 height, 6 width, 7 inChannels, 8 outHeight, 9 outWidth,
 * 10 outChannels, 11 filterHeight, 12 filterWidth, 13 strideHeight, 14 strideWidth, 15 dilationHeight, 16 dilationWidth,
 * 17 padTop, 18 padLeft, 19 insertHeight, 20 insertWidth, 21 turned (1: the filter is that of the forward convolution,
 * [.., outChannels, inChannels], to be turned), 22 activation, 23 stripRows (output rows of a strip), 24 scratch shared by
 * the threads (the packed filter, 4 * filterHeight * filterWidth * inChannels * paddedColumns(outChannels) bytes),
 * 25 scratch of the threads, 26 its bytes for each thread: 320 + 4 * (filterHeight * filterWidth + stripRows * outWidth
 * + 2), rounded up to 64, + 4 * the floats of a padded strip + 64, rounded up to 64; 27 pooled y (0: y is not pooled), and then
 * 28 the positions of its values (0: nobody asks for them), 29.. the geometry of maxPool, whose input y is. Pooled, an image is
 * one strip, 3 is unused, and a thread's scratch ends with 4 * outHeight * outWidth * outChannels bytes more, for the
 * image before pooling.
 */
export function convolutionForward(args: usize, thread: i32, threads: i32): void {
  const inChannels = argInt(args, 7);
  const outChannels = argInt(args, 10);
  const filterHeight = argInt(args, 11);
  const filterWidth = argInt(args, 12);
  const panels = argPointer(args, 24);
  packFilter(args, panels, thread, threads);

  const width = argInt(args, 6);
  const height = argInt(args, 5);
  const outHeight = argInt(args, 8);
  const outWidth = argInt(args, 9);
  const strideHeight = argInt(args, 13);
  const strideWidth = argInt(args, 14);
  const dilationHeight = argInt(args, 15);
  const dilationWidth = argInt(args, 16);
  const padTop = argInt(args, 17);
  const padLeft = argInt(args, 18);
  const insertHeight = argInt(args, 19);
  const insertWidth = argInt(args, 20);
  const activation = argInt(args, 22);
  const stripRows = argInt(args, 23);
  const neededWidth = (outWidth - 1) * strideWidth + (filterWidth - 1) * dilationWidth + 1;
  const neededHeight = (outHeight - 1) * strideHeight + (filterHeight - 1) * dilationHeight + 1;
  const inPlace =
    padTop == 0 && padLeft == 0 && insertHeight == 1 && insertWidth == 1 && neededWidth <= width &&
    neededHeight <= height;
  const stripWidth = inPlace ? width : neededWidth;

  // This thread's scratch memory: zeros, a spare tile, the offsets of the pieces, the row table, the padded strip.
  const zeros = argPointer(args, 25) + <usize>thread * argPointer(args, 26);
  const spare = zeros + 64;
  const offsets = spare + SPARE_BYTES;
  memory.fill(zeros, 0, 64);
  const pixelBytes = (<usize>inChannels) << 2;
  const rowBytes = <usize>stripWidth * pixelBytes;
  // Filter columns that are neighbours in x form one piece.
  const merged = dilationWidth == 1 || filterWidth == 1;
  const pieces = merged ? 1 : filterWidth;
  const length = merged ? filterWidth * inChannels : inChannels;
  const segments = filterHeight * pieces;
  for (let s = 0; s < segments; s++) {
    const offset = <usize>(s / pieces * dilationHeight) * rowBytes + <usize>(s % pieces * dilationWidth) * pixelBytes;
    store<u32>(offsets + ((<usize>s) << 2), <u32>offset);
  }
  const rowTable = offsets + ((<usize>segments) << 2);
  const tableRows = stripRows * outWidth;
  for (let i = 0; i < tableRows; i++) {
    const at = <usize>(i / outWidth * strideHeight) * rowBytes + <usize>(i % outWidth * strideWidth) * pixelBytes;
    store<u32>(rowTable + ((<usize>i) << 2), <u32>at);
  }
  const strip = (rowTable + ((<usize>tableRows + ROW_TABLE_SLACK) << 2) + 63) & ~63;

  const imageBytes = <usize>height * <usize>width * pixelBytes;
  const strideC = (<usize>outChannels) << 2;
  const strips = (outHeight + stripRows - 1) / stripRows;
  const units = argInt(args, 4) * strips;
  const depth = segments * length;
  const group = max(1, DEPTH / length);
  const bias = argPointer(args, 2);
  const pooled = argPointer(args, 27);
  const positions = argPointer(args, 28);
  const geometry = args + (29 << 2);
  const unpooled = zeros + argPointer(args, 26) - <usize>(outHeight * outWidth) * strideC;
  barrier(threads);

  for (;;) {
    const from = takeUnits(units, units, MOST_UNITS, threads);
    if (from >= units) return;
    const next = from + portion(from, units, units, MOST_UNITS, threads);
    for (let unit = from; unit < next; unit++) {
      const image = unit / strips;
      const row = (unit % strips) * stripRows;
      const rows = min(stripRows, outHeight - row);
      const count = rows * outWidth;
      const tail = rowTable + ((<usize>count) << 2);
      const kept = load<u64>(tail);
      const lastRow = <u64>load<u32>(tail - 4);
      store<u64>(tail, lastRow | (lastRow << 32));
      const source = argPointer(args, 0) + <usize>image * imageBytes;
      let a = strip;
      if (inPlace) {
        a = source + <usize>(row * strideHeight) * rowBytes;
      } else {
        padRows(
          source, height, width, inChannels, row * strideHeight - padTop, -padLeft,
          (rows - 1) * strideHeight + (filterHeight - 1) * dilationHeight + 1, stripWidth, insertHeight, insertWidth, strip,
        );
      }
      const c = pooled ? unpooled : argPointer(args, 3) + <usize>((image * outHeight + row) * outWidth) * strideC;
      for (let first = 0; first < segments; first += group) {
        const used = min(group, segments - first);
        const last = first + used == segments;
        multiplyPanels(
          a, rowTable, count, offsets + ((<usize>first) << 2), used, length, panels, depth, first * length, outChannels,
          first ? 0 : bias ? bias : zeros, bias ? 1 : 0, c, strideC, leastOf(last ? activation : 0), spare,
        );
      }
      store<u64>(tail, kept);
      if (pooled) {
        // All activations grow with their argument: the greatest value is the same before and after.
        const pooledRows = argInt(geometry, 4);
        const pixels = pooledRows * argInt(geometry, 5);
        const at = <usize>(image * pixels) * <usize>outChannels;
        poolRows(geometry, 0, pooledRows, c, pooled + (at << 2), positions ? positions + at : 0);
        activateRows(pooled + (at << 2), strideC, pixels, outChannels, activation);
      } else {
        activateRows(c, strideC, count, outChannels, activation);
      }
    }
  }
}

/** Packs this thread's share of the filter's panels: the filter is a [patch, outChannels] matrix as it is stored. */
function packFilter(args: usize, panels: usize, thread: i32, threads: i32): void {
  const filter = argPointer(args, 1);
  const inChannels = argInt(args, 7);
  const outChannels = argInt(args, 10);
  const taps = argInt(args, 11) * argInt(args, 12);
  const depth = taps * inChannels;
  const padded = paddedColumns(outChannels);
  const start = partition(padded, thread, threads);
  const end = partition(padded, thread + 1, threads);
  if (argInt(args, 21) == 0) {
    packPanels(filter, (<usize>outChannels) << 2, false, depth, outChannels, start, end, panels, depth, 0);
    return;
  }
  const tapBytes = (<usize>(inChannels * outChannels)) << 2;
  for (let tap = 0; tap < taps; tap++) {
    packPanels(
      filter + <usize>(taps - 1 - tap) * tapBytes, (<usize>inChannels) << 2, true, inChannels, outChannels, start, end,
      panels, depth, tap * inChannels,
    );
  }
}
