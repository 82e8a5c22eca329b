import {
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
import { floatBits, type KernelName } from '../runtime/simd-module.ts';
import type { SimdBackend } from '../simd-backend.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { worthThreads } from './parallel.ts';

/** Variables of one call, so that their addresses fit in a kernel's arguments. */
const MAX_VARIABLES = 1000;

/**
 * Runs an update kernel: for each variable, inputs named by `prefixes`, and outputs that have the shapes of the inputs of
 * `outputPrefixes`.
 *
 * @returns the outputs, all of the first prefix first
 */
function update(
  backend: SimdBackend,
  wasmKernel: KernelName,
  inputs: { [name: string]: TensorInfo },
  options: { count: number; scalars: number[]; prefixes: string[]; outputs: number },
): TensorInfo[] {
  const { count, scalars, prefixes } = options;
  const shapes = Array.from({ length: count }, (_, k) => inputs[`${prefixes[0]}${k}`]!.shape);
  const outputs = Array.from({ length: options.outputs }, () => shapes.map((shape) => backend.output(shape)));
  for (let first = 0; first < count; first += MAX_VARIABLES) {
    const end = Math.min(count, first + MAX_VARIABLES);
    const args = [end - first, ...scalars];
    let elements = 0;
    for (let k = first; k < end; k++) {
      const size = util.sizeFromShape(shapes[k]!);
      for (const prefix of prefixes) args.push(backend.pointer(inputs[`${prefix}${k}`]!));
      for (const group of outputs) args.push(backend.pointer(group[k]!));
      args.push(size);
      elements += size;
    }
    backend.module.run(wasmKernel, args, worthThreads(elements * (prefixes.length + options.outputs)));
  }
  return outputs.flat();
}

const adam = simdKernel<PenstrokeAdamInputs, PenstrokeAdamAttrs>(PenstrokeAdam, ({ inputs, attrs, backend }) => {
  const { count, learningRate, beta1, beta2, epsilon, step, weightDecay } = attrs;
  const scalars = [learningRate, beta1, 1 - beta1, beta2, 1 - beta2, 1 / (1 - beta1 ** step), 1 / (1 - beta2 ** step)];
  scalars.push(epsilon, weightDecay);
  return update(backend, 'adam', inputs, {
    count,
    scalars: scalars.map(floatBits),
    prefixes: ['p', 'g', 'm', 'v'],
    outputs: 3,
  });
});

const momentum = simdKernel<PenstrokeMomentumInputs, PenstrokeMomentumAttrs>(
  PenstrokeMomentum,
  ({ inputs, attrs, backend }) => {
    const { count, learningRate, weightDecay, nesterov } = attrs;
    return update(backend, 'momentum', inputs, {
      count,
      scalars: [...[learningRate, attrs.momentum, weightDecay].map(floatBits), nesterov ? 1 : 0],
      prefixes: ['p', 'g', 'a'],
      outputs: 2,
    });
  },
);

const movingAverage = simdKernel<PenstrokeMovingAverageInputs, PenstrokeMovingAverageAttrs>(
  PenstrokeMovingAverage,
  ({ inputs, attrs: { count, decay }, backend }) =>
    update(backend, 'movingAverage', inputs, {
      count,
      scalars: [decay, 1 - decay].map(floatBits),
      prefixes: ['a', 'p'],
      outputs: 1,
    }),
);

/** Updates of all variables of a model in one call. */
export const OPTIMIZER_KERNELS: readonly SimdKernel[] = [adam, momentum, movingAverage];
