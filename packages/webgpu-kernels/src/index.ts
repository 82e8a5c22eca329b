export { registerWebGPUKernels, unregisterWebGPUKernels } from './register-webgpu-kernels.ts';
