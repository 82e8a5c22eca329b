/**
 * The filter's gradient of 3 x 3 and 5 x 5 convolutions with stride 1 by Winograd's algorithm (winograd-transforms.ts): the
 * gradient is a convolution of x with dy, so for each of 36 points the products [inChannels, tiles] [tiles, outChannels] of
 * transformed tiles are summed over all tiles, and one inverse transform at the end gives dW.
 *
 * Where the sums are small, each thread takes blocks of tiles of its own, and the threads' sums are added at the end, in the
 * order of the threads. Where they are large, the threads work on one block and on one sum: they share out the tiles of the
 * transforms and the points of the products, and the result does not depend on their number.
 */
import { WinogradFilterGradient } from '../src/layout/convolution';
import { winogradPanelBytes, widePanels, winogradSumBytes, WinogradTile } from '../src/layout/sizes';
import { barrier } from './barrier';
import { madd, partition } from './simd';
import { equalBlock, KINDS, leftOf, prepareKind, TileKind, topOf } from './winograd-tiles';
import {
  POINTS, prepareTransforms, SIDE, tilePixels, TRANSFORM_BYTES, transformGradientPoints, transformInput,
  transformOutputGradient,
} from './winograd-transforms';
import { isWide, WIDE_ROWS, widePackedTile } from './wide-tiles';

/** Tiles that are multiplied at once: a panel of x and one of dy stay in L1. */
// @ts-ignore: decorator
@inline const DEPTH: i32 = 128;

// @ts-ignore: decorator
@inline const SUM_BLOCK: usize = WinogradTile.sumBytes;

// Scratch memory of a thread: space for the transforms, the addresses of a tile's pixels, its kind, zeros.
// @ts-ignore: decorator
@inline const TABLE: usize = TRANSFORM_BYTES;
// @ts-ignore: decorator
@inline const KIND: usize = TABLE + WinogradTile.tableBytes;
// @ts-ignore: decorator
@inline const ZEROS: usize = KIND + WinogradTile.kindBytes;

export function winogradFilterGradient(args: WinogradFilterGradient<usize, i32>, thread: i32, threads: i32): void {
  const spare = args.threadScratch + <usize>thread * args.threadBytes;
  prepareTransforms(spare);
  memory.fill(spare + ZEROS, 0, (<usize>max(max(args.inChannels, args.outChannels), 16)) << 2);
  const alone = args.blockBytes != 0;
  const sums = args.blockScratch + <usize>thread * args.blockBytes;
  const share = alone ? 0 : thread;
  const shares = alone ? 1 : threads;
  const side = SIDE + 1 - args.filterHeight;
  for (let k = 0; k < KINDS; k++) {
    const kind = prepareKind(
      spare + KIND, k, args.batch, args.outHeight, args.outWidth, side, alone ? thread : 0, alone ? threads : 1,
    );
    // Only full tiles, the first kind, have all points.
    if (k == 0 && kind.start == kind.end) clearSums(args, sums, share, shares);
    sumTiles(args, kind, sums, spare, k > 0, share, shares);
  }
  barrier(threads);
  if (alone) {
    addSums(args, args.blockScratch, thread, threads);
    barrier(threads);
  }
  finishChannels(args, args.blockScratch, spare, thread, threads);
}

