import {
  PenstrokeBatchNormTraining,
  type PenstrokeBatchNormTrainingAttrs,
  PenstrokeBatchNormTrainingGradient,
  type PenstrokeBatchNormTrainingGradientAttrs,
  type PenstrokeBatchNormTrainingGradientInputs,
  type PenstrokeBatchNormTrainingInputs,
} from '@penstroke/ops';
import { FusedBatchNorm, type TensorInfo } from '@tensorflow/tfjs-core';
import { BatchNormRows } from '../layout/rows.ts';
import { floatBits } from '../runtime/float-bits.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { ACTIVATION_CODE } from './activation-code.ts';
import { worthThreads } from './parallel.ts';
import { asRows, scratchRows } from './rows.ts';

interface InferenceInputs {
  x: TensorInfo;
  scale?: TensorInfo | null;
  offset?: TensorInfo | null;
  mean: TensorInfo;
  variance: TensorInfo;
}

const training = simdKernel<PenstrokeBatchNormTrainingInputs, PenstrokeBatchNormTrainingAttrs>(
  PenstrokeBatchNormTraining,
  ({ inputs: { x, gamma, beta }, attrs: { epsilon, activation }, backend }) => {
    const { module } = backend;
    const { rows, channels, size } = asRows(x);
    const y = backend.output(x.shape);
    const [mean, variance, invStd] = [
      backend.output([channels]),
      backend.output([channels]),
      backend.output([channels]),
    ];
    module.run(
      'batchNormTraining',
      {
        x: backend.pointer(x),
        gamma: backend.pointer(gamma),
        beta: backend.pointer(beta),
        y: backend.pointer(y),
        mean: backend.pointer(mean),
        variance: backend.pointer(variance),
        invStd: backend.pointer(invStd),
        rows,
        channels,
        epsilon: floatBits(epsilon),
        activation: ACTIVATION_CODE[activation],
        scratch: scratchRows(module, BatchNormRows.training, channels),
      },
      { parallel: worthThreads(4 * size) },
    );
    return [y, mean, variance, invStd];
  },
);

const trainingGradient = simdKernel<PenstrokeBatchNormTrainingGradientInputs, PenstrokeBatchNormTrainingGradientAttrs>(
  PenstrokeBatchNormTrainingGradient,
  ({ inputs, attrs: { activation }, backend }) => {
    const { module } = backend;
    const { dy, x, y, gamma, mean, invStd } = inputs;
    const { rows, channels, size } = asRows(x);
    const [dx, dgamma, dbeta] = [backend.output(x.shape), backend.output([channels]), backend.output([channels])];
    // The statistics of an empty batch are NaN, its sums are not.
    if (size === 0) {
      for (const sums of [dgamma, dbeta]) {
        const args = { out: backend.pointer(sums), bytes: 4 * channels, value: floatBits(0) };
        module.run('fill', args, { parallel: false });
      }
      return [dx, dgamma, dbeta];
    }
    module.run(
      'batchNormTrainingGradient',
      {
        dy: backend.pointer(dy),
        x: backend.pointer(x),
        y: backend.pointer(y),
        gamma: backend.pointer(gamma),
        mean: backend.pointer(mean),
        invStd: backend.pointer(invStd),
        dx: backend.pointer(dx),
        dgamma: backend.pointer(dgamma),
        dbeta: backend.pointer(dbeta),
        rows,
        channels,
        activation: ACTIVATION_CODE[activation],
        scratch: scratchRows(module, BatchNormRows.training, channels),
      },
      { parallel: worthThreads(7 * size) },
    );
    return [dx, dgamma, dbeta];
  },
);

/** Only parameters of one number a channel; cpu does the rest. */
const inference = simdKernel<InferenceInputs, { varianceEpsilon?: number }>(
  FusedBatchNorm,
  ({ inputs: { x, scale, offset, mean, variance }, attrs: { varianceEpsilon = 0.001 }, backend }) => {
    const { rows, channels, size } = asRows(x);
    const parameters = [scale, offset, mean, variance];
    const perChannel = (tensor: TensorInfo) => tensor.shape.length === 1 && tensor.shape[0] === channels;
    if (x.dtype !== 'float32' || !parameters.every((tensor) => tensor == null || perChannel(tensor))) return undefined;
    const y = backend.output(x.shape);
    const optional = (tensor?: TensorInfo | null) => (tensor == null ? 0 : backend.pointer(tensor));
    backend.module.run(
      'batchNormInference',
      {
        x: backend.pointer(x),
        gamma: optional(scale),
        beta: optional(offset),
        y: backend.pointer(y),
        mean: backend.pointer(mean),
        variance: backend.pointer(variance),
        rows,
        channels,
        epsilon: floatBits(varianceEpsilon),
        scratch: scratchRows(backend.module, BatchNormRows.inference, channels),
      },
      { parallel: worthThreads(2 * size) },
    );
    return y;
  },
);

/** Batch normalisation over the last axis: with the batch's statistics, its gradient, and with given statistics. */
export const BATCH_NORM_KERNELS: readonly SimdKernel[] = [training, trainingGradient, inference];
