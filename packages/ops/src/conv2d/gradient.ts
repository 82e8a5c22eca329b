import {
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  type GradConfig,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { biasActivationGradient } from '../bias-activation-gradient/bias-activation-gradient.ts';
import { runKernel } from '../shared/run-kernel.ts';
import { PenstrokeConv2D, type PenstrokeConv2DAttrs } from './contract.ts';

/**
 * TensorFlow.js calls the three functions in the order of the kernel's inputs, and only those whose input leads back to a variable:
 * for the first layer of a network `x` is never called. `dz` and `dbias` are made outside of them, because what is made inside of
 * one, and not returned, is gone after it. What is left of them goes with the scope of the whole backward pass; `dz`, as large as the
 * layer's output, goes with the last function already.
 */
export const conv2dGradientConfig: GradConfig = {
  kernelName: PenstrokeConv2D,
  inputsToSave: ['x', 'filter'],
  outputsToSave: [true],
  gradFunc: (dy, saved, attributes) => {
    const [x, filter, y] = saved as [Tensor4D, Tensor4D, Tensor4D];
    const { strides, pad, activation } = attributes as unknown as PenstrokeConv2DAttrs;
    const { dz, dbias } = biasActivationGradient(dy as Tensor4D, y, activation);
    const attrs = { strides, pad, dataFormat: 'NHWC' };
    return {
      x: () => runKernel<Tensor>(Conv2DBackpropInput, { dy: dz, filter }, { ...attrs, inputShape: x.shape }),
      filter: () => runKernel<Tensor>(Conv2DBackpropFilter, { x, dy: dz }, { ...attrs, filterShape: filter.shape }),
      bias: () => {
        dz.dispose();
        return dbias;
      },
    };
  },
};
