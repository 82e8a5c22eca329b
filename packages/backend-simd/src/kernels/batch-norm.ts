import {
  PenstrokeBatchNormTraining,
  type PenstrokeBatchNormTrainingAttrs,
  PenstrokeBatchNormTrainingGradient,
  type PenstrokeBatchNormTrainingGradientAttrs,
  type PenstrokeBatchNormTrainingGradientInputs,
  type PenstrokeBatchNormTrainingInputs,
} from '@penstroke/ops';
import { FusedBatchNorm, type TensorInfo } from '@tensorflow/tfjs-core';
import { floatBits } from '../runtime/simd-module.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { ACTIVATION_CODE } from './activation-code.ts';
import { worthThreads } from './parallel.ts';
import { asRows, scratchRowBytes } from './rows.ts';

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
    const outputs = [backend.output(x.shape), ...[1, 2, 3].map(() => backend.output([channels]))];
    const pointers = [x, gamma, beta, ...outputs].map((tensor) => backend.pointer(tensor));
    const scratch = module.scratch(module.threads * 3 * scratchRowBytes(channels));
    const args = [...pointers, rows, channels, floatBits(epsilon), ACTIVATION_CODE[activation], scratch];
    module.run('batchNormTraining', args, worthThreads(4 * size));
    return outputs;
  },
);

const trainingGradient = simdKernel<PenstrokeBatchNormTrainingGradientInputs, PenstrokeBatchNormTrainingGradientAttrs>(
  PenstrokeBatchNormTrainingGradient,
  ({ inputs, attrs: { activation }, backend }) => {
    const { module } = backend;
    const { dy, x, y, gamma, mean, invStd } = inputs;
    const { rows, channels, size } = asRows(x);
    const outputs = [backend.output(x.shape), backend.output([channels]), backend.output([channels])];
    const pointers = [dy, x, y, gamma, mean, invStd, ...outputs].map((tensor) => backend.pointer(tensor));
    const scratch = module.scratch(module.threads * 3 * scratchRowBytes(channels));
    const args = [...pointers, rows, channels, ACTIVATION_CODE[activation], scratch];
    module.run('batchNormTrainingGradient', args, worthThreads(7 * size));
    return outputs;
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
    const args = [x, scale, offset, y, mean, variance].map((tensor) => (tensor == null ? 0 : backend.pointer(tensor)));
    const scratch = backend.module.scratch(backend.module.threads * 2 * scratchRowBytes(channels));
    args.push(rows, channels, floatBits(varianceEpsilon), scratch);
    backend.module.run('batchNormInference', args, worthThreads(2 * size));
    return y;
  },
);

/** Batch normalisation over the last axis: with the batch's statistics, its gradient, and with given statistics. */
export const BATCH_NORM_KERNELS: readonly SimdKernel[] = [training, trainingGradient, inference];
