import type { TensorInfo } from '@tensorflow/tfjs-core';
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
} from '../../kernel-names.ts';
import { listInputs } from '../../numbered-inputs.ts';
import { type PlainKernel, plainKernel, type Read, type Write } from './plain-kernel.ts';

/**
 * Applies `update` to the elements of the tensors of one number, for each number: the outputs, those of one letter together.
 * `letters` names the inputs, the shapes come from the first of them.
 */
function updateAll(
  inputs: Readonly<Record<string, TensorInfo>>,
  letters: readonly string[],
  count: number,
  read: Read,
  write: Write,
  update: (...values: number[]) => number[],
): TensorInfo[] {
  const groups = letters.map((letter) => listInputs(inputs, letter, count));
  const outputs: TensorInfo[][] = [];
  for (let number = 0; number < count; number++) {
    const data = groups.map((group) => read(group[number]!));
    const { shape } = groups[0]![number]!;
    const results = Array.from(data[0]!, (_, i) => update(...data.map((values) => values[i]!)));
    const outputCount = update(...letters.map(() => 0)).length;
    for (let output = 0; output < outputCount; output++) {
      const values = Float32Array.from(results, (result) => result[output]!);
      outputs[output] ??= [];
      outputs[output]!.push(write(values, shape));
    }
  }
  return outputs.flat();
}

const adam: PlainKernel<PenstrokeAdamInputs, PenstrokeAdamAttrs> = (inputs, attrs, read, write) => {
  const { count, learningRate, beta1, beta2, epsilon, step, weightDecay } = attrs;
  return updateAll(inputs, ['p', 'g', 'm', 'v'], count, read, write, (...values) => {
    const [p, g, m, v] = values as [number, number, number, number];
    const first = beta1 * m + (1 - beta1) * g;
    const second = beta2 * v + (1 - beta2) * g * g;
    const change = first / (1 - beta1 ** step) / (Math.sqrt(second / (1 - beta2 ** step)) + epsilon);
    return [p - learningRate * (change + weightDecay * p), first, second];
  });
};

const momentum: PlainKernel<PenstrokeMomentumInputs, PenstrokeMomentumAttrs> = (inputs, attrs, read, write) =>
  updateAll(inputs, ['p', 'g', 'a'], attrs.count, read, write, (...values) => {
    const [p, g, a] = values as [number, number, number];
    const gradient = g + attrs.weightDecay * p;
    const accumulation = attrs.momentum * a + gradient;
    const change = attrs.nesterov ? gradient + attrs.momentum * accumulation : accumulation;
    return [p - attrs.learningRate * change, accumulation];
  });

const movingAverage: PlainKernel<PenstrokeMovingAverageInputs, PenstrokeMovingAverageAttrs> = (
  inputs,
  { count, decay },
  read,
  write,
) =>
  updateAll(inputs, ['a', 'p'], count, read, write, (...values) => {
    const [a, p] = values as [number, number];
    return [decay * a + (1 - decay) * p];
  });

/** The kernels over all parameters of a model. */
export const updateKernels: readonly ReturnType<typeof plainKernel>[] = [
  plainKernel(PenstrokeAdam, adam),
  plainKernel(PenstrokeMomentum, momentum),
  plainKernel(PenstrokeMovingAverage, movingAverage),
];
