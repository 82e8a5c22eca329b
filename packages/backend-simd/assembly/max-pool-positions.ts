/**
 * Max-pooling that can say where in its window each value was found, so that the backward pass needs neither the input nor a
 * comparison: a byte for each value, row * windowWidth + column in the whole window (its part outside the image included),
 * or NOWHERE for a window without a number above -infinity.
 */
import { MaxPool, MaxPoolScatter, PoolGeometry } from '../src/layout/pool';
import { PoolBytes } from '../src/layout/sizes';
import { loadChannels, storeChannels } from './columns';
import { poolWhole2x2, poolWhole3x3 } from './max-pool-whole-windows';
import { beyond, first } from './pool';
import { partition } from './simd';

/** The position of a maximum that is not in the image. Windows have at most this many values. */
// @ts-ignore: decorator
@inline export const NOWHERE: i32 = 255;

/** The greatest value of a window at `corner` and its position, for four channels or one. `origin` is the position of the corner. */
// @ts-ignore: decorator
@inline
function poolWindow(
  corner: usize, height: i32, width: i32, stride: usize, pixel: usize, origin: i32, windowWidth: i32,
  y: usize, position: usize, whole: bool,
): void {
  let greatest = f32x4.splat(-(<f32>Infinity));
  let found = i32x4.splat(NOWHERE);
  for (let r = 0; r < height; r++, corner += stride, origin += windowWidth) {
    let p = corner;
    for (let c = 0; c < width; c++, p += pixel) {
      const value = loadChannels(p, whole);
      if (position) found = v128.bitselect(i32x4.splat(origin + c), found, f32x4.gt(value, greatest));
      greatest = f32x4.pmax(greatest, value);
    }
  }
  storeChannels(y, greatest, whole);
  if (position == 0) return;
  const words = i16x8.narrow_i32x4_u(found, found);
  const bytes = i8x16.narrow_i16x8_u(words, words);
  if (whole) v128.store32_lane(position, bytes, 0);
  else v128.store8_lane(position, bytes, 0);
}

/**
 * Pools the windows of output rows [start, end) of one image at `x`, whose outputs begin at `y` and `positions` (0 where
 * nobody asks for them).
 */
export function poolRows(geometry: PoolGeometry<i32>, start: i32, end: i32, x: usize, y: usize, positions: usize): void {
  const inHeight = geometry.inHeight;
  const inWidth = geometry.inWidth;
  const channels = geometry.channels;
  const outWidth = geometry.pooledWidth;
  const windowHeight = geometry.windowHeight;
  const windowWidth = geometry.windowWidth;
  const strideHeight = geometry.windowStrideHeight;
  const strideWidth = geometry.windowStrideWidth;
  const padTop = geometry.windowPadTop;
  const padLeft = geometry.windowPadLeft;
  const pixel = (<usize>channels) << 2;
  const stride = (<usize>inWidth) * pixel;
  let value = y + (<usize>(start * outWidth)) * pixel;
  let position = positions ? positions + <usize>(start * outWidth * channels) : 0;
  if (
    (channels & 3) == 0 && strideHeight == 2 && strideWidth == 2 && windowHeight == windowWidth && padTop == 0 &&
    padLeft == 0 && (geometry.pooledHeight - 1) * 2 + windowHeight <= inHeight && (outWidth - 1) * 2 + windowWidth <= inWidth
  ) {
    const corner = x + <usize>(2 * start) * stride;
    if (windowHeight == 3) return poolWhole3x3(end - start, outWidth, corner, stride, pixel, value, position);
    if (windowHeight == 2) return poolWhole2x2(end - start, outWidth, corner, stride, pixel, value, position);
  }
  for (let row = start; row < end; row++) {
    const top = first(row, strideHeight, padTop);
    const height = beyond(row, strideHeight, padTop, windowHeight, inHeight) - top;
    for (let column = 0; column < outWidth; column++) {
      const left = first(column, strideWidth, padLeft);
      const width = beyond(column, strideWidth, padLeft, windowWidth, inWidth) - left;
      const corner = x + (<usize>top) * stride + (<usize>left) * pixel;
      const origin = (top - row * strideHeight + padTop) * windowWidth + left - column * strideWidth + padLeft;
      let c: usize = 0;
      for (; c + 16 <= pixel; c += 16, value += 16) {
        poolWindow(corner + c, height, width, stride, pixel, origin, windowWidth, value, position, true);
        if (position) position += 4;
      }
      for (; c < pixel; c += 4, value += 4) {
        poolWindow(corner + c, height, width, stride, pixel, origin, windowWidth, value, position, false);
        if (position) position += 1;
      }
    }
  }
}

