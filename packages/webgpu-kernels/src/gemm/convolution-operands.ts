/** The factors of the three convolution products: patches of the images, of the output's gradient, and the filter. */
import type { backend_util } from '@tensorflow/tfjs-core';
import { gather, type Operand, readVector } from './operand.ts';

/** The sizes of a convolution but for the batch. */
export type ConvolutionSizes = Pick<
  backend_util.Conv2DInfo,
  | 'inHeight'
  | 'inWidth'
  | 'inChannels'
  | 'outHeight'
  | 'outWidth'
  | 'outChannels'
  | 'filterHeight'
  | 'filterWidth'
  | 'strideHeight'
  | 'strideWidth'
> & { padInfo: { top: number; left: number } };

function sizesKey(sizes: ConvolutionSizes): string {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels } = sizes;
  const { filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = sizes;
  return `${inHeight},${inWidth},${inChannels},${outHeight},${outWidth},${outChannels},${filterHeight},${filterWidth},${strideHeight},${strideWidth},${padInfo.top},${padInfo.left}`;
}

/** Outer: output positions (batch, row, column); depth: (filter row, filter column, input channel). */
export function imagePatches(sizes: ConvolutionSizes): Operand {
  const { inHeight, inWidth, inChannels: channels, outHeight, outWidth, filterWidth, padInfo } = sizes;
  const vector = channels % 4 === 0;
  const element = (k: string) => `
    let tap${k} = (k + ${k}u) / ${channels}u;
    let row${k} = u32(place.row + i32(tap${k} / ${filterWidth}u));
    let column${k} = u32(place.column + i32(tap${k} % ${filterWidth}u));
    let channel${k} = (k + ${k}u) % ${channels}u;`;
  const check = (k: number) => `(k + ${k}u < depthCount) & (row${k} < ${inHeight}u) & (column${k} < ${inWidth}u)`;
  const index = (k: number) => `place.start + (row${k} * ${inWidth}u + column${k}) * ${channels}u + channel${k}`;
  return {
    key: `patches(${sizesKey(sizes)})`,
    along: 'depth',
    element: vector ? 'vec4<f32>' : 'f32',
    code: (name) => `
struct ${name}Place { start: u32, row: i32, column: i32 }
fn ${name}At(outer: u32) -> ${name}Place {
  let position = outer % ${outHeight * outWidth}u;
  let row = i32(position / ${outWidth}u * ${sizes.strideHeight}u) - ${padInfo.top};
  let column = i32(position % ${outWidth}u * ${sizes.strideWidth}u) - ${padInfo.left};
  // A row far above the image makes all reads of an absent position 0.
  return ${name}Place(outer / ${outHeight * outWidth}u * ${inHeight * inWidth * channels}u, select(-0x1000000, row, outer < rowCount), column);
}
fn ${name}Load(place: ${name}Place, k: u32) -> vec4<f32> {
  ${
    vector
      ? `${element('0')}
  ${readVector(name, check(0), index(0))}`
      : `${['0', '1', '2', '3'].map(element).join('')}
  ${gather(name, check, index)}`
  }
}`,
  };
}

/** Outer: (filter row, filter column, input channel); depth: output positions. */
export function transposedImagePatches(sizes: ConvolutionSizes): Operand {
  const { inHeight, inWidth, inChannels: channels, outHeight, outWidth, filterWidth, padInfo } = sizes;
  const vector = channels % 4 === 0;
  const type = vector ? 'i32' : 'vec4<i32>';
  const lane = (j: number) => (vector ? '' : `[${j}]`);
  const check = (j: number) =>
    `(k < depthCount) & place.valid${lane(j)} & (u32(row + place.row${lane(j)}) < ${inHeight}u) & (u32(column + place.column${lane(j)}) < ${inWidth}u)`;
  const index = (j: number) =>
    `u32(start + ((row + place.row${lane(j)}) * ${inWidth} + column + place.column${lane(j)}) * ${channels} + place.channel${lane(j)})`;
  return {
    key: `patchesT(${sizesKey(sizes)})`,
    along: 'outer',
    element: vector ? 'vec4<f32>' : 'f32',
    code: (name) => `
struct ${name}Place { row: ${type}, column: ${type}, channel: ${type}, valid: ${vector ? 'bool' : 'vec4<bool>'} }
fn ${name}At(outer: u32) -> ${name}Place {
  let item = ${vector ? 'outer' : 'vec4<u32>(outer) + vec4<u32>(0u, 1u, 2u, 3u)'};
  let tap = item / ${channels}u;
  return ${name}Place(${type}(tap / ${filterWidth}u) - ${padInfo.top}, ${type}(tap % ${filterWidth}u) - ${padInfo.left}, ${type}(item % ${channels}u), item < ${vector ? 'rowCount' : 'vec4<u32>(rowCount)'});
}
fn ${name}Load(place: ${name}Place, k: u32) -> vec4<f32> {
  let position = k % ${outHeight * outWidth}u;
  let row = i32(position / ${outWidth}u * ${sizes.strideHeight}u);
  let column = i32(position % ${outWidth}u * ${sizes.strideWidth}u);
  let start = i32(k / ${outHeight * outWidth}u * ${inHeight * inWidth * channels}u);
  ${vector ? readVector(name, check(0), index(0)) : gather(name, check, index)}
}`,
  };
}

