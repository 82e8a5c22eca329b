import { registerTensorflowKernels } from '@penstroke/tensorflow-kernels';
import { setBackend } from '@tensorflow/tfjs-core';

registerTensorflowKernels(); // after the import of @tensorflow/tfjs-node or tfjs-node-gpu
await setBackend('tensorflow');
