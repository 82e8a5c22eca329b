import {
  type LiveAttributes,
  PenstrokeAdam,
  type PenstrokeAdamAttrs,
  type PenstrokeAdamInputs,
  PenstrokeMomentum,
  type PenstrokeMomentumAttrs,
  type PenstrokeMomentumInputs,
  PenstrokeMovingAverage,
  type PenstrokeMovingAverageAttrs,
  type PenstrokeMovingAverageInputs,
} from '@penstroke/ops';
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { floatBits } from '../runtime/float-bits.ts';
import type { KernelArguments, KernelRecord } from '../runtime/kernel-calls.ts';
import type { RunOptions } from '../runtime/simd-module.ts';
import type { SimdBackend } from '../simd-backend.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { freshWords } from './fresh-words.ts';
import { worthThreads } from './parallel.ts';

/** Variables of one call, so that their addresses fit in the control block. */
const MAX_VARIABLES = 1000;

/** An input or an output by its prefix and the index of its variable. */
type AddressOf = (prefix: string, k: number) => number;

/**
 * Runs an update kernel on `count` variables.
 *
 * @param names of each variable's inputs (prefix and index) and of its outputs, which have the shape of the first input
 * @param record describes a variable: its addresses and number of elements
 * @param run runs the kernel on some variables' records
 * @returns the outputs, all of the first name first
 */
function update<Record>(
  backend: SimdBackend,
  inputs: { [name: string]: TensorInfo },
  { count, names }: { count: number; names: { inputs: readonly string[]; outputs: readonly string[] } },
  record: (input: AddressOf, output: AddressOf, k: number, count: number) => Record,
  run: (records: Record[], options: RunOptions) => void,
): TensorInfo[] {
  const shapes = Array.from({ length: count }, (_, k) => inputs[`${names.inputs[0]}${k}`]!.shape);
  const outputs = names.outputs.map(() => shapes.map((shape) => backend.output(shape)));
  const input: AddressOf = (prefix, k) => backend.pointer(inputs[`${prefix}${k}`]!);
  const output: AddressOf = (name, k) => backend.pointer(outputs[names.outputs.indexOf(name)]![k]!);
  for (let first = 0; first < count; first += MAX_VARIABLES) {
    const records: Record[] = [];
    let elements = 0;
    for (let k = first; k < Math.min(count, first + MAX_VARIABLES); k++) {
      const size = util.sizeFromShape(shapes[k]!);
      elements += size;
      records.push(record(input, output, k, size));
    }
    run(records, { parallel: worthThreads(elements * (names.inputs.length + names.outputs.length)) });
  }
  return outputs.flat();
}

function adamWords({ beta1, beta2, step, ...attrs }: PenstrokeAdamAttrs): KernelArguments<'adam'> {
  return {
    learningRate: floatBits(attrs.learningRate),
    beta1: floatBits(beta1),
    rest1: floatBits(1 - beta1),
    beta2: floatBits(beta2),
    rest2: floatBits(1 - beta2),
    correction1: floatBits(1 / (1 - beta1 ** step)),
    correction2: floatBits(1 / (1 - beta2 ** step)),
    epsilon: floatBits(attrs.epsilon),
    weightDecay: floatBits(attrs.weightDecay),
  };
}

type Live<Attrs> = Attrs & LiveAttributes;

const adam = simdKernel<PenstrokeAdamInputs, Live<PenstrokeAdamAttrs>>(PenstrokeAdam, ({ inputs, attrs, backend }) => {
  const { count } = attrs;
  const fresh = freshWords(attrs, adamWords);
  return update<KernelRecord<'adam'>>(
    backend,
    inputs,
    { count, names: { inputs: ['p', 'g', 'm', 'v'], outputs: ['p', 'm', 'v'] } },
    (input, output, k, size) => ({
      p: input('p', k),
      g: input('g', k),
      m: input('m', k),
      v: input('v', k),
      pOut: output('p', k),
      mOut: output('m', k),
      vOut: output('v', k),
      count: size,
    }),
    (records, options) => backend.module.runEach('adam', adamWords(attrs), records, { ...options, fresh }),
  );
});

function momentumWords(attrs: PenstrokeMomentumAttrs): KernelArguments<'momentum'> {
  return {
    learningRate: floatBits(attrs.learningRate),
    momentum: floatBits(attrs.momentum),
    weightDecay: floatBits(attrs.weightDecay),
    nesterov: attrs.nesterov ? 1 : 0,
  };
}

const momentum = simdKernel<PenstrokeMomentumInputs, Live<PenstrokeMomentumAttrs>>(
  PenstrokeMomentum,
  ({ inputs, attrs, backend }) => {
    const fresh = freshWords(attrs, momentumWords);
    return update<KernelRecord<'momentum'>>(
      backend,
      inputs,
      { count: attrs.count, names: { inputs: ['p', 'g', 'a'], outputs: ['p', 'a'] } },
      (input, output, k, count) => ({
        p: input('p', k),
        g: input('g', k),
        a: input('a', k),
        pOut: output('p', k),
        aOut: output('a', k),
        count,
      }),
      (records, options) => backend.module.runEach('momentum', momentumWords(attrs), records, { ...options, fresh }),
    );
  },
);

function averageWords({ decay }: PenstrokeMovingAverageAttrs): KernelArguments<'movingAverage'> {
  return { decay: floatBits(decay), rest: floatBits(1 - decay) };
}

const movingAverage = simdKernel<PenstrokeMovingAverageInputs, Live<PenstrokeMovingAverageAttrs>>(
  PenstrokeMovingAverage,
  ({ inputs, attrs, backend }) => {
    const fresh = freshWords(attrs, averageWords);
    return update<KernelRecord<'movingAverage'>>(
      backend,
      inputs,
      { count: attrs.count, names: { inputs: ['a', 'p'], outputs: ['a'] } },
      (input, output, k, count) => ({ a: input('a', k), p: input('p', k), aOut: output('a', k), count }),
      (records, options) =>
        backend.module.runEach('movingAverage', averageWords(attrs), records, { ...options, fresh }),
    );
  },
);

/** Updates of all variables of a model in one call. */
export const OPTIMIZER_KERNELS: readonly SimdKernel[] = [adam, momentum, movingAverage];
