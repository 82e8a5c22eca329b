/** The rules that update all variables of a model. What changes from step to step is handed over once for all of them. */
import {
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
import type { OpScope } from '../runtime/op-scope.ts';
import { updateVariables } from '../runtime/variables.ts';
import type { KernelDefinition } from './kernel-definition.ts';

const lists = (inputs: NamedTensorInfoMap, letters: string, count: number) =>
  [...letters].map((letter) => listInputs(inputs, letter, count));

/** A scalar that is another one in each step. */
const fresh = (ops: OpScope, value: number) => ops.upload(Float32Array.of(value), []);

/**
 * TensorFlow's Adam adds epsilon to the root of the uncorrected moment, and makes the corrections 1 - beta^step of float32 powers:
 * it gets powers of 0, a corrected rate and a corrected epsilon.
 */
const penstrokeAdam: KernelDefinition = {
  kernelName: PenstrokeAdam,
  run(ops, inputs, attrs) {
    const { count, learningRate, beta1, beta2, epsilon, step, weightDecay } = attrs as PenstrokeAdamAttrs;
    const [p, g, m, v] = lists(inputs, 'pgmv', count) as [TensorList, TensorList, TensorList, TensorList];
    const root = Math.sqrt(1 - beta2 ** step);
    const rate = fresh(ops, (learningRate * root) / (1 - beta1 ** step));
    const correctedEpsilon = fresh(ops, epsilon * root);
    const decay = weightDecay === 0 ? undefined : fresh(ops, learningRate * weightDecay);
    const float = ops.type('T', DataType.float32);
    const flags = [float, ops.flag('use_locking', false), ops.flag('use_nesterov', false)];
    const zero = ops.scalar(0);
    const betas = [ops.scalar(beta1), ops.scalar(beta2)];
    return updateVariables(ops, [...p, ...m, ...v], (handles) => {
      g.forEach((gradient, i) => {
        const [variable, first, second] = [handles[i]!, handles[count + i]!, handles[2 * count + i]!];
        const decayed = decay === undefined ? undefined : ops.float('Mul', p[i]!, decay);
        const rates = [zero, zero, rate, ...betas, correctedEpsilon];
        ops.runAll('ResourceApplyAdam', flags, [variable, first, second, ...rates, gradient], 0);
        if (decayed) ops.runAll('AssignSubVariableOp', [ops.type('dtype', DataType.float32)], [variable, decayed], 0);
      });
    });
  },
};

type TensorList = ReturnType<typeof listInputs>;

const penstrokeMomentum: KernelDefinition = {
  kernelName: PenstrokeMomentum,
  run(ops, inputs, attrs) {
    const { count, learningRate, momentum, nesterov, weightDecay } = attrs as PenstrokeMomentumAttrs;
    const [p, g, a] = lists(inputs, 'pga', count) as [TensorList, TensorList, TensorList];
    const rate = fresh(ops, learningRate);
    const flags = [ops.type('T', DataType.float32), ops.flag('use_locking', false), ops.flag('use_nesterov', nesterov)];
    return updateVariables(ops, [...p, ...a], (handles) => {
      g.forEach((gradient, i) => {
        const decayed =
          weightDecay === 0 ? gradient : ops.float('AddV2', gradient, ops.float('Mul', p[i]!, ops.scalar(weightDecay)));
        const operands = [handles[i]!, handles[count + i]!, rate, decayed, ops.scalar(momentum)];
        ops.runAll('ResourceApplyMomentum', flags, operands, 0);
      });
    });
  },
};

const penstrokeMovingAverage: KernelDefinition = {
  kernelName: PenstrokeMovingAverage,
  run(ops, inputs, attrs) {
    const { count, decay } = attrs as PenstrokeMovingAverageAttrs;
    const [a, p] = lists(inputs, 'ap', count) as [TensorList, TensorList];
    // A schedule of the decay changes it from step to step.
    const [kept, gain] = [fresh(ops, decay), fresh(ops, 1 - decay)];
    return a.map((average, i) =>
      ops.keep(ops.float('AddV2', ops.float('Mul', average, kept), ops.float('Mul', p[i]!, gain))),
    );
  },
};

/** The update rules over all variables of a model. */
export const UPDATE_KERNELS: readonly KernelDefinition[] = [penstrokeAdam, penstrokeMomentum, penstrokeMovingAverage];
