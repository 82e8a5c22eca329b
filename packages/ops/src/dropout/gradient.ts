import type { GradConfig, Tensor } from '@tensorflow/tfjs-core';
import { runKernel } from '../shared/run-kernel.ts';
import { PenstrokeDropout } from './contract.ts';

/** The mask is computed again, from the same seed and position: the kernel itself is linear, so it is its own gradient. */
export const dropoutGradientConfig: GradConfig = {
  kernelName: PenstrokeDropout,
  gradFunc: (dy, _saved, attributes) => ({
    x: () => runKernel<Tensor>(PenstrokeDropout, { x: dy as Tensor }, attributes),
  }),
};
