import '@tensorflow/tfjs-backend-cpu';
import { opsConformance } from '@penstroke/ops/testing';
import { registerWebGPUKernels } from '@penstroke/webgpu-kernels';
import { expect, test } from 'vitest';
import { startWebGPU } from './start-webgpu.ts';

const missing = await startWebGPU();
if (missing === undefined) {
  registerWebGPUKernels();
  opsConformance({ test, expect }, { backendName: 'webgpu' });
} else {
  test.skip(`conformance: ${missing}`, () => {});
}
