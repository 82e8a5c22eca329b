/**
 * Convolution as a matrix product of patches and filter that never forms the patches. A patch of x (NHWC) consists of
 * contiguous pieces, one for each filter row (or pixel, where dilated); the pieces of all patches lie at the same offsets
 * from their first float, so the tiles of gemm-tiles.ts read them where they are. A strip (some output rows of one image)
 * is padded into a thread's own scratch memory, unless nothing is to be padded.
 *
 * The gradient of the input is the same convolution: of the output's gradient, with zeros between its pixels where the
 * stride is above 1, with the filter turned by 180 degrees and its channels exchanged.
 */
import { ConvolutionForward } from '../src/layout/convolution';
import { forwardStripAt, panelRoom, Tile } from '../src/layout/sizes';
import { activateRows, leastOf } from './gemm-activation';
import { packPanels } from './gemm-pack';
import { multiplyPanels } from './gemm-tiles';
import { barrier } from './barrier';
import { convolveOneChannel, coversOneChannel } from './convolution-one-channel';
import { padRows } from './convolution-padding';
import { poolRows } from './max-pool-positions';
import { partition } from './simd';
import { portion, takeUnits } from './work-queue';

/** Floats of a patch that are multiplied at once: a panel of the filter of that depth stays in L1. */
// @ts-ignore: decorator
@inline const DEPTH: i32 = 384;
/** Output bytes of the rows that the convolution of one channel goes over again for each row of the filter: they stay in L1. */
// @ts-ignore: decorator
@inline const BLOCK_BYTES: i32 = 12288;
/** The most strips that a thread takes at once. */
// @ts-ignore: decorator
@inline const MOST_UNITS: i32 = 16;

export function convolutionForward(args: ConvolutionForward<usize, i32>, thread: i32, threads: i32): void {
  const inChannels = args.inChannels;
  const outChannels = args.outChannels;
  const filterHeight = args.filterHeight;
  const filterWidth = args.filterWidth;
  const panels = args.filterScratch;
  packFilter(args, panels, thread, threads);

  const width = args.width;
  const height = args.height;
  const outHeight = args.outHeight;
  const outWidth = args.outWidth;
  const strideHeight = args.strideHeight;
  const strideWidth = args.strideWidth;
  const dilationHeight = args.dilationHeight;
  const dilationWidth = args.dilationWidth;
  const padTop = args.padTop;
  const padLeft = args.padLeft;
  const insertHeight = args.insertHeight;
  const insertWidth = args.insertWidth;
  const activation = args.activation;
  const stripRows = args.stripRows;
  const neededWidth = (outWidth - 1) * strideWidth + (filterWidth - 1) * dilationWidth + 1;
  const neededHeight = (outHeight - 1) * strideHeight + (filterHeight - 1) * dilationHeight + 1;
  const inPlace =
    padTop == 0 && padLeft == 0 && insertHeight == 1 && insertWidth == 1 && neededWidth <= width &&
    neededHeight <= height;
  const stripWidth = inPlace ? width : neededWidth;

  // This thread's scratch memory: zeros, a spare tile, the offsets of the pieces, the row table, the padded strip.
  const zeros = args.threadScratch + <usize>thread * args.threadBytes;
  const spare = zeros + 64;
  const offsets = spare + Tile.spareBytes;
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
  const strip = zeros + forwardStripAt(filterHeight * filterWidth, tableRows);

  const imageBytes = <usize>height * <usize>width * pixelBytes;
  const strideC = (<usize>outChannels) << 2;
  const strips = (outHeight + stripRows - 1) / stripRows;
  const units = args.batch * strips;
  const depth = segments * length;
  const group = max(1, DEPTH / length);
  const bias = args.bias;
  const pooled = args.pooled;
  const positions = args.positions;
  const unpooled = zeros + args.threadBytes - <usize>(outHeight * outWidth) * strideC;
  const oneChannel =
    inChannels == 1 && strideWidth == 1 && strideHeight == 1 && dilationWidth == 1 && dilationHeight == 1 && args.turned == 0 &&
    coversOneChannel(filterWidth, outWidth, outChannels, activation);
  const blockRows = max(1, BLOCK_BYTES / (outWidth * <i32>strideC));
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
      const source = args.x + <usize>image * imageBytes;
      let a = strip;
      if (inPlace) {
        a = source + <usize>(row * strideHeight) * rowBytes;
      } else {
        padRows(
          source, height, width, inChannels, row * strideHeight - padTop, -padLeft,
          (rows - 1) * strideHeight + (filterHeight - 1) * dilationHeight + 1, stripWidth, insertHeight, insertWidth, strip,
        );
      }
      const c = pooled ? unpooled : args.y + <usize>((image * outHeight + row) * outWidth) * strideC;
      if (oneChannel) {
        const initial = bias ? bias : zeros;
        for (let first = 0; first < rows; first += blockRows) {
          convolveOneChannel(
            a + <usize>first * rowBytes, rowBytes, min(blockRows, rows - first), outWidth, args.filter, filterHeight, filterWidth, outChannels,
            initial, bias ? 1 : 0, c + <usize>(first * outWidth) * strideC, leastOf(activation),
          );
        }
      }
      for (let first = oneChannel ? segments : 0; first < segments; first += group) {
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
        const pooledRows = args.pooledHeight;
        const pixels = pooledRows * args.pooledWidth;
        const at = <usize>(image * pixels) * <usize>outChannels;
        poolRows(args, 0, pooledRows, c, pooled + (at << 2), positions ? positions + at : 0);
        activateRows(pooled + (at << 2), strideC, pixels, outChannels, activation);
      } else {
        activateRows(c, strideC, count, outChannels, activation);
      }
    }
  }
}

/** Packs this thread's share of the filter's panels: the filter is a [patch, outChannels] matrix as it is stored. */
function packFilter(args: ConvolutionForward<usize, i32>, panels: usize, thread: i32, threads: i32): void {
  const filter = args.filter;
  const inChannels = args.inChannels;
  const outChannels = args.outChannels;
  const taps = args.filterHeight * args.filterWidth;
  const depth = taps * inChannels;
  const padded = panelRoom(outChannels);
  const start = partition(padded, thread, threads);
  const end = partition(padded, thread + 1, threads);
  if (args.turned == 0) {
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
