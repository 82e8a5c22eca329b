import '@tensorflow/tfjs-backend-webgpu';
import { registerWebGPUKernels } from '@penstroke/webgpu-kernels';
import { setBackend } from '@tensorflow/tfjs-core';

registerWebGPUKernels(); // after the backend's own kernels, before or after `setBackend`
await setBackend('webgpu');
