/**
 * 3 x 3 and 5 x 5 convolutions with stride 1 by Winograd's algorithm (winograd-transforms.ts): 36 matrix products, one for
 * each point, of [tiles, inChannels] and [inChannels, outChannels], in place of 144 (3 x 3) or 100 (5 x 5) multiplications of
 * each tile and pair of channels. Short tiles (winograd-tiles.ts) have fewer points. The gradient of the input is the same with the
 * turned filter.
 *
 * A block of tiles at a time goes through input transform, products and output transform. Where the transformed filter is
 * small, each thread has blocks of its own, which stay in its L2. Where it is large, the threads work on one block: they
 * share out the tiles of the transforms, and the points (and panels of the filter) of the products, so that each reads but
 * its part of the filter.
 */
import { WinogradForward } from '../src/layout/convolution';
import { paddedColumns, wideColumns, winogradInputsAt, winogradPointBytes, WinogradTile } from '../src/layout/sizes';
import { barrier } from './barrier';
import { activateRows, leastOf } from './gemm-activation';
import { transpose } from './gemm-pack';
import { fillRowTable, multiplyPanel, NARROW, WIDE } from './gemm-tiles';
import { partition } from './simd';
import { equalBlock, KINDS, leftOf, prepareKind, TileKind, topOf } from './winograd-tiles';
import {
  POINTS, prepareTransforms, SIDE, tilePixels, TRANSFORM_BYTES, transformInput, transformPoints, transformTaps,
} from './winograd-transforms';

/** Channels that are multiplied at once: a panel of that depth stays in L1. */
// @ts-ignore: decorator
@inline const DEPTH: i32 = 256;

// Scratch memory of a thread: space for the transforms, the addresses of a tile's pixels, its kind, zeros.
// @ts-ignore: decorator
@inline const TABLE: usize = TRANSFORM_BYTES;
// @ts-ignore: decorator
@inline const KIND: usize = TABLE + WinogradTile.tableBytes;
// @ts-ignore: decorator
@inline const ZEROS: usize = KIND + WinogradTile.kindBytes;

export function winogradForward(args: WinogradForward<usize, i32>, thread: i32, threads: i32): void {
  const spare = args.threadScratch + <usize>thread * args.threadBytes;
  prepareTransforms(spare);
  memory.fill(spare + ZEROS, 0, (<usize>max(args.inChannels, 16)) << 2);
  transformFilter(args, spare, thread, threads);
  barrier(threads);
  const alone = args.blockBytes != 0;
  const space = args.blockScratch + <usize>thread * args.blockBytes;
  const outputs = SIDE + 1 - args.filterHeight;
  for (let k = 0; k < KINDS; k++) {
    const kind = prepareKind(
      spare + KIND, k, args.batch, args.outHeight, args.outWidth, outputs, alone ? thread : 0, alone ? threads : 1,
    );
    convolveTiles(args, kind, space, spare, alone ? 0 : thread, alone ? 1 : threads);
  }
}

/** The outputs of the tiles of a kind, together with the other threads that are called with them. */
function convolveTiles(
  args: WinogradForward<usize, i32>, kind: TileKind, rowTable: usize, spare: usize, thread: i32, threads: i32,
): void {
  const height = args.height;
  const width = args.width;
  const inChannels = args.inChannels;
  const blockTiles = args.blockTiles;
  const padded = paddedColumns(args.outChannels);
  const inputs = rowTable + winogradInputsAt(blockTiles);
  const inputRow = (<usize>inChannels) << 2;
  const inputBytes = winogradPointBytes(blockTiles, inChannels);
  const products = inputs + <usize>POINTS * inputBytes;
  const productRow = (<usize>padded) << 2;
  const productBytes = winogradPointBytes(blockTiles, padded);
  const imageBytes = <usize>(height * width) * inputRow;
  const end = kind.end;
  const step = equalBlock(end - kind.start, blockTiles);
  for (let block = kind.start; block < end; block += step) {
    const tiles = min(step, end - block);
    if (thread == 0) fillRowTable(rowTable, tiles, inputRow);
    const first = partition(tiles, thread, threads);
    const last = partition(tiles, thread + 1, threads);
    for (let i = first; i < last; i++) {
      const top = topOf(kind, block + i) - args.padTop;
      const left = leftOf(kind, block + i) - args.padLeft;
      const image = args.x + <usize>((block + i) / kind.tiles) * imageBytes;
      tilePixels(image, height, width, width, inputRow, top, left, SIDE, spare + ZEROS, spare + TABLE);
      const input = inputs + <usize>i * inputRow;
      transformInput(spare + TABLE, kind.pointRows, kind.pointColumns, inChannels, input, inputBytes, 64, spare);
    }
    barrier(threads);
    multiplyPoints(
      kind, inputs, inputBytes, rowTable, tiles, args.filterScratch, winogradPointBytes(inChannels, padded), inChannels, padded,
      products, productBytes, spare + ZEROS, thread, threads,
    );
    barrier(threads);
    for (let i = first; i < last; i++) {
      finishTile(args, kind, block + i, products + <usize>i * productRow, productBytes, spare);
    }
  }
}

