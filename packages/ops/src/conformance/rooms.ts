import { adamUpdateConformance } from '../adam-update/conformance.ts';
import { batchNormTrainingConformance } from '../batch-norm-training/conformance.ts';
import { biasActivationGradientConformance } from '../bias-activation-gradient/conformance.ts';
import { conv2dConformance } from '../conv2d/conformance.ts';
import { conv2dMaxPoolConformance } from '../conv2d-max-pool/conformance.ts';
import { denseConformance } from '../dense/conformance.ts';
import { dropoutConformance } from '../dropout/conformance.ts';
import { gatherPixelsConformance } from '../gather-pixels/conformance.ts';
import { momentumUpdateConformance } from '../momentum-update/conformance.ts';
import { movingAverageConformance } from '../moving-average/conformance.ts';
import { sparseSoftmaxCrossEntropyConformance } from '../sparse-softmax-cross-entropy/conformance.ts';
import { warpConformance } from '../warp/conformance.ts';
import type { OpConformance } from './support/op-conformance.ts';

/** The rooms of all ops. From this list come the conformance cases, the kernels of the plain backend and the names of all kernels. */
export const ROOMS: readonly OpConformance[] = [
  conv2dConformance,
  conv2dMaxPoolConformance,
  denseConformance,
  biasActivationGradientConformance,
  sparseSoftmaxCrossEntropyConformance,
  adamUpdateConformance,
  momentumUpdateConformance,
  movingAverageConformance,
  batchNormTrainingConformance,
  dropoutConformance,
  warpConformance,
  gatherPixelsConformance,
];

/** The names of all kernels that a backend may register. */
export const PENSTROKE_KERNELS: readonly string[] = ROOMS.flatMap(({ kernels }) =>
  kernels.map(({ kernelName }) => kernelName),
);
