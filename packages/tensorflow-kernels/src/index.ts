export { registerTensorflowKernels, unregisterTensorflowKernels } from './register-tensorflow-kernels.ts';