/** products = inputs times filter, for this thread's share of the points and panels. */
function multiplyPoints(
  kind: TileKind, inputs: usize, inputBytes: usize, rowTable: usize, tiles: i32, filters: usize, filterBytes: usize, inChannels: i32,
  padded: i32, products: usize, productBytes: usize, zeros: usize, thread: i32, threads: i32,
): void {
  const wide = wideColumns(padded);
  const panels = wide / WIDE + (padded - wide) / NARROW;
  const columns = kind.pointColumns;
  const units = kind.pointRows * columns * panels;
  const end = partition(units, thread + 1, threads);
  for (let unit = partition(units, thread, threads); unit < end; unit++) {
    const place = unit / panels;
    const point = <usize>((place / columns) * SIDE + (place % columns));
    const panel = unit % panels;
    const isWide = panel * WIDE < wide;
    const width = isWide ? WIDE : NARROW;
    const column = isWide ? panel * WIDE : wide + (panel - wide / WIDE) * NARROW;
    const filter = filters + point * filterBytes + ((<usize>(column * inChannels)) << 2);
    const c = products + point * productBytes + ((<usize>column) << 2);
    for (let first = 0; first < inChannels; first += DEPTH) {
      multiplyPanel(
        inputs + point * inputBytes + ((<usize>first) << 2), rowTable, tiles, zeros, 1, min(DEPTH, inChannels - first),
        filter + ((<usize>(first * width)) << 2), width, first ? 0 : zeros, c, (<usize>padded) << 2, -Infinity,
      );
    }
  }
}

/** Transforms the products of a tile to its outputs, adds the bias, applies the activation and stores them. */
function finishTile(
  args: WinogradForward<usize, i32>, kind: TileKind, tile: i32, products: usize, productBytes: usize, spare: usize,
): void {
  const outHeight = args.outHeight;
  const outWidth = args.outWidth;
  const outChannels = args.outChannels;
  const bias = args.bias;
  const activation = args.activation;
  const outputs = SIDE + 1 - args.filterHeight;
  const shortRow = (kind.short & 2) != 0;
  const shortColumn = (kind.short & 1) != 0;
  const image = tile / kind.tiles;
  const top = topOf(kind, tile);
  const left = leftOf(kind, tile);
  const rows = min(kind.rows, outHeight - top);
  const columns = min(kind.columns, outWidth - left);
  const pixelBytes = (<usize>outChannels) << 2;
  const rowBytes = <usize>outWidth * pixelBytes;
  const y = args.y + <usize>((image * outHeight + top) * outWidth + left) * pixelBytes;
  const whole = rows == kind.rows && columns == kind.columns;
  // Tiles that hang over the border take a detour.
  const results = spare + TRANSFORM_BYTES - 256;
  const resultRow = (<usize>kind.columns) << 4;
  const least = leastOf(activation);
  for (let c: usize = 0; c < pixelBytes; c += 16) {
    const start = bias ? bias + c : 0;
    if (whole) {
      transformPoints(products + c, productBytes, outputs, shortRow, shortColumn, start, least, y + c, pixelBytes, rowBytes, spare);
      continue;
    }
    transformPoints(products + c, productBytes, outputs, shortRow, shortColumn, start, least, results, 16, resultRow, spare);
    for (let i: usize = 0; i < <usize>rows; i++) {
      let out = y + i * rowBytes + c;
      const end = out + <usize>columns * pixelBytes;
      for (let result = results + i * resultRow; out < end; result += 16) {
        v128.store(out, v128.load(result));
        out += pixelBytes;
      }
    }
  }
  for (let i = 0; i < rows; i++) activateRows(y + <usize>i * rowBytes, pixelBytes, columns, outChannels, activation);
}

/** This thread's share of the transformed filter, for each point packed into panels as gemm-tiles.ts reads them. */
function transformFilter(args: WinogradForward<usize, i32>, spare: usize, thread: i32, threads: i32): void {
  const inChannels = args.inChannels;
  const outChannels = args.outChannels;
  const taps = args.filterHeight;
  const tapBytes = (<usize>(inChannels * outChannels)) << 2;
  const filters = args.filterScratch;
  const filterBytes = winogradPointBytes(inChannels, paddedColumns(outChannels));
  let filter = args.filter;
  const count = taps * taps;
  if (args.turned != 0) {
    const turned = filters + <usize>POINTS * filterBytes;
    const end = partition(count, thread + 1, threads);
    for (let tap = partition(count, thread, threads); tap < end; tap++) {
      transpose(
        filter + <usize>(count - 1 - tap) * tapBytes, (<usize>inChannels) << 2, outChannels, inChannels,
        turned + <usize>tap * tapBytes, (<usize>outChannels) << 2,
      );
    }
    filter = turned;
    barrier(threads);
  }
  const start = partition(inChannels, thread, threads);
  const end = partition(inChannels, thread + 1, threads);
  const wide = wideColumns(outChannels);
  for (let column = 0; column < outChannels; ) {
    const panelWidth = column < wide ? WIDE : NARROW;
    const panel = filters + ((<usize>(column * inChannels)) << 2);
    for (let i = start; i < end; i++) {
      const source = filter + ((<usize>(i * outChannels + column)) << 2);
      const target = panel + ((<usize>(i * panelWidth)) << 2);
      for (let c = 0; c < panelWidth; c += 4) {
        const at = (<usize>c) << 2;
        if (column + c < outChannels) {
          transformTaps(source + at, tapBytes, <usize>taps * tapBytes, taps, target + at, filterBytes, spare);
        } else {
          for (let p: usize = 0; p < <usize>POINTS; p++) v128.store(target + at + p * filterBytes, f32x4.splat(0));
        }
      }
    }
    column += panelWidth;
  }
}
