import '@tensorflow/tfjs-backend-webgpu';
import { readFileSync } from 'node:fs';
import * as ops from '@penstroke/ops';
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

test('what the README lists as ops are ops of @penstroke/ops, registered but for conv2dMaxPool', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const row = readme.split('\n').find((line) => line.startsWith('| every other op'))!;
  const names = [...row.split('|')[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
  expect(names).toContain('warp');
  expect(names.filter((name) => !(name in ops))).toEqual([]);
  registerWebGPUKernels();
  const kernels = names.map((name) => `Penstroke${name[0]!.toUpperCase()}${name.slice(1)}`.replace('2d', '2D'));
  expect(kernels.filter((name) => getKernel(name, 'webgpu') === undefined)).toEqual(['PenstrokeConv2DMaxPool']);
});
