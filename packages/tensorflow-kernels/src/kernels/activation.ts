import type { Activation } from '@penstroke/ops';
import type { OpInput, OpScope } from '../runtime/op-scope.ts';
import type { OpOutput } from '../runtime/tensorflow-internals.ts';

const NAMES = { relu: 'Relu', selu: 'Selu', elu: 'Elu' } as const;

/** The activation of a sum. */
export function activate(ops: OpScope, z: OpOutput, activation: Activation): OpOutput {
  return activation === 'linear' ? z : ops.float(NAMES[activation], z);
}

/** The gradient of the sum from that of the activation and the activation's output. */
export function activationGradient(
  ops: OpScope,
  dy: OpInput,
  y: OpInput,
  activation: Exclude<Activation, 'linear'>,
): OpOutput {
  return ops.float(`${NAMES[activation]}Grad`, dy, y);
}
