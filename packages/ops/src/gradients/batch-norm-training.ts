import type { GradConfig, Tensor, Tensor1D } from '@tensorflow/tfjs-core';
import { batchNormTrainingGradient } from '../batch-norm-training-gradient.ts';
import { PenstrokeBatchNormTraining, type PenstrokeBatchNormTrainingAttrs } from '../kernel-names.ts';

/** Only the gradient of `y` goes back: mean, variance and inverse deviation are constants to autodiff. */
export const batchNormTrainingGradientConfig: GradConfig = {
  kernelName: PenstrokeBatchNormTraining,
  inputsToSave: ['x', 'gamma'],
  outputsToSave: [true, true, false, true],
  gradFunc: (dys, saved, attributes) => {
    const [dy] = dys as Tensor[] as [Tensor];
    const [x, gamma, y, mean, invStd] = saved as [Tensor, Tensor1D, Tensor, Tensor1D, Tensor1D];
    const { activation } = attributes as unknown as PenstrokeBatchNormTrainingAttrs;
    const { dx, dgamma, dbeta } = batchNormTrainingGradient({ dy, x, y, gamma, mean, invStd, activation });
    return { x: () => dx, gamma: () => dgamma, beta: () => dbeta };
  },
};
