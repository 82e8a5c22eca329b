import '@tensorflow/tfjs-backend-webgpu';
import { registerWebGPUKernels, unregisterWebGPUKernels } from '@penstroke/webgpu-kernels';
import { getKernel, getKernelsForBackend, unregisterKernel } from '@tensorflow/tfjs-core';
import { afterEach, expect, test, vi } from 'vitest';
import { KERNELS } from './kernels.ts';

afterEach(unregisterWebGPUKernels);

test('registers the kernels of the ops, but for pooled convolutions, once, without the warnings of a second registration', () => {
  const warn = vi.spyOn(console, 'warn');
  registerWebGPUKernels();
  const first = getKernel('PenstrokeAdam', 'webgpu');
  registerWebGPUKernels();
  expect(KERNELS.filter((name) => getKernel(name, 'webgpu') === undefined)).toEqual([]);
  expect(getKernel('PenstrokeAdam', 'webgpu')).toBe(first);
  expect(warn).not.toHaveBeenCalled();
});

test('unregistering puts every stock kernel back and leaves none of ours', () => {
  const kernels = () =>
    new Map(getKernelsForBackend('webgpu').map(({ kernelName, kernelFunc }) => [kernelName, kernelFunc]));
  const stock = kernels();
  registerWebGPUKernels();
  expect(kernels()).not.toEqual(stock);
  unregisterWebGPUKernels();
  expect(kernels()).toEqual(stock);
});

test('without the stock kernels it says what to import, and registers nothing', () => {
  const stock = getKernel('Conv2D', 'webgpu');
  unregisterKernel('Conv2D', 'webgpu');
  expect(registerWebGPUKernels).toThrow(
    "registerWebGPUKernels: expected the stock kernel Conv2D, got none; import '@tensorflow/tfjs-backend-webgpu' first",
  );
  expect(getKernel('PenstrokeAdam', 'webgpu')).toBeUndefined();
  return import('@tensorflow/tfjs-core').then(({ registerKernel }) => registerKernel(stock));
});
