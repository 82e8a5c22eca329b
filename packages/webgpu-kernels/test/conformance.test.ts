import '@tensorflow/tfjs-backend-cpu';
import { opsConformance } from '@penstroke/ops/testing';
import { registerWebGPUKernels } from '@penstroke/webgpu-kernels';
import { afterAll, expect, test } from 'vitest';
import { deviceErrors, withWebGPU } from './start-webgpu.ts';

await withWebGPU(() => {
  registerWebGPUKernels();
  opsConformance({ test, expect }, { backendName: 'webgpu' });
  afterAll(() => expect(deviceErrors).toEqual([]));
});
