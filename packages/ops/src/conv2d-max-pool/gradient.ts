import type { GradConfig, Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { biasActivationGradient } from '../bias-activation-gradient/bias-activation-gradient.ts';
import { runKernel } from '../shared/run-kernel.ts';
import {
  PenstrokeConv2DMaxPool,
  type PenstrokeConv2DMaxPoolAttrs,
  PenstrokeConv2DMaxPoolFilterGradient,
  PenstrokeConv2DMaxPoolInputGradient,
} from './contract.ts';

/**
 * The activation and the bias meet the pooled values alone: what is not a maximum has no gradient. As for the plain convolution
 * (conv2d/gradient.ts), `x` is not called for the first layer of a network, and `dz` goes with the last function.
 */
export const conv2dMaxPoolGradientConfig: GradConfig = {
  kernelName: PenstrokeConv2DMaxPool,
  inputsToSave: ['x', 'filter'],
  outputsToSave: [true, true],
  gradFunc: (dys, saved, attributes) => {
    const [x, filter, y, positions] = saved as [Tensor4D, Tensor4D, Tensor4D, Tensor4D];
    const attrs = attributes as unknown as PenstrokeConv2DMaxPoolAttrs;
    const { dz, dbias } = biasActivationGradient((dys as Tensor4D[])[0]!, y, attrs.activation);
    return {
      x: () =>
        runKernel<Tensor>(
          PenstrokeConv2DMaxPoolInputGradient,
          { dz, positions, filter },
          { ...attrs, inputShape: x.shape },
        ),
      filter: () =>
        runKernel<Tensor>(
          PenstrokeConv2DMaxPoolFilterGradient,
          { x, dz, positions },
          { ...attrs, filterShape: filter.shape },
        ),
      bias: () => {
        dz.dispose();
        return dbias;
      },
    };
  },
};
