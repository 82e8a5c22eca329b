/** Everything that only a GPU needs, in one chunk of its own. */
import '@tensorflow/tfjs-backend-webgpu';

export { registerWebGPUKernels } from '@penstroke/webgpu-kernels';