/** Adds the tiles of a kind to the sums, or begins the sums with them, together with the other threads that are called with them. */
function sumTiles(
  args: WinogradFilterGradient<usize, i32>, kind: TileKind, sums: usize, spare: usize, begun: bool, thread: i32, threads: i32,
): void {
  const height = args.height;
  const width = args.width;
  const inChannels = args.inChannels;
  const outHeight = args.outHeight;
  const outWidth = args.outWidth;
  const outChannels = args.outChannels;
  const blockTiles = args.blockTiles;
  const side = SIDE + 1 - args.filterHeight;
  const inRow = (<usize>inChannels) << 2;
  const outRow = (<usize>outChannels) << 2;
  const inPanels = widePanels(inChannels);
  const outPanels = widePanels(outChannels);
  const panelBytes = (<usize>blockTiles) << 6;
  const inPoint = winogradPanelBytes(blockTiles, inChannels);
  const outPoint = winogradPanelBytes(blockTiles, outChannels);
  const sumPoint = winogradSumBytes(args.inChannels, args.outChannels);
  const inputs = sums + <usize>POINTS * sumPoint;
  const gradients = inputs + <usize>POINTS * inPoint;
  const table = spare + TABLE;
  const zeros = spare + ZEROS;
  const columns = kind.pointColumns;
  const units = kind.pointRows * columns * inPanels;
  const firstUnit = partition(units, thread, threads);
  const lastUnit = partition(units, thread + 1, threads);
  const end = kind.end;
  const step = equalBlock(end - kind.start, blockTiles);
  for (let block = kind.start; block < end; block += step) {
    const tiles = min(step, end - block);
    const last = partition(tiles, thread + 1, threads);
    for (let i = partition(tiles, thread, threads); i < last; i++) {
      const image = <usize>((block + i) / kind.tiles);
      const top = topOf(kind, block + i);
      const left = leftOf(kind, block + i);
      const x = args.x + image * <usize>(height * width) * inRow;
      const dy = args.dy + image * <usize>(outHeight * outWidth) * outRow;
      const at = (<usize>i) << 6;
      tilePixels(x, height, width, width, inRow, top - args.padTop, left - args.padLeft, SIDE, zeros, table);
      transformInput(table, kind.pointRows, columns, inChannels, inputs + at, inPoint, panelBytes, spare);
      // A short tile has no last row or column.
      const endRow = min(outHeight, top + kind.rows);
      const endColumn = min(outWidth, left + kind.columns);
      tilePixels(dy, endRow, endColumn, outWidth, outRow, top, left, side, zeros, table);
      transformOutputGradient(table, side, outChannels, gradients + at, outPoint, panelBytes, spare);
    }
    barrier(threads);
    for (let unit = firstUnit; unit < lastUnit; unit++) {
      const place = unit / inPanels;
      const point = (place / columns) * SIDE + (place % columns);
      const panel = unit % inPanels;
      addProducts(
        inputs + <usize>point * inPoint + <usize>panel * panelBytes, gradients + <usize>point * outPoint, panelBytes, tiles,
        min(16, inChannels - (panel << 4)), outPanels, sums + <usize>point * sumPoint + <usize>(panel * outPanels) * SUM_BLOCK,
        begun ? 0 : zeros,
      );
    }
    begun = true;
    barrier(threads);
  }
}

/** This thread's share of sums that are 0. */
function clearSums(args: WinogradFilterGradient<usize, i32>, sums: usize, thread: i32, threads: i32): void {
  const sumPoint = winogradSumBytes(args.inChannels, args.outChannels);
  const start = <usize>partition(POINTS, thread, threads);
  memory.fill(sums + start * sumPoint, 0, (<usize>partition(POINTS, thread + 1, threads) - start) * sumPoint);
}

/** Adds the other threads' sums to the first's, this thread's share. */
function addSums(args: WinogradFilterGradient<usize, i32>, sums: usize, thread: i32, threads: i32): void {
  const quads = <i32>((<usize>POINTS * winogradSumBytes(args.inChannels, args.outChannels)) >> 4);
  const end = sums + ((<usize>partition(quads, thread + 1, threads, 4)) << 4);
  for (let p = sums + ((<usize>partition(quads, thread, threads, 4)) << 4); p < end; p += 16) {
    let sum = v128.load(p);
    for (let t = 1; t < threads; t++) sum = f32x4.add(sum, v128.load(p + <usize>t * args.blockBytes));
    v128.store(p, sum);
  }
}

