import '@tensorflow/tfjs-layers'; // the gradient of max-pooling, for the composite of pooled convolutions
import '@tensorflow/tfjs-backend-cpu';
import { opsConformance } from '@penstroke/ops/conformance';
import { registerWebGPUKernels } from '@penstroke/webgpu-kernels';
import { afterAll, expect, test } from 'vitest';
import { KERNELS } from './kernels.ts';
import { deviceErrors, withWebGPU } from './start-webgpu.ts';

await withWebGPU(() => {
  registerWebGPUKernels();
  opsConformance({ test, expect }, { backendName: 'webgpu', kernels: KERNELS });
  afterAll(() => expect(deviceErrors).toEqual([]));
});
