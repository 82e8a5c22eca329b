/**
 * Local response normalisation, y = x / n^beta with n = bias + alpha * (sum of x^2 over the channels within the radius), and its
 * gradient, dx = dy / n^beta - 2 * alpha * beta * x * (sum of dy * y / n over the same channels).
 *
 * A workgroup takes some pixels with all their channels into its memory. The stock gradient runs over all pairs of channels for
 * each element: 64 channels are 64 * 64 turns.
 */
import { LRN, type LRNAttrs, LRNGrad, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { allocate, dispatch } from '../runtime/dispatch.ts';
import { Memo, Program } from '../runtime/program.ts';
import { f32 } from '../wgsl/activation.ts';
import { entryPoint, storage } from '../wgsl/entry-point.ts';
import { flatWorkgroups, type Workgroups } from '../wgsl/workgroups.ts';
import { type Inputs, isEmpty, type KernelDefinition } from './kernel-definition.ts';

const THREADS = 256;
/** Floats of a tile: two of them fit the 16 kB of workgroup memory that every device has. */
const TILE = 1024;

const programs = new Memo<Program>();

function covers(tensors: readonly TensorInfo[]): boolean {
  return (
    tensors.every(({ shape, dtype }) => shape.length === 4 && dtype === 'float32' && shape[3]! <= TILE) &&
    !isEmpty(tensors)
  );
}

function tileSize(channels: number): number {
  return Math.floor(TILE / channels) * channels;
}

function workgroupsOf({ shape }: TensorInfo): Workgroups {
  return flatWorkgroups(Math.ceil(util.sizeFromShape(shape) / tileSize(shape[3]!)));
}

/** WGSL: a loop over the thread's elements of the tile; `place` counts in the tile, `at` in the tensor. */
function forElements(size: number, body: string): string {
  return `for (var place = thread; place < ${size}u; place += ${THREADS}u) {
    let at = start + place;
    if (at < size) {
      ${body}
    }
  }`;
}

/** WGSL: `sum` of an array of the tile over the neighbours of `place`. */
function neighbours(array: string, channels: number, radius: number): string {
  return `let channel = i32(place % ${channels}u);
      let first = max(channel - ${radius}, 0) - channel;
      let last = min(channel + ${radius}, ${channels - 1}) - channel;
      var sum = 0.0;
      for (var offset = first; offset <= last; offset++) { sum += ${array}[i32(place) + offset]; }`;
}

function key(name: string, { shape }: TensorInfo, attrs: object): string {
  const { depthRadius, bias, alpha, beta } = attrs as LRNAttrs;
  return `${name}:${shape[3]}:${depthRadius}:${bias}:${alpha}:${beta}`;
}

function forwardShader(channels: number, { depthRadius, bias, alpha, beta }: LRNAttrs): string {
  const size = tileSize(channels);
  return `
${storage({ y: 'f32' }, { x: 'f32' })}
var<workgroup> squares: array<f32, ${size}>;
${entryPoint(
  THREADS,
  `let size = arrayLength(&x);
  let start = (workgroup.x + workgroup.y * grid.x) * ${size}u;
  ${forElements(size, 'squares[place] = x[at] * x[at];')}
  workgroupBarrier();
  ${forElements(
    size,
    `${neighbours('squares', channels, depthRadius)}
      y[at] = x[at] * pow(${f32(bias)} + ${f32(alpha)} * sum, ${f32(-beta)});`,
  )}`,
)}`;
}

function gradientShader(channels: number, { depthRadius, bias, alpha, beta }: LRNAttrs): string {
  const size = tileSize(channels);
  return `
${storage({ dx: 'f32' }, { x: 'f32', y: 'f32', dy: 'f32' })}
var<workgroup> squares: array<f32, ${size}>;
var<workgroup> shares: array<f32, ${size}>;
${entryPoint(
  THREADS,
  `let size = arrayLength(&x);
  let start = (workgroup.x + workgroup.y * grid.x) * ${size}u;
  ${forElements(size, 'squares[place] = x[at] * x[at];')}
  workgroupBarrier();
  ${forElements(
    size,
    `${neighbours('squares', channels, depthRadius)}
      let norm = ${f32(bias)} + ${f32(alpha)} * sum;
      shares[place] = dy[at] * y[at] / norm;
      dx[at] = dy[at] * pow(norm, ${f32(-beta)});`,
  )}
  workgroupBarrier();
  ${forElements(
    size,
    `${neighbours('shares', channels, depthRadius)}
      dx[at] -= ${f32(2 * alpha * beta)} * x[at] * sum;`,
  )}`,
)}`;
}

const lrn: KernelDefinition = {
  kernelName: LRN,
  covers: (inputs) => covers([(inputs as Inputs<'x'>).x]),
  run(backend, inputs, attrs) {
    const { x } = inputs as Inputs<'x'>;
    const y = allocate(backend, x.shape);
    const program = programs.get(
      key(LRN, x, attrs),
      () => new Program(LRN, forwardShader(x.shape[3]!, attrs as LRNAttrs)),
    );
    dispatch(backend, program, [y, x], workgroupsOf(x));
    return y;
  },
};

const lrnGrad: KernelDefinition = {
  kernelName: LRNGrad,
  covers(inputs) {
    const { x, y, dy } = inputs as Inputs<'x' | 'y' | 'dy'>;
    return covers([x, y, dy]);
  },
  run(backend, inputs, attrs) {
    const { x, y, dy } = inputs as Inputs<'x' | 'y' | 'dy'>;
    const dx = allocate(backend, x.shape);
    const program = programs.get(
      key(LRNGrad, x, attrs),
      () => new Program(LRNGrad, gradientShader(x.shape[3]!, attrs as LRNAttrs)),
    );
    dispatch(backend, program, [dx, x, y, dy], workgroupsOf(x));
    return dx;
  },
};

/** Local response normalisation and its gradient. */
export const LRN_KERNELS: readonly KernelDefinition[] = [lrn, lrnGrad];
