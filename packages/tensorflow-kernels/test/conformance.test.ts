import '@tensorflow/tfjs-layers'; // the gradient of max-pooling, for the composite of pooled convolutions
import '@tensorflow/tfjs-backend-cpu';
import { opsConformance, PENSTROKE_KERNELS } from '@penstroke/ops/conformance';
import { registerTensorflowKernels } from '@penstroke/tensorflow-kernels';
import { expect, test } from 'vitest';
import { withTensorflow } from './start-tensorflow.ts';

/** A convolution and its pooling are two operations; pixels lie on the device as float32, for integers are computed in host memory. */
const WITHOUT = /^Penstroke(Conv2DMaxPool|GatherPixels)/;

await withTensorflow(() => {
  registerTensorflowKernels();
  opsConformance(
    { test, expect },
    { backendName: 'tensorflow', kernels: PENSTROKE_KERNELS.filter((name) => !WITHOUT.test(name)) },
  );
});
