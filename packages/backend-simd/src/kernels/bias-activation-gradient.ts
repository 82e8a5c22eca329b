import {
  PenstrokeBiasActivationGradient,
  type PenstrokeBiasActivationGradientAttrs,
  type PenstrokeBiasActivationGradientInputs,
} from '@penstroke/ops';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { ACTIVATION_CODE } from './activation-code.ts';
import { worthThreads } from './parallel.ts';
import { asRows, scratchRows } from './rows.ts';

/** dz = dy * f'(y) and its column sums, in one pass. */
export const BIAS_ACTIVATION_GRADIENT_KERNEL: SimdKernel = simdKernel<
  PenstrokeBiasActivationGradientInputs,
  PenstrokeBiasActivationGradientAttrs
>(PenstrokeBiasActivationGradient, ({ inputs: { dy, y }, attrs: { activation }, backend }) => {
  const { module } = backend;
  const { rows, channels, size } = asRows(dy);
  const dz = backend.output(dy.shape);
  const dbias = backend.output([channels]);
  module.run(
    'biasActivationGradient',
    {
      dy: backend.pointer(dy),
      y: backend.pointer(y),
      dz: backend.pointer(dz),
      dbias: backend.pointer(dbias),
      rows,
      channels,
      activation: ACTIVATION_CODE[activation],
      scratch: scratchRows(module, 1, channels),
    },
    { parallel: worthThreads(3 * size) },
  );
  return [dz, dbias];
});
