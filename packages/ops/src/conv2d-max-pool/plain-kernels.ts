import { type PlainKernel, type PlainKernelConfig, plainKernel } from '../conformance/support/plain-kernel.ts';
import { origin, plainConv2D } from '../conv2d/plain-kernel.ts';
import { windowCount } from '../shared/window-count.ts';
import {
  PenstrokeConv2DMaxPool,
  type PenstrokeConv2DMaxPoolAttrs,
  PenstrokeConv2DMaxPoolFilterGradient,
  type PenstrokeConv2DMaxPoolFilterGradientAttrs,
  type PenstrokeConv2DMaxPoolFilterGradientInputs,
  PenstrokeConv2DMaxPoolInputGradient,
  type PenstrokeConv2DMaxPoolInputGradientAttrs,
  type PenstrokeConv2DMaxPoolInputGradientInputs,
  type PenstrokeConv2DMaxPoolInputs,
} from './contract.ts';

type Shape4D = [number, number, number, number];

const NOWHERE = 255;

/** A maximum: where its value lies in the convolution's output, and in the pooled values. */
interface Maximum {
  readonly example: number;
  readonly row: number;
  readonly column: number;
  readonly channel: number;
  readonly pooled: number;
}

/** The sizes that the convolution and the pooling have along the two axes. */
function sizesOf(x: Shape4D, filter: Shape4D, attrs: PenstrokeConv2DMaxPoolAttrs) {
  const axis = (i: 0 | 1) => {
    const size = x[i + 1]!;
    const [window, stride] = [filter[i]!, attrs.strides[i]];
    const out = windowCount(size, window, stride, attrs.pad);
    const [poolWindow, poolStride] = [attrs.poolSize[i], attrs.poolStrides[i]];
    const pooled = windowCount(out, poolWindow, poolStride, attrs.poolPad);
    return {
      size,
      stride,
      first: origin(size, window, stride, out, attrs.pad),
      out,
      pooled,
      poolFirst: origin(out, poolWindow, poolStride, pooled, attrs.poolPad),
      poolWindow,
      poolStride,
    };
  };
  return { rows: axis(0), columns: axis(1), channels: filter[3], batch: x[0] };
}

const forward: PlainKernel<PenstrokeConv2DMaxPoolInputs, PenstrokeConv2DMaxPoolAttrs> = (
  inputs,
  attrs,
  read,
  write,
) => {
  const { rows, columns, channels, batch } = sizesOf(inputs.x.shape as Shape4D, inputs.filter.shape as Shape4D, attrs);
  let full = new Float32Array();
  plainConv2D(inputs, attrs, read, (values, shape) => {
    full = values as Float32Array<ArrayBuffer>;
    return { dataId: {}, shape: [...shape], dtype: 'float32' };
  });
  const shape = [batch, rows.pooled, columns.pooled, channels];
  const y = new Float32Array(batch * rows.pooled * columns.pooled * channels).fill(Number.NEGATIVE_INFINITY);
  const positions = new Uint8Array(y.length).fill(NOWHERE);
  for (let place = 0; place < y.length; place++) {
    const channel = place % channels;
    const pooledColumn = Math.floor(place / channels) % columns.pooled;
    const pooledRow = Math.floor(place / channels / columns.pooled) % rows.pooled;
    const example = Math.floor(place / channels / columns.pooled / rows.pooled);
    for (let i = 0; i < rows.poolWindow * columns.poolWindow; i++) {
      const row = rows.poolFirst + pooledRow * rows.poolStride + Math.floor(i / columns.poolWindow);
      const column = columns.poolFirst + pooledColumn * columns.poolStride + (i % columns.poolWindow);
      if (row < 0 || row >= rows.out || column < 0 || column >= columns.out) continue;
      const value = full[((example * rows.out + row) * columns.out + column) * channels + channel]!;
      if (value > y[place]!) {
        y[place] = value;
        positions[place] = i;
      }
    }
  }
  return attrs.located ? [write(y, shape), write(positions, shape)] : write(y, shape);
};

