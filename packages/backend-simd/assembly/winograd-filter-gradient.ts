/**
 * The filter's gradient of 3 x 3 and 5 x 5 convolutions with stride 1 by Winograd's algorithm (winograd-transforms.ts): the
 * gradient is a convolution of x with dy, so for each of 36 points the products [inChannels, tiles] [tiles, outChannels] of
 * transformed tiles are summed over all tiles, and one inverse transform at the end gives dW.
 *
 * Where the sums are small, each thread takes blocks of tiles of its own, and the threads' sums are added at the end, in the
 * order of the threads. Where they are large, the threads work on one block and on one sum: they share out the tiles of the
 * transforms and the points of the products, and the result does not depend on their number.
 */
import { barrier } from './barrier';
import { outerTile2x16 } from './convolution-tiles';
import { argInt, argPointer, partition } from './simd';
import {
  POINTS, SIDE, tilePixels, transformInput, transformGradientPoints, transformOutputGradient,
} from './winograd-transforms';

/** Tiles that are multiplied at once: a panel of x and one of dy stay in L1. */
// @ts-ignore: decorator
@inline const DEPTH: i32 = 128;

// Scratch memory of a thread: space for the transforms, the addresses of a tile's pixels, zeros.
// @ts-ignore: decorator
@inline const TABLE: usize = 896;
// @ts-ignore: decorator
@inline const ZEROS: usize = TABLE + 192;

/**
 * args: 0 x, 1 dy, 2 dW, 3 batch, 4 height, 5 width, 6 inChannels, 7 outHeight, 8 outWidth, 9 outChannels (both multiples of
 * 4), 10 taps (3 or 5), 11 padTop, 12 padLeft, 13 blockTiles, 14 scratch for a block and its sums, with in = inChannels and
 * out = outChannels rounded up to 16: 36 * (4 * blockTiles * (in + out) + 4 * inChannels * out + 192) bytes, 15 its bytes for
 * each thread, or 0 if the threads work on one block, 16 scratch of the threads, 17 its bytes for each thread: 1088 + 4 *
 * max(inChannels, outChannels, 16), rounded up to 64.
 */
export function winogradFilterGradient(args: usize, thread: i32, threads: i32): void {
  const inChannels = argInt(args, 6);
  const outChannels = argInt(args, 9);
  const spare = argPointer(args, 16) + <usize>thread * argPointer(args, 17);
  memory.fill(spare + ZEROS, 0, (<usize>max(max(inChannels, outChannels), 16)) << 2);
  const side = SIDE + 1 - argInt(args, 10);
  const total = argInt(args, 3) * ((argInt(args, 7) + side - 1) / side) * ((argInt(args, 8) + side - 1) / side);
  const alone = argPointer(args, 15) != 0;
  const sums = argPointer(args, 14);
  if (alone) {
    const start = partition(total, thread, threads);
    const end = partition(total, thread + 1, threads);
    sumTiles(args, start, end, sums + <usize>thread * argPointer(args, 15), spare, 0, 1);
    barrier(threads);
    addSums(args, sums, thread, threads);
  } else {
    sumTiles(args, 0, total, sums, spare, thread, threads);
  }
  barrier(threads);
  finishChannels(args, sums, spare, thread, threads);
}

/** The 64 bytes more in each point keep the points of a tile from falling into the same cache sets. */
// @ts-ignore: decorator
@inline
function sumPointBytes(args: usize): usize {
  return ((argPointer(args, 6) * ((argPointer(args, 9) + 15) & ~15)) << 2) + 64;
}

