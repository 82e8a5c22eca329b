/** Images sampled at computed places. Coordinates are doubles, as in tfjs-backend-cpu; values are blended in floats. */
import { FillModeCode } from '../src/layout/codes';
import { Transform, Warp } from '../src/layout/resample';
import { copyRun } from './copy-run';
import { partition } from './simd';

// @ts-ignore: decorator
@inline
function read(image: usize, height: i32, width: i32, pixel: usize, y: i32, x: i32, offset: usize, fill: f32): f32 {
  if (<u32>y >= <u32>height || <u32>x >= <u32>width) return fill;
  return load<f32>(image + (<usize>(y * width + x)) * pixel + offset);
}

/** Writes the bilinear sample of all channels; what lies outside the image has the value `fill`. */
// @ts-ignore: decorator
@inline
function bilinear(image: usize, height: i32, width: i32, pixel: usize, y: f64, x: f64, fill: f32, out: usize): void {
  if (!(y > -1 && y < <f64>height && x > -1 && x < <f64>width)) {
    for (let c: usize = 0; c < pixel; c += 4) store<f32>(out + c, fill);
    return;
  }
  const y0 = <i32>floor<f64>(y);
  const x0 = <i32>floor<f64>(x);
  const fy = <f32>(y - <f64>y0);
  const fx = <f32>(x - <f64>x0);
  if (x0 >= 0 && y0 >= 0 && x0 + 1 < width && y0 + 1 < height) {
    const above = image + (<usize>(y0 * width + x0)) * pixel;
    const below = above + (<usize>width) * pixel;
    for (let c: usize = 0; c < pixel; c += 4) {
      const top = (<f32>1 - fx) * load<f32>(above + c) + fx * load<f32>(above + pixel + c);
      const bottom = (<f32>1 - fx) * load<f32>(below + c) + fx * load<f32>(below + pixel + c);
      store<f32>(out + c, (<f32>1 - fy) * top + fy * bottom);
    }
    return;
  }
  for (let c: usize = 0; c < pixel; c += 4) {
    const a = read(image, height, width, pixel, y0, x0, c, fill);
    const b = read(image, height, width, pixel, y0, x0 + 1, c, fill);
    const d = read(image, height, width, pixel, y0 + 1, x0, c, fill);
    const e = read(image, height, width, pixel, y0 + 1, x0 + 1, c, fill);
    const top = (<f32>1 - fx) * a + fx * b;
    const bottom = (<f32>1 - fx) * d + fx * e;
    store<f32>(out + c, (<f32>1 - fy) * top + fy * bottom);
  }
}

// @ts-ignore: decorator
@inline
function nearest(image: usize, height: i32, width: i32, pixel: usize, y: f64, x: f64, fill: f32, out: usize): void {
  const row = floor<f64>(y + 0.5);
  const column = floor<f64>(x + 0.5);
  const inside = row >= 0 && row < <f64>height && column >= 0 && column < <f64>width;
  const from = inside ? image + (<usize>(<i32>row * width + <i32>column)) * pixel : 0;
  for (let c: usize = 0; c < pixel; c += 4) store<f32>(out + c, inside ? load<f32>(from + c) : fill);
}

/** A coordinate brought into the image by the fill mode, as TensorFlow's ImageProjectiveTransformV3 does. */
function mapCoordinate(x: f64, size: i32, mode: i32): f64 {
  // A place at infinity stays there.
  if (!(abs<f64>(x) < Infinity)) return x;
  const last = <f64>(size - 1);
  const n = <f64>size;
  if (mode == FillModeCode.reflect || mode == FillModeCode.wrap) {
    if (size <= 1) {
      if (x < 0 || x > last) x = 0;
    } else if (mode == FillModeCode.reflect) {
      if (x < 0) {
        if (x < 2 * n) x = 2 * n * trunc<f64>(-x / (2 * n)) + x;
        x = x < -n ? x + 2 * n : -x - 1;
      } else if (x > last) {
        x -= 2 * n * trunc<f64>(x / (2 * n));
        if (x >= n) x = 2 * n - x - 1;
      }
    } else if (x < 0) {
      x += n * (trunc<f64>(-x / last) + 1);
    } else if (x > last) {
      x -= n * trunc<f64>(x / last);
    }
    return min<f64>(max<f64>(x, 0), last);
  }
  return mode == FillModeCode.nearest ? min<f64>(max<f64>(x, 0), last) : x;
}

