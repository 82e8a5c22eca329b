import { expandDims, type GradConfig, mul, type Tensor } from '@tensorflow/tfjs-core';
import { PenstrokeSparseSoftmaxCrossEntropy } from './contract.ts';

/** The kernel has computed the gradient already: its second output. */
export const sparseSoftmaxCrossEntropyGradientConfig: GradConfig = {
  kernelName: PenstrokeSparseSoftmaxCrossEntropy,
  outputsToSave: [false, true],
  gradFunc: (dys, saved) => {
    const [dlosses] = dys as [Tensor, Tensor];
    const [dlogits] = saved as [Tensor];
    return { logits: () => mul(dlogits, expandDims(dlosses, 1)) };
  },
};
