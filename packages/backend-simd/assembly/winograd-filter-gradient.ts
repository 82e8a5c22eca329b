/**
 * The filter's gradient of 3 x 3 and 5 x 5 convolutions with stride 1 by Winograd's algorithm (winograd-transforms.ts): the
 * gradient is a convolution of x with dy, so for each of 36 points the products [inChannels, tiles] [tiles, outChannels] of
 * transformed tiles are summed over all tiles, and one inverse transform at the end gives dW.
 *
 * Blocks of tiles are transformed by all threads, each its share of the tiles, into panels [16 channels][tile][16]; then the
 * threads share out the points. The sums do not depend on the number of threads.
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
 * 4), 10 taps (3 or 5), 11 padTop, 12 padLeft, 13 blockTiles, 14 scratch shared by the threads, with in = inChannels and
 * out = outChannels rounded up to 16: 36 * (4 * blockTiles * (in + out) + 4 * inChannels * out + 192) bytes, 15 scratch of
 * the threads, 16 its bytes for each thread: 1088 + 4 * max(inChannels, outChannels), rounded up to 64.
 */
export function winogradFilterGradient(args: usize, thread: i32, threads: i32): void {
  const height = argInt(args, 4);
  const width = argInt(args, 5);
  const inChannels = argInt(args, 6);
  const outHeight = argInt(args, 7);
  const outWidth = argInt(args, 8);
  const outChannels = argInt(args, 9);
  const taps = argInt(args, 10);
  const padTop = argInt(args, 11);
  const padLeft = argInt(args, 12);
  const blockTiles = argInt(args, 13);
  const side = SIDE + 1 - taps;
  const inRow = (<usize>inChannels) << 2;
  const outRow = (<usize>outChannels) << 2;
  const inPanels = (inChannels + 15) >> 4;
  const outPanels = (outChannels + 15) >> 4;
  const panelBytes = (<usize>blockTiles) << 6;
  // The 64 bytes more keep the points of a tile from falling into the same cache sets.
  const inPoint = <usize>inPanels * panelBytes + 64;
  const outPoint = <usize>outPanels * panelBytes + 64;
  const sumRow = (<usize>outPanels) << 6;
  const sumPoint = <usize>inChannels * sumRow + 64;
  const inputs = argPointer(args, 14);
  const gradients = inputs + <usize>POINTS * inPoint;
  const sums = gradients + <usize>POINTS * outPoint;
  const spare = argPointer(args, 15) + <usize>thread * argPointer(args, 16);
  const table = spare + TABLE;
  const zeros = spare + ZEROS;
  memory.fill(zeros, 0, (<usize>max(max(inChannels, outChannels), 16)) << 2);

  const tileColumns = (outWidth + side - 1) / side;
  const imageTiles = ((outHeight + side - 1) / side) * tileColumns;
  const total = argInt(args, 3) * imageTiles;
  for (let block = 0; block < total; block += blockTiles) {
    const tiles = min(blockTiles, total - block);
    const endTile = partition(tiles, thread + 1, threads);
    for (let i = partition(tiles, thread, threads); i < endTile; i++) {
      const image = (block + i) / imageTiles;
      const tile = (block + i) % imageTiles;
      const top = (tile / tileColumns) * side;
      const left = (tile % tileColumns) * side;
      const x = argPointer(args, 0) + <usize>image * <usize>(height * width) * inRow;
      const dy = argPointer(args, 1) + <usize>image * <usize>(outHeight * outWidth) * outRow;
      const at = (<usize>i) << 6;
      tilePixels(x, height, width, inRow, top - padTop, left - padLeft, SIDE, zeros, table);
      transformInput(table, inChannels, inputs + at, inPoint, panelBytes, spare);
      tilePixels(dy, outHeight, outWidth, outRow, top, left, side, zeros, table);
      transformOutputGradient(table, side, outChannels, gradients + at, outPoint, panelBytes, spare);
    }
    barrier(threads);
    const end = partition(POINTS * inPanels, thread + 1, threads);
    for (let unit = partition(POINTS * inPanels, thread, threads); unit < end; unit++) {
      const point = <usize>(unit / inPanels);
      const panel = unit % inPanels;
      addProducts(
        inputs + point * inPoint + <usize>panel * panelBytes, gradients + point * outPoint, panelBytes, tiles,
        min(16, inChannels - (panel << 4)), outPanels, sums + point * sumPoint + <usize>(panel << 4) * sumRow, sumRow,
        block ? 0 : zeros,
      );
    }
    barrier(threads);
  }

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
  for (let first = 0; first < tiles; first += DEPTH) {
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
