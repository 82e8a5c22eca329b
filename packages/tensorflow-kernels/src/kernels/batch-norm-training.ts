import {
  PenstrokeBatchNormTraining,
  type PenstrokeBatchNormTrainingAttrs,
  PenstrokeBatchNormTrainingGradient,
  type PenstrokeBatchNormTrainingGradientAttrs,
} from '@penstroke/ops';
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { DataType } from '../runtime/data-type.ts';
import type { OpInput, OpScope } from '../runtime/op-scope.ts';
import type { OpAttribute, OpOutput } from '../runtime/tensorflow-internals.ts';
import { activate, activationGradient } from './activation.ts';
import type { KernelDefinition } from './kernel-definition.ts';

type Inputs<Names extends string> = Record<Names, TensorInfo>;

function attributes(ops: OpScope, epsilon: number): OpAttribute[] {
  return [
    ops.type('T', DataType.float32),
    ops.type('U', DataType.float32),
    ops.number('epsilon', epsilon),
    ops.text('data_format', 'NHWC'),
    ops.flag('is_training', true),
  ];
}

/** TensorFlow's operation takes only images: rows of `shape` become images of one pixel. */
function asImages(ops: OpScope, values: OpInput, shape: readonly number[]): OpInput {
  return shape.length === 4 ? values : ops.reshape(values, [shape[0]!, 1, 1, shape.at(-1)!]);
}

/** The reverse: what comes out of the operation, in the shape of the input. */
function fromImages(ops: OpScope, images: OpOutput, shape: readonly number[]): OpOutput {
  return shape.length === 4 ? images : ops.reshape(images, shape);
}

const training: KernelDefinition = {
  kernelName: PenstrokeBatchNormTraining,
  run(ops, inputs, attrs) {
    const { x, gamma, beta } = inputs as Inputs<'x' | 'gamma' | 'beta'>;
    const { epsilon, activation } = attrs as PenstrokeBatchNormTrainingAttrs;
    const count = util.sizeFromShape(x.shape) / util.sizeFromShape(gamma.shape);
    // In training the old mean and variance are not read.
    const none = ops.upload(new Float32Array(0), [0]);
    const [normalised, mean, unbiased] = ops.runAll(
      'FusedBatchNormV3',
      [...attributes(ops, epsilon), ops.number('exponential_avg_factor', 1)],
      [asImages(ops, x, x.shape), gamma, beta, none, none],
      6,
    );
    const variance = ops.float('Mul', unbiased!, ops.scalar((count - 1) / count));
    const invStd = ops.float('Rsqrt', ops.float('AddV2', variance, ops.scalar(epsilon)));
    const y = activate(ops, fromImages(ops, normalised!, x.shape), activation);
    return [ops.keep(y), ops.keep(mean!), ops.keep(variance), ops.keep(invStd)];
  },
};

/**
 * The operation on the processor takes the variance and adds the epsilon, the one of cuDNN takes 1 / sqrt(variance + epsilon): the
 * former gets 1 / invStd^2, and adds 0.
 */
const gradient: KernelDefinition = {
  kernelName: PenstrokeBatchNormTrainingGradient,
  run(ops, inputs, attrs) {
    const { dy, x, y, gamma, mean, invStd } = inputs as Inputs<'dy' | 'x' | 'y' | 'gamma' | 'mean' | 'invStd'>;
    const { activation } = attrs as PenstrokeBatchNormTrainingGradientAttrs;
    const dz = activation === 'linear' ? dy : activationGradient(ops, dy, y, activation);
    const saved = ops.backend.isUsingGpuDevice ? invStd : ops.float('Reciprocal', ops.float('Square', invStd));
    const [dx, dgamma, dbeta] = ops.runAll(
      'FusedBatchNormGradV3',
      attributes(ops, 0),
      [asImages(ops, dz, x.shape), asImages(ops, x, x.shape), gamma, mean, saved, ops.upload(new Float32Array(0), [0])],
      5,
    );
    return [ops.keep(fromImages(ops, dx!, x.shape)), ops.keep(dgamma!), ops.keep(dbeta!)];
  },
};

/** Batch normalisation with the statistics of the batch, and its gradient. */
export const BATCH_NORM_KERNELS: readonly KernelDefinition[] = [training, gradient];