/** The sums of the tiles from `start` to `end`, together with the other threads that are called with them. */
function sumTiles(args: usize, start: i32, end: i32, sums: usize, spare: usize, thread: i32, threads: i32): void {
  const height = argInt(args, 4);
  const width = argInt(args, 5);
  const inChannels = argInt(args, 6);
  const outHeight = argInt(args, 7);
  const outWidth = argInt(args, 8);
  const outChannels = argInt(args, 9);
  const blockTiles = argInt(args, 13);
  const side = SIDE + 1 - argInt(args, 10);
  const inRow = (<usize>inChannels) << 2;
  const outRow = (<usize>outChannels) << 2;
  const inPanels = (inChannels + 15) >> 4;
  const outPanels = (outChannels + 15) >> 4;
  const panelBytes = (<usize>blockTiles) << 6;
  const inPoint = <usize>inPanels * panelBytes + 64;
  const outPoint = <usize>outPanels * panelBytes + 64;
  const sumRow = (<usize>outPanels) << 6;
  const sumPoint = sumPointBytes(args);
  const inputs = sums + <usize>POINTS * sumPoint;
  const gradients = inputs + <usize>POINTS * inPoint;
  const table = spare + TABLE;
  const zeros = spare + ZEROS;
  const tileColumns = (outWidth + side - 1) / side;
  const imageTiles = ((outHeight + side - 1) / side) * tileColumns;
  const units = POINTS * inPanels;
  for (let block = start; block == start || block < end; block += blockTiles) {
    const tiles = min(blockTiles, end - block);
    const last = partition(tiles, thread + 1, threads);
    for (let i = partition(tiles, thread, threads); i < last; i++) {
      const image = (block + i) / imageTiles;
      const tile = (block + i) % imageTiles;
      const top = (tile / tileColumns) * side;
      const left = (tile % tileColumns) * side;
      const x = argPointer(args, 0) + <usize>image * <usize>(height * width) * inRow;
      const dy = argPointer(args, 1) + <usize>image * <usize>(outHeight * outWidth) * outRow;
      const at = (<usize>i) << 6;
      tilePixels(x, height, width, inRow, top - argInt(args, 11), left - argInt(args, 12), SIDE, zeros, table);
      transformInput(table, inChannels, inputs + at, inPoint, panelBytes, spare);
      tilePixels(dy, outHeight, outWidth, outRow, top, left, side, zeros, table);
      transformOutputGradient(table, side, outChannels, gradients + at, outPoint, panelBytes, spare);
    }
    barrier(threads);
    const lastUnit = partition(units, thread + 1, threads);
    for (let unit = partition(units, thread, threads); unit < lastUnit; unit++) {
      const point = <usize>(unit / inPanels);
      const panel = unit % inPanels;
      addProducts(
        inputs + point * inPoint + <usize>panel * panelBytes, gradients + point * outPoint, panelBytes, tiles,
        min(16, inChannels - (panel << 4)), outPanels, sums + point * sumPoint + <usize>(panel << 4) * sumRow, sumRow,
        block > start ? 0 : zeros,
      );
    }
    barrier(threads);
  }
}

/** Adds the other threads' sums to the first's, this thread's share. */
function addSums(args: usize, sums: usize, thread: i32, threads: i32): void {
  const quads = <i32>((<usize>POINTS * sumPointBytes(args)) >> 4);
  const end = sums + ((<usize>partition(quads, thread + 1, threads, 4)) << 4);
  for (let p = sums + ((<usize>partition(quads, thread, threads, 4)) << 4); p < end; p += 16) {
    let sum = v128.load(p);
    for (let t = 1; t < threads; t++) sum = f32x4.add(sum, v128.load(p + <usize>t * argPointer(args, 15)));
    v128.store(p, sum);
  }
}

/** This thread's share of dW from the sums. */
function finishChannels(args: usize, sums: usize, spare: usize, thread: i32, threads: i32): void {
  const inChannels = argInt(args, 6);
  const outRow = argPointer(args, 9) << 2;
  const taps = argInt(args, 10);
  const sumRow = ((argPointer(args, 9) + 15) & ~15) << 2;
  const sumPoint = sumPointBytes(args);
  const tapBytes = <usize>inChannels * outRow;
  const end = partition(inChannels, thread + 1, threads);
  for (let i = partition(inChannels, thread, threads); i < end; i++) {
    const from = sums + <usize>i * sumRow;
    const to = argPointer(args, 2) + <usize>i * outRow;
    for (let c: usize = 0; c < outRow; c += 16) {
      transformGradientPoints(from + c, sumPoint, taps, to + c, tapBytes, <usize>taps * tapBytes, spare);
    }
  }
}

/** sums[0..rows][all columns] = initial (0: the sums so far) + the products of one panel of x with all panels of dy. */
function addProducts(
  x: usize, dy: usize, panelBytes: usize, tiles: i32, rows: i32, outPanels: i32, sums: usize, sumRow: usize,
  initial: usize,
): void {
  // A thread without tiles still has to store its sums, zeros.
  for (let first = 0; first == 0 || first < tiles; first += DEPTH) {
    const depth = min(DEPTH, tiles - first);
    const skipped = (<usize>first) << 6;
    for (let panel: usize = 0; panel < <usize>outPanels; panel++) {
      const y = dy + panel * panelBytes + skipped;
      for (let r = 0; r < rows; r += 2) {
        const x0 = x + skipped + ((<usize>r) << 2);
        const out0 = sums + <usize>r * sumRow + (panel << 6);
        const out1 = out0 + sumRow;
        outerTile2x16(
          1, depth, x0, x0 + 4, 64, 0, y, 64, initial ? initial : out0, initial ? initial : out1, out0, out1,
        );
      }
    }
    initial = 0;
  }
}