/** Outer: input positions; depth: (filter row, filter column, output channel). */
export function gradientPatches(sizes: ConvolutionSizes): Operand {
  const { inHeight, inWidth, outHeight, outWidth, outChannels: channels, filterWidth, padInfo } = sizes;
  const { strideHeight, strideWidth } = sizes;
  const vector = channels % 4 === 0;
  // Without a stride the checks of the quotients below are those of the numbers themselves.
  const element = (k: string) => `
    let tap${k} = (k + ${k}u) / ${channels}u;
    let y${k} = place.row - i32(tap${k} / ${filterWidth}u);
    let x${k} = place.column - i32(tap${k} % ${filterWidth}u);
    let channel${k} = (k + ${k}u) % ${channels}u;`;
  const inside = (coordinate: string, stride: number, size: number) =>
    stride === 1
      ? `(u32(${coordinate}) < ${size}u)`
      : `(${coordinate} >= 0) & (${coordinate} % ${stride} == 0) & (${coordinate} / ${stride} < ${size})`;
  const check = (k: number) =>
    `(k + ${k}u < depthCount) & ${inside(`y${k}`, strideHeight, outHeight)} & ${inside(`x${k}`, strideWidth, outWidth)}`;
  const index = (k: number) =>
    `place.start + u32(y${k} / ${strideHeight} * ${outWidth} + x${k} / ${strideWidth}) * ${channels}u + channel${k}`;
  return {
    key: `gradients(${sizesKey(sizes)})`,
    along: 'depth',
    element: vector ? 'vec4<f32>' : 'f32',
    code: (name) => `
struct ${name}Place { start: u32, row: i32, column: i32 }
fn ${name}At(outer: u32) -> ${name}Place {
  let position = outer % ${inHeight * inWidth}u;
  let row = i32(position / ${inWidth}u) + ${padInfo.top};
  let column = i32(position % ${inWidth}u) + ${padInfo.left};
  return ${name}Place(outer / ${inHeight * inWidth}u * ${outHeight * outWidth * channels}u, select(-0x1000000, row, outer < rowCount), column);
}
fn ${name}Load(place: ${name}Place, k: u32) -> vec4<f32> {
  ${
    vector
      ? `${element('0')}
  ${readVector(name, check(0), index(0))}`
      : `${['0', '1', '2', '3'].map(element).join('')}
  ${gather(name, check, index)}`
  }
}`,
  };
}

/** The filter [taps, inChannels, outChannels] with outer: input channels; depth: (tap, output channel). */
export function transposedFilter({ inChannels, outChannels }: ConvolutionSizes): Operand {
  const vector = outChannels % 4 === 0;
  const check = (j: number) => `place.valid & (k + ${j}u < depthCount)`;
  const index = (j: number) =>
    `((k + ${j}u) / ${outChannels}u * ${inChannels}u + place.channel) * ${outChannels}u + (k + ${j}u) % ${outChannels}u`;
  return {
    key: `filterT(${inChannels},${outChannels})`,
    along: 'depth',
    element: vector ? 'vec4<f32>' : 'f32',
    code: (name) => `
struct ${name}Place { channel: u32, valid: bool }
fn ${name}At(outer: u32) -> ${name}Place { return ${name}Place(outer, outer < columnCount); }
fn ${name}Load(place: ${name}Place, k: u32) -> vec4<f32> {
  ${vector ? readVector(name, check(0), index(0)) : gather(name, check, index)}
}`,
  };
}
