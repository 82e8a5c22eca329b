import { type GradConfig, matMul, type Tensor2D } from '@tensorflow/tfjs-core';
import { biasActivationGradient } from '../bias-activation-gradient/bias-activation-gradient.ts';
import { PenstrokeDense, type PenstrokeDenseAttrs } from './contract.ts';

/** See conv2d/gradient.ts for the order of the calls and the life of `dz`. */
export const denseGradientConfig: GradConfig = {
  kernelName: PenstrokeDense,
  inputsToSave: ['x', 'kernel'],
  outputsToSave: [true],
  gradFunc: (dy, saved, attributes) => {
    const [x, kernel, y] = saved as [Tensor2D, Tensor2D, Tensor2D];
    const { activation } = attributes as unknown as PenstrokeDenseAttrs;
    const { dz, dbias } = biasActivationGradient(dy as Tensor2D, y, activation);
    return {
      x: () => matMul(dz, kernel, false, true),
      kernel: () => matMul(x, dz, true, false),
      bias: () => {
        dz.dispose();
        return dbias;
      },
    };
  },
};
