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
  tensor3d,
  tidy,
} from '@tensorflow/tfjs-core';

/**
 * `warp` (its arguments and result are described there) out of plain ops, the reference for kernels. The images get a frame of one pixel of fill; coordinates are clamped to that frame, which
 * changes nothing since all is fill beyond it; then each of the four neighbours is one gather of rows of
 * `[batch * (height + 2) * (width + 2), channels]`. The indices are int32: float32 is exact only up to 2^24.
 */
export function compositeWarp(images: Tensor4D, flow: Tensor4D, fillValue: number): Tensor4D {
  const [batch, height, width, channels] = images.shape;
  const stride = width + 2;
  return tidy(() => {
    const framed = pad(
      images,
      [
        [0, 0],
        [1, 1],
        [1, 1],
        [0, 0],
      ],
      fillValue,
    );
    const pixels = reshape(framed, [batch * (height + 2) * stride, channels]);

    const [dy, dx] = split(flow, 2, 3) as [Tensor, Tensor];
    const rows = Float32Array.from({ length: height }, (_, y) => y);
    const columns = Float32Array.from({ length: width }, (_, x) => x);
    const y = coordinates(reshape(dy, [batch, height, width]), tensor3d(rows, [1, height, 1]), height);
    const x = coordinates(reshape(dx, [batch, height, width]), tensor3d(columns, [1, 1, width]), width);

    const origins = Int32Array.from({ length: batch }, (_, b) => (b * (height + 2) + 1) * stride + 1);
    const rowStart = add(
      tensor3d(origins, [batch, 1, 1], 'int32'),
      mul(cast(y.whole, 'int32'), scalar(stride, 'int32')),
    );
    const index = reshape(add(rowStart, cast(x.whole, 'int32')), [batch * height * width]);
    const read = (offset: number): Tensor => gather(pixels, add(index, tensor1d([offset], 'int32')));

    const fy = reshape(y.fraction, [batch * height * width, 1]);
    const fx = reshape(x.fraction, [batch * height * width, 1]);
    const top = blend(read(0), read(1), fx);
    const bottom = blend(read(stride), read(stride + 1), fx);
    return reshape(blend(top, bottom, fy), [batch, height, width, channels]);
  });
}

/** The lower neighbour (in -1..size-1) and the distance from it (in 0..1) of `grid + displacement`. */
function coordinates(displacement: Tensor, grid: Tensor, size: number): { whole: Tensor; fraction: Tensor } {
  const place = clipByValue(add(displacement, grid), -1, size);
  const whole = minimum(floor(place), scalar(size - 1));
  return { whole, fraction: sub(place, whole) };
}

function blend(low: Tensor, high: Tensor, fraction: Tensor): Tensor {
  return add(mul(low, sub(1, fraction)), mul(high, fraction));
}