export function maxPool(args: MaxPool<usize, i32>, thread: i32, threads: i32): void {
  const outHeight = args.pooledHeight;
  const imageFloats = <usize>(args.inHeight * args.inWidth * args.channels);
  const outFloats = <usize>(outHeight * args.pooledWidth * args.channels);
  const rows = args.batch * outHeight;
  const last = partition(rows, thread + 1, threads);
  const positions = args.positions;
  for (let row = partition(rows, thread, threads); row < last; ) {
    const image = row / outHeight;
    const start = row - image * outHeight;
    const end = min<i32>(outHeight, start + last - row);
    const at = <usize>image * outFloats;
    poolRows(
      args, start, end, args.x + ((<usize>image * imageFloats) << 2), args.y + (at << 2),
      positions ? positions + at : 0,
    );
    row += end - start;
  }
}

/**
 * Fills `table` with the byte offset of each position in a window: rows of the image lie `rowStep` bytes apart, its pixels
 * `pixelStep`.
 */
export function offsetsOfPositions(geometry: PoolGeometry<i32>, rowStep: usize, pixelStep: usize, table: usize): void {
  const windowWidth = geometry.windowWidth;
  const count = geometry.windowHeight * windowWidth;
  for (let i = 0; i < count; i++) {
    const offset = <usize>(i / windowWidth) * rowStep + <usize>(i % windowWidth) * pixelStep;
    store<u32>(table + ((<usize>i) << 2), <u32>offset);
  }
}

export function maxPoolScatter(args: MaxPoolScatter<usize, i32>, thread: i32, threads: i32): void {
  const channels = args.channels;
  const outHeight = args.pooledHeight;
  const outWidth = args.pooledWidth;
  const pixel = (<usize>channels) << 2;
  const stride = (<usize>args.inWidth) * pixel;
  const imageBytes = (<usize>args.inHeight) * stride;
  const outFloats = <usize>(outHeight * outWidth * channels);
  const table = args.scratch + (<usize>thread) * PoolBytes.positionTable;
  offsetsOfPositions(args, stride, pixel, table);
  const last = partition(args.batch, thread + 1, threads);
  for (let image = partition(args.batch, thread, threads); image < last; image++) {
    const dx = args.dx + (<usize>image) * imageBytes;
    let dy = args.dy + ((<usize>image * outFloats) << 2);
    let position = args.positions + <usize>image * outFloats;
    memory.fill(dx, 0, imageBytes);
    for (let row = 0; row < outHeight; row++) {
      // The corner of a window may lie outside of the image, where addresses wrap around; its maximum does not.
      const top = dx + <usize>(row * args.windowStrideHeight - args.windowPadTop) * stride;
      for (let column = 0; column < outWidth; column++) {
        let corner = top + <usize>(column * args.windowStrideWidth - args.windowPadLeft) * pixel;
        for (const end = corner + pixel; corner != end; corner += 4, dy += 4, position++) {
          const at = <usize>load<u8>(position);
          if (at == NOWHERE) continue;
          const p = corner + <usize>load<u32>(table + (at << 2));
          store<f32>(p, load<f32>(p) + load<f32>(dy));
        }
      }
    }
  }
}
