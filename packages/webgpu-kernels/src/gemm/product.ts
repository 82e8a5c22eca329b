import type { backend_util } from '@tensorflow/tfjs-core';
import { gradientPatches, imagePatches, transposedFilter, transposedImagePatches } from './convolution-operands.ts';
import type { GemmProblem } from './gemm-shader.ts';
import { depthRows, outerRows } from './operand.ts';

/** A matrix product: how its shader reads it, and its sizes at hand, of which the batch is not in the shader. */
export interface Product {
  readonly problem: GemmProblem;
  readonly rows: number;
  readonly columns: number;
  readonly depth: number;
}

/** a . b, each of them as it is or transposed (not both). In training the batch is the rows, or the depth with `transposeA`. */
export function matrixProduct(
  [rows, columns, depth]: readonly [number, number, number],
  transposeA: boolean,
  transposeB: boolean,
): Product {
  const problem: GemmProblem = {
    left: transposeA ? outerRows(rows % 4 === 0) : depthRows(depth % 4 === 0),
    right: transposeB ? depthRows(depth % 4 === 0) : outerRows(columns % 4 === 0),
    rows: transposeA ? `${rows}u` : `leftCount / ${depth}u`,
    columns,
    depth: transposeA ? `leftCount / ${rows}u` : `${depth}u`,
  };
  return { problem, rows, columns, depth };
}

/** Patches of the images times the filter: [positions, outChannels]. */
export function convolutionProduct(info: backend_util.Conv2DInfo): Product {
  const positions = info.outHeight * info.outWidth;
  const depth = info.filterHeight * info.filterWidth * info.inChannels;
  const problem: GemmProblem = {
    left: imagePatches(info),
    right: outerRows(info.outChannels % 4 === 0),
    rows: `leftCount / ${info.inHeight * info.inWidth * info.inChannels}u * ${positions}u`,
    columns: info.outChannels,
    depth: `${depth}u`,
  };
  return { problem, rows: info.batchSize * positions, columns: info.outChannels, depth };
}

/** Patches of the output's gradient times the filter turned around: [positions, inChannels]. */
export function inputGradientProduct(info: backend_util.Conv2DInfo): Product {
  const positions = info.inHeight * info.inWidth;
  const depth = info.filterHeight * info.filterWidth * info.outChannels;
  const problem: GemmProblem = {
    left: gradientPatches(info),
    right: transposedFilter(info),
    rows: `leftCount / ${info.outHeight * info.outWidth * info.outChannels}u * ${positions}u`,
    columns: info.inChannels,
    depth: `${depth}u`,
  };
  return { problem, rows: info.batchSize * positions, columns: info.inChannels, depth };
}

/** Transposed patches of the images times the output's gradient: [taps * inChannels, outChannels], over all positions. */
export function filterGradientProduct(info: backend_util.Conv2DInfo): Product {
  const rows = info.filterHeight * info.filterWidth * info.inChannels;
  const problem: GemmProblem = {
    left: transposedImagePatches(info),
    right: outerRows(info.outChannels % 4 === 0),
    rows: `${rows}u`,
    columns: info.outChannels,
    depth: `rightCount / ${info.outChannels}u`,
  };
  return { problem, rows, columns: info.outChannels, depth: info.batchSize * info.outHeight * info.outWidth };
}
