import {
  Abs,
  ClipByValue,
  Elu,
  Exp,
  LeakyRelu,
  Log,
  Neg,
  Reciprocal,
  Relu,
  Relu6,
  Rsqrt,
  Selu,
  Sigmoid,
  Sqrt,
  Square,
  Step,
  Tanh,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs-core';
import type { Unary } from '../layout/elementwise.ts';
import { type FloatBits, floatBits } from '../runtime/float-bits.ts';
import type { KernelWith } from '../runtime/kernel-calls.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { worthThreads } from './parallel.ts';

interface Inputs {
  x: TensorInfo;
}

/** A kernel that maps each float on its own; `parameters` are two numbers of assembly/unary.ts. */
function unary<Attrs extends object>(
  name: string,
  wasmKernel: KernelWith<Unary<number, number, FloatBits>>,
  parameters: (attrs: Attrs) => [number, number] = () => [0, 0],
): SimdKernel {
  return simdKernel<Inputs, Attrs>(name, ({ inputs: { x }, attrs, backend }) => {
    if (x.dtype !== 'float32') return undefined;
    const out = backend.output(x.shape);
    const count = util.sizeFromShape(x.shape);
    const [p, q] = parameters(attrs);
    const args = { x: backend.pointer(x), out: backend.pointer(out), count, p: floatBits(p), q: floatBits(q) };
    backend.module.run(wasmKernel, args, { parallel: worthThreads(2 * count) });
    return out;
  });
}

/** Unary kernels on float32; on other types cpu's run. */
export const UNARY_KERNELS: readonly SimdKernel[] = [
  unary(Abs, 'abs'),
  unary(Neg, 'neg'),
  unary(Square, 'square'),
  unary(Sqrt, 'sqrt'),
  unary(Rsqrt, 'rsqrt'),
  unary(Reciprocal, 'reciprocal'),
  unary(Exp, 'exp'),
  unary(Log, 'log'),
  unary(Tanh, 'tanh'),
  unary(Sigmoid, 'sigmoid'),
  unary(Relu, 'relu'),
  unary(Selu, 'selu'),
  unary(Elu, 'elu'),
  unary(Relu6, 'clip', () => [0, 6]),
  unary<{ alpha: number }>(Step, 'step', ({ alpha }) => [alpha, 0]),
  unary<{ alpha: number }>(LeakyRelu, 'leakyRelu', ({ alpha }) => [alpha, 0]),
  unary<{ clipValueMin: number; clipValueMax: number }>(ClipByValue, 'clip', (attrs) => [
    attrs.clipValueMin,
    attrs.clipValueMax,
  ]),
];