/** Copies a row that moves by whole pixels: what lies outside the image has the value `fill`. */
function moveRow(image: usize, height: i32, width: i32, pixel: usize, y: f64, x: f64, fill: f32, out: usize, outWidth: i32): void {
  // Out of the image by more than there are pixels is the same as by all of them, and fits into an integer.
  const left = <i32>min<f64>(max<f64>(x, -<f64>outWidth), <f64>width);
  const inside = y >= 0 && y < <f64>height;
  const first = inside ? min(max(-left, 0), outWidth) : outWidth;
  const last = inside ? max(first, min(width - left, outWidth)) : outWidth;
  const begin = out + (<usize>first) * pixel;
  const stop = out + (<usize>last) * pixel;
  const end = out + (<usize>outWidth) * pixel;
  for (let at = out; at < begin; at += 4) store<f32>(at, fill);
  if (last > first) copyRun(begin, image + (<usize>(<i32>y * width + left + first)) * pixel, stop - begin);
  for (let at = stop; at < end; at += 4) store<f32>(at, fill);
}

export function transform(args: Transform<usize, i32, f32>, thread: i32, threads: i32): void {
  const height = args.height;
  const width = args.width;
  const pixel = (<usize>args.channels) << 2;
  const outHeight = args.outHeight;
  const outWidth = args.outWidth;
  const byNearest = args.nearest;
  const mode = args.fillMode;
  const fill = args.fillValue;
  const rows = args.batch * outHeight;
  const end = partition(rows, thread + 1, threads);
  for (let row = partition(rows, thread, threads); row < end; row++) {
    const index = row / outHeight;
    const image = args.images + (<usize>index) * (<usize>(height * width)) * pixel;
    const t = args.transforms + (<usize>index) * args.transformBytes;
    const y = <f64>(row % outHeight);
    const stepX = <f64>load<f32>(t, 0);
    const stepY = <f64>load<f32>(t, 12);
    const step = <f64>load<f32>(t, 24);
    const startX = <f64>load<f32>(t, 4) * y + <f64>load<f32>(t, 8);
    const startY = <f64>load<f32>(t, 16) * y + <f64>load<f32>(t, 20);
    const start = <f64>load<f32>(t, 28) * y + 1;
    const affine = step == 0 && start == 1;
    let out = args.out + (<usize>row) * (<usize>outWidth) * pixel;
    if (affine && mode == FillModeCode.constant && stepX == 1 && stepY == 0 && startX == floor(startX) && startY == floor(startY)) {
      moveRow(image, height, width, pixel, startY, startX, fill, out, outWidth);
      continue;
    }
    for (let column = 0; column < outWidth; column++, out += pixel) {
      const x = <f64>column;
      let inX = stepX * x + startX;
      let inY = stepY * x + startY;
      if (!affine) {
        // Division by 0 gives no finite place, so the fill value.
        const projection = step * x + start;
        inX /= projection;
        inY /= projection;
      }
      if (mode != FillModeCode.constant) {
        inX = mapCoordinate(inX, width, mode);
        inY = mapCoordinate(inY, height, mode);
      }
      if (byNearest) nearest(image, height, width, pixel, inY, inX, fill, out);
      else bilinear(image, height, width, pixel, inY, inX, fill, out);
    }
  }
}

export function warp(args: Warp<usize, i32, f32>, thread: i32, threads: i32): void {
  const height = args.height;
  const width = args.width;
  const pixel = (<usize>args.channels) << 2;
  const fill = args.fillValue;
  const rows = args.batch * height;
  const end = partition(rows, thread + 1, threads);
  for (let row = partition(rows, thread, threads); row < end; row++) {
    const image = args.images + (<usize>(row / height)) * (<usize>(height * width)) * pixel;
    const y = <f32>(row % height);
    let flow = args.flow + (((<usize>row) * width) << 3);
    let out = args.out + (<usize>row) * (<usize>width) * pixel;
    for (let column = 0; column < width; column++, out += pixel, flow += 8) {
      const inY = <f64>(y + load<f32>(flow));
      const inX = <f64>(<f32>column + load<f32>(flow, 4));
      bilinear(image, height, width, pixel, inY, inX, fill, out);
    }
  }
}