/** Every maximum there is. */
function* maxima(
  positions: ArrayLike<number>,
  { rows, columns, channels }: ReturnType<typeof sizesOf>,
): Iterable<Maximum> {
  for (let pooled = 0; pooled < positions.length; pooled++) {
    const position = positions[pooled]!;
    if (position === NOWHERE) continue;
    const pooledColumn = Math.floor(pooled / channels) % columns.pooled;
    const pooledRow = Math.floor(pooled / channels / columns.pooled) % rows.pooled;
    yield {
      example: Math.floor(pooled / channels / columns.pooled / rows.pooled),
      row: rows.poolFirst + pooledRow * rows.poolStride + Math.floor(position / columns.poolWindow),
      column: columns.poolFirst + pooledColumn * columns.poolStride + (position % columns.poolWindow),
      channel: pooled % channels,
      pooled,
    };
  }
}

/** Calls `visit` for each weight of a maximum's patch that meets the image, with their indices. */
function eachProduct(
  { example, row, column, channel }: Maximum,
  x: Shape4D,
  filter: Shape4D,
  { rows, columns }: ReturnType<typeof sizesOf>,
  visit: (pixel: number, weight: number) => void,
): void {
  const [filterHeight, filterWidth, inChannels, outChannels] = filter;
  for (let fy = 0; fy < filterHeight; fy++) {
    const inY = rows.first + row * rows.stride + fy;
    if (inY < 0 || inY >= rows.size) continue;
    for (let fx = 0; fx < filterWidth; fx++) {
      const inX = columns.first + column * columns.stride + fx;
      if (inX < 0 || inX >= columns.size) continue;
      for (let i = 0; i < inChannels; i++) {
        const pixel = ((example * x[1] + inY) * x[2] + inX) * inChannels + i;
        visit(pixel, ((fy * filterWidth + fx) * inChannels + i) * outChannels + channel);
      }
    }
  }
}

const inputGradient: PlainKernel<
  PenstrokeConv2DMaxPoolInputGradientInputs,
  PenstrokeConv2DMaxPoolInputGradientAttrs
> = (inputs, attrs, read, write) => {
  const [dz, positions, weights] = [read(inputs.dz), read(inputs.positions), read(inputs.filter)];
  const filter = inputs.filter.shape as Shape4D;
  const sizes = sizesOf(attrs.inputShape, filter, attrs);
  const dx = new Float64Array(attrs.inputShape.reduce((product, size) => product * size, 1));
  for (const maximum of maxima(positions, sizes)) {
    eachProduct(maximum, attrs.inputShape, filter, sizes, (pixel, weight) => {
      dx[pixel]! += dz[maximum.pooled]! * weights[weight]!;
    });
  }
  return write(Float32Array.from(dx), attrs.inputShape);
};

const filterGradient: PlainKernel<
  PenstrokeConv2DMaxPoolFilterGradientInputs,
  PenstrokeConv2DMaxPoolFilterGradientAttrs
> = (inputs, attrs, read, write) => {
  const [x, dz, positions] = [read(inputs.x), read(inputs.dz), read(inputs.positions)];
  const shape = inputs.x.shape as Shape4D;
  const sizes = sizesOf(shape, attrs.filterShape, attrs);
  const dfilter = new Float64Array(attrs.filterShape.reduce((product, size) => product * size, 1));
  for (const maximum of maxima(positions, sizes)) {
    eachProduct(maximum, shape, attrs.filterShape, sizes, (pixel, weight) => {
      dfilter[weight]! += dz[maximum.pooled]! * x[pixel]!;
    });
  }
  return write(Float32Array.from(dfilter), attrs.filterShape);
};

/** The convolution with max-pooling and its gradients, in plain loops. */
export const conv2dMaxPoolKernels: readonly PlainKernelConfig[] = [
  plainKernel(PenstrokeConv2DMaxPool, forward),
  plainKernel(PenstrokeConv2DMaxPoolInputGradient, inputGradient),
  plainKernel(PenstrokeConv2DMaxPoolFilterGradient, filterGradient),
];
