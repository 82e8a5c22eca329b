/**
 * A convolution and the maximum pooling of its result in one dispatch, for images that fit into the memory of a workgroup: each computes
 * four channels of one image. The sums are those of the matrix product, in its order, so the bits are too.
 */
import type { Activation } from '@penstroke/ops';
import type { backend_util } from '@tensorflow/tfjs-core';
import type { Tile } from '../gemm/tile.ts';
import { Memo, Program } from '../runtime/program.ts';
import { activationFunction } from '../wgsl/activation.ts';
import { entryPoint, storage } from '../wgsl/entry-point.ts';
import { largestOfWindow, type PoolSizes } from '../wgsl/pool-sizes.ts';
import { flatWorkgroups, type Workgroups } from '../wgsl/workgroups.ts';

const THREADS = 256;
/** What every WebGPU device has. */
const MEMORY_BYTES = 16_384;
/** Products for one channel; beyond that the tiles of the matrix product, which read each value less often, are worth more. */
const MAX_PRODUCTS = 32_768;

export interface PooledConvolution {
  readonly info: backend_util.Conv2DInfo;
  readonly pool: PoolSizes;
  readonly activation: Activation;
  readonly bias: boolean;
  /** Whether the result of the convolution is written too. */
  readonly keeps: boolean;
  /** That of the matrix product, which decides the order of the sums. */
  readonly tile: Tile;
}

const programs = new Memo<Program>();

/**
 * Bindings: what is pooled, the result of the convolution if it `keeps` that, the images, the filter and, where there is one, the bias.
 *
 * @returns undefined for sizes that it does not cover
 */
export function convolutionAndPooling(
  all: PooledConvolution,
): { program: Program; workgroups: Workgroups } | undefined {
  const { info, pool, activation, bias, keeps, tile } = all;
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, filterHeight, filterWidth } = info;
  const depth = filterHeight * filterWidth * inChannels;
  const positions = outHeight * outWidth;
  const bytes = 4 * inHeight * inWidth * inChannels + 16 * (depth + positions);
  if (outChannels % 4 !== 0 || tile.depthGroups > 2) return undefined;
  if (bytes > MEMORY_BYTES || depth * positions > MAX_PRODUCTS) return undefined;
  const { strideHeight, strideWidth, padInfo } = info;
  const convolution = [inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, filterHeight, filterWidth];
  const window = [pool.filterHeight, pool.filterWidth, pool.strideHeight, pool.strideWidth, pool.padInfo.top];
  const steps = tile.depthGroups === 1 ? 1 : tile.depth;
  const key = `${convolution}:${strideHeight},${strideWidth},${padInfo.top},${padInfo.left}:${window},${pool.padInfo.left},${pool.outHeight},${pool.outWidth}:${activation}:${bias}:${keeps}:${steps}`;
  const program = programs.get(key, () => new Program('PenstrokeConv2DMaxPool', shader(all)));
  return { program, workgroups: flatWorkgroups((info.batchSize * outChannels) / 4) };
}

function shader({ info, pool, activation, bias, keeps, tile }: PooledConvolution): string {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, filterHeight, filterWidth } = info;
  const depth = filterHeight * filterWidth * inChannels;
  const pixels = inHeight * inWidth * inChannels;
  const positions = outHeight * outWidth;
  const windows = pool.outHeight * pool.outWidth;
  const quads = outChannels / 4;
  const v4 = 'vec4<f32>';
  const grouped = tile.depthGroups === 2;
  const product = 'value * weights[k]';
  // Two groups of threads add up one half of each step of the depth each.
  const add = grouped
    ? `if (k % ${tile.depth}u < ${tile.depth / 2}u) { sum += ${product}; } else { other += ${product}; }`
    : `sum += ${product};`;
  return `
${storage({ pooled: v4, ...(keeps && { result: v4 }) }, { images: 'f32', filter_: v4, ...(bias && { bias: v4 }) })}
var<workgroup> image: array<f32, ${pixels}>;
var<workgroup> weights: array<${v4}, ${depth}>;
var<workgroup> convolved: array<${v4}, ${positions}>;
${activationFunction(activation, v4)}
${entryPoint(
  THREADS,
  `let index = workgroup.x + workgroup.y * grid.x;
  let example = index / ${quads}u;
  let quad = index % ${quads}u;
  if (example >= arrayLength(&images) / ${pixels}u) { return; }
  for (var i = thread; i < ${pixels}u; i += ${THREADS}u) { image[i] = images[example * ${pixels}u + i]; }
  for (var i = thread; i < ${depth}u; i += ${THREADS}u) { weights[i] = filter_[i * ${quads}u + quad]; }
  workgroupBarrier();
  for (var at = thread; at < ${positions}u; at += ${THREADS}u) {
    let row = i32(at / ${outWidth}u * ${info.strideHeight}u) - ${info.padInfo.top};
    let column = i32(at % ${outWidth}u * ${info.strideWidth}u) - ${info.padInfo.left};
    var sum = ${v4}();
    ${grouped ? `var other = ${v4}();` : ''}
    var k = 0u;
    for (var r = row; r < row + ${filterHeight}; r++) {
      for (var c = column; c < column + ${filterWidth}; c++) {
        let inside = (u32(r) < ${inHeight}u) & (u32(c) < ${inWidth}u);
        let start = select(0u, u32(r * ${inWidth} + c) * ${inChannels}u, inside);
        for (var channel = 0u; channel < ${inChannels}u; channel++) {
          let value = select(0.0, image[start + channel], inside);
          ${add}
          k++;
        }
      }
    }
    ${grouped ? 'sum += other;' : ''}
    let y = activate(${bias ? 'sum + bias[quad]' : 'sum'});
    convolved[at] = y;
    ${keeps ? `result[(example * ${positions}u + at) * ${quads}u + quad] = y;` : ''}
  }
  workgroupBarrier();
  for (var at = thread; at < ${windows}u; at += ${THREADS}u) {
    ${largestOfWindow(pool, v4, 'at', 'convolved[pixelAt]')}
    pooled[(example * ${windows}u + at) * ${quads}u + quad] = largest;
  }`,
)}`;
}
