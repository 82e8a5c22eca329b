/** The rules that update all variables of a model. What changes from step to step is handed over once for all of them. */
import {
  type LiveAttributes,
  listInputs,
  PenstrokeAdam,
  type PenstrokeAdamAttrs,
  PenstrokeMomentum,
  type PenstrokeMomentumAttrs,
  PenstrokeMovingAverage,
  type PenstrokeMovingAverageAttrs,
} from '@penstroke/ops';
import type { NamedTensorInfoMap } from '@tensorflow/tfjs-core';
import { DataType } from '../runtime/data-type.ts';
import type { OpInput, OpScope } from '../runtime/op-scope.ts';
import type { OpOutput, TensorId } from '../runtime/tensorflow-internals.ts';
import type { VariablePart } from '../runtime/variable-part.ts';
import { updateVariables } from '../runtime/variables.ts';
import type { KernelDefinition } from './kernel-definition.ts';

const lists = (inputs: NamedTensorInfoMap, letters: string, count: number) =>
  [...letters].map((letter) => listInputs(inputs, letter, count));

/** Scalars that follow from attributes and are others in each step, handed over together. */
function fresh<Attrs extends object>(ops: OpScope, attrs: Attrs, compute: (attrs: Attrs) => number[]): OpInput[] {
  const count = compute(attrs).length;
  const values = ops.uploadLive<Attrs & LiveAttributes>(
    attrs,
    (now) => Float32Array.from(compute(now)),
    count === 1 ? [] : [count],
  );
  if (count === 1) return [values];
  const attributes = [ops.int('num', count), ops.type('T', DataType.float32), ops.int('axis', 0)];
  return ops.runAll('Unpack', attributes, [values], count);
}

/** A variable times a factor. What was read is gone afterwards: else the variable would be copied before it changes. */
function times(ops: OpScope, variable: TensorId, factor: OpInput): OpOutput {
  const value = ops.run('ReadVariableOp', [ops.type('dtype', DataType.float32)], [variable]);
  const product = ops.float('Mul', value, factor);
  ops.drop(value);
  return product;
}

/**
 * TensorFlow's Adam adds epsilon to the root of the uncorrected moment, and makes the corrections 1 - beta^step of float32 powers:
 * it gets powers of 0, a corrected rate and a corrected epsilon.
 */
function adamRates({ learningRate, beta1, beta2, epsilon, step, weightDecay }: PenstrokeAdamAttrs): number[] {
  const root = Math.sqrt(1 - beta2 ** step);
  const rates = [beta1, (learningRate * root) / (1 - beta1 ** step), epsilon * root];
  return weightDecay === 0 ? rates : [...rates, learningRate * weightDecay];
}

const penstrokeAdam: KernelDefinition = {
  kernelName: PenstrokeAdam,
  run(ops, inputs, attrs) {
    const { count, beta2, donated } = attrs as PenstrokeAdamAttrs;
    const [p, g, m, v] = lists(inputs, 'pgmv', count) as [TensorList, TensorList, TensorList, TensorList];
    const [first, rate, epsilon, decay] = fresh(ops, attrs as PenstrokeAdamAttrs, adamRates);
    const flags = [ops.type('T', DataType.float32), ops.flag('use_locking', false), ops.flag('use_nesterov', false)];
    const zero = ops.scalar(0);
    const rates = [zero, zero, rate!, first!, ops.scalar(beta2), epsilon!];
    const change = (part: VariablePart) => {
      const [variable, mean, square] = part.handles as [TensorId, TensorId, TensorId];
      if (decay) {
        const decayed = times(ops, variable, decay);
        ops.runAll('AssignSubVariableOp', [ops.type('dtype', DataType.float32)], [variable, decayed], 0);
      }
      ops.runAll('ResourceApplyAdam', flags, [variable, mean, square, ...rates, part.join(ops, g)], 0);
    };
    return updateVariables(ops, [p, m, v], { donated, change });
  },
};

type TensorList = ReturnType<typeof listInputs>;

const penstrokeMomentum: KernelDefinition = {
  kernelName: PenstrokeMomentum,
  run(ops, inputs, attrs) {
    const { count, nesterov, weightDecay, donated } = attrs as PenstrokeMomentumAttrs;
    const [p, g, a] = lists(inputs, 'pga', count) as [TensorList, TensorList, TensorList];
    const rates = fresh(ops, attrs as PenstrokeMomentumAttrs, ({ learningRate, momentum }) => [learningRate, momentum]);
    const flags = [ops.type('T', DataType.float32), ops.flag('use_locking', false), ops.flag('use_nesterov', nesterov)];
    const change = (part: VariablePart) => {
      const [variable, accumulation] = part.handles as [TensorId, TensorId];
      const gradient = part.join(ops, g);
      const decayed =
        weightDecay === 0 ? gradient : ops.float('AddV2', gradient, times(ops, variable, ops.scalar(weightDecay)));
      ops.runAll('ResourceApplyMomentum', flags, [variable, accumulation, rates[0]!, decayed, rates[1]!], 0);
    };
    return updateVariables(ops, [p, a], { donated, change });
  },
};

const penstrokeMovingAverage: KernelDefinition = {
  kernelName: PenstrokeMovingAverage,
  run(ops, inputs, attrs) {
    const { count, decay, live } = attrs as PenstrokeMovingAverageAttrs & LiveAttributes;
    const [a, p] = lists(inputs, 'ap', count) as [TensorList, TensorList];
    // A schedule changes the decay from step to step, or it is the same in all, as in batch normalisation.
    const rates = live
      ? fresh(ops, attrs as PenstrokeMovingAverageAttrs, (now) => [now.decay, 1 - now.decay])
      : [ops.scalar(decay), ops.scalar(1 - decay)];
    const [kept, gain] = rates as [OpInput, OpInput];
    return a.map((average, i) =>
      ops.keep(ops.float('AddV2', ops.float('Mul', average, kept), ops.float('Mul', p[i]!, gain))),
    );
  },
};

/** The update rules over all variables of a model. */
export const UPDATE_KERNELS: readonly KernelDefinition[] = [penstrokeAdam, penstrokeMomentum, penstrokeMovingAverage];
