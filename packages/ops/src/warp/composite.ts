import {
  add,
  cast,
  clipByValue,
  floor,
  gather,
  minimum,
  mul,
  pad,
  reshape,
  scalar,
  split,
  sub,
  type Tensor,
  type Tensor4D,
  tensor1d,
  tidy,
} from '@tensorflow/tfjs-core';
import type { WarpOptions } from './contract.ts';

/**
 * `warp` by plain TensorFlow.js ops: same arguments, same result.
 *
 * The images get a frame of one pixel of fill; coordinates are clamped to that frame, which changes nothing since all is fill beyond
 * it; then each of the four neighbours is one gather of pixels within each image. The pixels of an image are one axis, so that its
 * grid is broadcast over the batch alone: backend `cpu` is far slower at any other broadcast.
 */
export function compositeWarp(images: Tensor4D, flow: Tensor4D, options: WarpOptions = {}): Tensor4D {
  const { fillValue = 0 } = options;
  const [batch, height, width, channels] = images.shape;
  const stride = width + 2;
  const size = height * width;
  return tidy(() => {
    const frame: [number, number][] = [
      [0, 0],
      [1, 1],
      [1, 1],
      [0, 0],
    ];
    const pixels = reshape(pad(images, frame, fillValue), [batch, (height + 2) * stride, channels]);

    const [dy, dx] = split(reshape(flow, [batch, size, 2]), 2, 2) as [Tensor, Tensor];
    const rows = Float32Array.from({ length: size }, (_, pixel) => Math.floor(pixel / width));
    const columns = Float32Array.from({ length: size }, (_, pixel) => pixel % width);
    const y = coordinates(reshape(dy, [batch, size]), rows, height);
    const x = coordinates(reshape(dx, [batch, size]), columns, width);

    // int32, for images whose pixels float32 could not count (2^24).
    const rowStart = mul(cast(y.whole, 'int32'), scalar(stride, 'int32'));
    const index = add(rowStart, cast(x.whole, 'int32'));
    // Row 0, column 0 stands behind the frame's first row and first column.
    const read = (offset: number): Tensor => gather(pixels, add(index, scalar(stride + 1 + offset, 'int32')), 1, 1);

    const fy = reshape(y.fraction, [batch, size, 1]);
    const fx = reshape(x.fraction, [batch, size, 1]);
    const top = blend(read(0), read(1), fx);
    const bottom = blend(read(stride), read(stride + 1), fx);
    return reshape(blend(top, bottom, fy), [batch, height, width, channels]);
  });
}

/** The lower neighbour (in -1..size-1) and the distance from it (in 0..1) of `grid + displacement`. */
function coordinates(displacement: Tensor, grid: Float32Array, size: number): { whole: Tensor; fraction: Tensor } {
  const place = clipByValue(add(displacement, tensor1d(grid)), -1, size);
  const whole = minimum(floor(place), scalar(size - 1));
  return { whole, fraction: sub(place, whole) };
}

function blend(low: Tensor, high: Tensor, fraction: Tensor): Tensor {
  return add(mul(low, sub(1, fraction)), mul(high, fraction));
}
