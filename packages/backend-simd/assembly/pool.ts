/**
 * Pooling over windows of NHWC images, four channels at a time. Forward kernels divide the output rows among the threads, gradients the images, for the
 * windows of neighbouring rows overlap.
 */
import { AveragePool, AveragePoolGradient, MaxPoolGradient, PoolGeometry } from '../src/layout/pool';
import { loadChannels, storeChannels } from './columns';
import { partition } from './simd';

/** The part of a window inside the image, in one dimension: first and end position. */
// @ts-ignore: decorator
@inline
export function first(out: i32, stride: i32, pad: i32): i32 {
  return max<i32>(0, out * stride - pad);
}
// @ts-ignore: decorator
@inline
export function beyond(out: i32, stride: i32, pad: i32, window: i32, size: i32): i32 {
  return min<i32>(size, out * stride - pad + window);
}

/** Mean of the part of a window inside the image. */
// @ts-ignore: decorator
@inline
function meanWindow(corner: usize, height: i32, width: i32, stride: usize, pixel: usize, whole: bool): v128 {
  let sum = f32x4.splat(0);
  for (let r = 0; r < height; r++, corner += stride) {
    const end = corner + (<usize>width) * pixel;
    for (let p = corner; p < end; p += pixel) sum = f32x4.add(sum, loadChannels(p, whole));
  }
  return f32x4.div(sum, f32x4.splat(<f32>(height * width)));
}

export function averagePool(args: AveragePool<usize, i32>, thread: i32, threads: i32): void {
  const inHeight = args.inHeight;
  const inWidth = args.inWidth;
  const channels = args.channels;
  const outHeight = args.pooledHeight;
  const outWidth = args.pooledWidth;
  const pixel = (<usize>channels) << 2;
  const stride = (<usize>inWidth) * pixel;
  const rows = args.batch * outHeight;
  const lastRow = partition(rows, thread + 1, threads);
  for (let row = partition(rows, thread, threads); row < lastRow; row++) {
    const image = args.x + (<usize>(row / outHeight)) * (<usize>inHeight) * stride;
    const top = first(row % outHeight, args.windowStrideHeight, args.windowPadTop);
    const height = beyond(row % outHeight, args.windowStrideHeight, args.windowPadTop, args.windowHeight, inHeight) - top;
    let out = args.y + (<usize>row) * (<usize>outWidth) * pixel;
    for (let col = 0; col < outWidth; col++, out += pixel) {
      const left = first(col, args.windowStrideWidth, args.windowPadLeft);
      const width = beyond(col, args.windowStrideWidth, args.windowPadLeft, args.windowWidth, inWidth) - left;
      const corner = image + (<usize>top) * stride + (<usize>left) * pixel;
      let c: usize = 0;
      for (; c + 16 <= pixel; c += 16) {
        v128.store(out + c, meanWindow(corner + c, height, width, stride, pixel, true));
      }
      for (; c < pixel; c += 4) {
        storeChannels(out + c, meanWindow(corner + c, height, width, stride, pixel, false), false);
      }
    }
  }
}

/** Adds the gradient to dx at p + shift where x at p is the maximum and `open`; returns where it is still to be found. */
// @ts-ignore: decorator
@inline
function passOn(p: usize, shift: usize, g: v128, m: v128, open: v128, whole: bool): v128 {
  const hit = v128.and(f32x4.eq(loadChannels(p, whole), m), open);
  storeChannels(p + shift, f32x4.add(loadChannels(p + shift, whole), v128.and(g, hit)), whole);
  return v128.andnot(open, hit);
}

/**
 * Adds the gradient g to the first value of the window that equals its maximum m. A window without a number above
 * -infinity passes nothing on.
 */
// @ts-ignore: decorator
@inline
function spreadMax(
  x: usize,
  dx: usize,
  g: v128,
  m: v128,
  height: i32,
  width: i32,
  stride: usize,
  pixel: usize,
  whole: bool,
): void {
  const shift = dx - x;
  let open = f32x4.gt(m, f32x4.splat(-(<f32>Infinity)));
  for (let r = 0; r < height; r++, x += stride) {
    const end = x + (<usize>width) * pixel;
    for (let p = x; p < end; p += pixel) open = passOn(p, shift, g, m, open, whole);
  }
}

/**
 * One row of `count` windows of 3x3 with stride 2, all inside the image, for four channels. Neighbouring windows share a
 * column, whose values and sums go from one to the next in registers; the lower two rows of dx get their first values here.
 */