/** This thread's share of dW from the sums. */
function finishChannels(args: WinogradFilterGradient<usize, i32>, sums: usize, spare: usize, thread: i32, threads: i32): void {
  const inChannels = args.inChannels;
  const outRow = (<usize>args.outChannels) << 2;
  const taps = args.filterHeight;
  const sumPanels = <usize>widePanels(args.outChannels) * SUM_BLOCK;
  const sumPoint = winogradSumBytes(args.inChannels, args.outChannels);
  const tapBytes = <usize>inChannels * outRow;
  const end = partition(inChannels, thread + 1, threads);
  for (let i = partition(inChannels, thread, threads); i < end; i++) {
    const from = sums + <usize>(i >> 4) * sumPanels + ((<usize>(i & 15)) << 6);
    const to = args.dFilter + <usize>i * outRow;
    for (let c: usize = 0; c < outRow; c += 16) {
      const at = from + (c >> 6) * SUM_BLOCK + (c & 63);
      transformGradientPoints(at, sumPoint, taps, to + c, tapBytes, <usize>taps * tapBytes, spare);
    }
  }
}

/**
 * Sums [panel of dy][16][16] = initial (0: the sums so far) + the products of `rows` channels of one panel of x with all
 * panels of dy.
 */
function addProducts(
  x: usize, dy: usize, panelBytes: usize, tiles: i32, rows: i32, outPanels: i32, sums: usize, initial: usize,
): void {
  for (let first = 0; first < tiles; first += DEPTH) {
    const depth = min(DEPTH, tiles - first);
    const skipped = (<usize>first) << 6;
    let out = sums;
    for (let panel: usize = 0; panel < <usize>outPanels; panel++) {
      const y = dy + panel * panelBytes + skipped;
      let r: usize = 0;
      if (isWide()) {
        for (; r + WIDE_ROWS <= <usize>rows; r += WIDE_ROWS) {
          const at = out + (r << 6);
          widePackedTile(depth, x + skipped + (r << 2), 64, y, initial ? initial : at, initial ? 0 : 64, at, 64, -Infinity);
        }
      }
      for (; r < <usize>rows; r += 2) {
        const at = out + (r << 6);
        panelTile2x16(depth, x + skipped + (r << 2), y, initial ? initial : at, initial ? initial : at + 64, at);
      }
      out += SUM_BLOCK;
    }
    initial = 0;
  }
}

/**
 * out[0..2][0..16] = initial + sum over t of x[t][0..2] y[t][0..16], both in panels with rows of 16 floats. The special case
 * of outerTile2x16 without its outer loop, which costs 7 %.
 */
function panelTile2x16(depth: i32, x: usize, y: usize, initial0: usize, initial1: usize, out: usize): void {
  let c00 = v128.load(initial0, 0);
  let c01 = v128.load(initial0, 16);
  let c02 = v128.load(initial0, 32);
  let c03 = v128.load(initial0, 48);
  let c10 = v128.load(initial1, 0);
  let c11 = v128.load(initial1, 16);
  let c12 = v128.load(initial1, 32);
  let c13 = v128.load(initial1, 48);
  for (const end = y + ((<usize>depth) << 6); y < end; y += 64) {
    const y0 = v128.load(y, 0);
    const y1 = v128.load(y, 16);
    const y2 = v128.load(y, 32);
    const y3 = v128.load(y, 48);
    let factor = v128.load32_splat(x, 0);
    c00 = madd(factor, y0, c00);
    c01 = madd(factor, y1, c01);
    c02 = madd(factor, y2, c02);
    c03 = madd(factor, y3, c03);
    factor = v128.load32_splat(x, 4);
    c10 = madd(factor, y0, c10);
    c11 = madd(factor, y1, c11);
    c12 = madd(factor, y2, c12);
    c13 = madd(factor, y3, c13);
    x += 64;
  }
  v128.store(out, c00, 0);
  v128.store(out, c01, 16);
  v128.store(out, c02, 32);
  v128.store(out, c03, 48);
  v128.store(out, c10, 64);
  v128.store(out, c11, 80);
  v128.store(out, c12, 96);
  v128.store(out, c13, 112);
}