function spreadMax3x3(x: usize, dx: usize, dy: usize, y: usize, count: i32, stride: usize, pixel: usize): void {
  const below = stride << 1;
  let x0 = v128.load(x);
  let x1 = v128.load(x + stride);
  let x2 = v128.load(x + below);
  let sum0 = v128.load(dx);
  let sum1 = f32x4.splat(0);
  let sum2 = f32x4.splat(0);
  for (const end = dy + (<usize>count) * pixel; dy < end; dy += pixel, y += pixel) {
    const g = v128.load(dy);
    const m = v128.load(y);
    let open = f32x4.gt(m, f32x4.splat(-(<f32>Infinity)));
    let hit = v128.and(f32x4.eq(x0, m), open);
    open = v128.andnot(open, hit);
    v128.store(dx, f32x4.add(sum0, v128.and(g, hit)));
    hit = v128.and(f32x4.eq(v128.load(x + pixel), m), open);
    open = v128.andnot(open, hit);
    v128.store(dx + pixel, f32x4.add(v128.load(dx + pixel), v128.and(g, hit)));
    x += 2 * pixel;
    x0 = v128.load(x);
    hit = v128.and(f32x4.eq(x0, m), open);
    open = v128.andnot(open, hit);
    sum0 = f32x4.add(v128.load(dx + 2 * pixel), v128.and(g, hit));

    const middle = dx + stride;
    hit = v128.and(f32x4.eq(x1, m), open);
    open = v128.andnot(open, hit);
    v128.store(middle, f32x4.add(sum1, v128.and(g, hit)));
    hit = v128.and(f32x4.eq(v128.load(x + stride - pixel), m), open);
    open = v128.andnot(open, hit);
    v128.store(middle + pixel, v128.and(g, hit));
    x1 = v128.load(x + stride);
    hit = v128.and(f32x4.eq(x1, m), open);
    open = v128.andnot(open, hit);
    sum1 = v128.and(g, hit);

    const bottom = dx + below;
    hit = v128.and(f32x4.eq(x2, m), open);
    open = v128.andnot(open, hit);
    v128.store(bottom, f32x4.add(sum2, v128.and(g, hit)));
    hit = v128.and(f32x4.eq(v128.load(x + below - pixel), m), open);
    open = v128.andnot(open, hit);
    v128.store(bottom + pixel, v128.and(g, hit));
    x2 = v128.load(x + below);
    hit = v128.and(f32x4.eq(x2, m), open);
    sum2 = v128.and(g, hit);
    dx += 2 * pixel;
  }
  v128.store(dx, sum0);
  v128.store(dx + stride, sum1);
  v128.store(dx + below, sum2);
}

/** Adds the gradient to every value of the window. */
// @ts-ignore: decorator
@inline
function spreadMean(dx: usize, g: v128, height: i32, width: i32, stride: usize, pixel: usize, whole: bool): void {
  for (let r = 0; r < height; r++, dx += stride) {
    const end = dx + (<usize>width) * pixel;
    for (let p = dx; p < end; p += pixel) storeChannels(p, f32x4.add(loadChannels(p, whole), g), whole);
  }
}

// @ts-ignore: decorator
@inline
function poolGradient(
  greatest: bool,
  geometry: PoolGeometry<i32>,
  dys: usize,
  xs: usize,
  ys: usize,
  dxs: usize,
  thread: i32,
  threads: i32,
): void {
  const inHeight = geometry.inHeight;
  const inWidth = geometry.inWidth;
  const channels = geometry.channels;
  const outHeight = geometry.pooledHeight;
  const outWidth = geometry.pooledWidth;
  const pixel = (<usize>channels) << 2;
  const stride = (<usize>inWidth) * pixel;
  const imageBytes = (<usize>inHeight) * stride;
  const outImageBytes = (<usize>(outHeight * outWidth)) * pixel;
  const share = f32x4.splat(<f32>1 / <f32>(geometry.windowHeight * geometry.windowWidth));
  const inside3x3 =
    greatest &&
    (channels & 3) == 0 &&
    (geometry.windowHeight == 3 && geometry.windowWidth == 3 && geometry.windowStrideHeight == 2 && geometry.windowStrideWidth == 2) &&
    (geometry.windowPadTop == 0 && geometry.windowPadLeft == 0 && 2 * outHeight < inHeight && 2 * outWidth < inWidth);
  const lastImage = partition(geometry.batch, thread + 1, threads);
  for (let image = partition(geometry.batch, thread, threads); image < lastImage; image++) {
    const x = xs + (<usize>image) * imageBytes;
    const dx = dxs + (<usize>image) * imageBytes;
    let dy = dys + (<usize>image) * outImageBytes;
    let y = ys + (<usize>image) * outImageBytes;
    memory.fill(dx, 0, imageBytes);
    for (let row = 0; row < outHeight; row++) {
      const top = first(row, geometry.windowStrideHeight, geometry.windowPadTop);
      const height = beyond(row, geometry.windowStrideHeight, geometry.windowPadTop, geometry.windowHeight, inHeight) - top;
      if (inside3x3) {
        const at = (<usize>top) * stride;
        for (let c: usize = 0; c < pixel; c += 16) {
          spreadMax3x3(x + at + c, dx + at + c, dy + c, y + c, outWidth, stride, pixel);
        }
        dy += (<usize>outWidth) * pixel;
        y += (<usize>outWidth) * pixel;
        continue;
      }
      for (let col = 0; col < outWidth; col++, dy += pixel, y += pixel) {
        const left = first(col, geometry.windowStrideWidth, geometry.windowPadLeft);
        const width = beyond(col, geometry.windowStrideWidth, geometry.windowPadLeft, geometry.windowWidth, inWidth) - left;
        const at = (<usize>top) * stride + (<usize>left) * pixel;
        let c: usize = 0;
        for (; c + 16 <= pixel; c += 16) {
          const d = v128.load(dy + c);
          if (greatest) spreadMax(x + at + c, dx + at + c, d, v128.load(y + c), height, width, stride, pixel, true);
          else spreadMean(dx + at + c, f32x4.mul(d, share), height, width, stride, pixel, true);
        }
        for (; c < pixel; c += 4) {
          const d = v128.load32_splat(dy + c);
          const m = v128.load32_splat(y + c);
          if (greatest) spreadMax(x + at + c, dx + at + c, d, m, height, width, stride, pixel, false);
          else spreadMean(dx + at + c, f32x4.mul(d, share), height, width, stride, pixel, false);
        }
      }
    }
  }
}

export function maxPoolGradient(args: MaxPoolGradient<usize, i32>, thread: i32, threads: i32): void {
  poolGradient(true, args, args.dy, args.x, args.y, args.dx, thread, threads);
}

export function averagePoolGradient(args: AveragePoolGradient<usize, i32>, thread: i32, threads: i32): void {
  // Neither x nor y decides: dy, of the size of y, stands in for both.
  poolGradient(false, args, args.dy, args.dy, args.dy, args.dx, thread, threads);
}
