import { describeAdapter } from '@penstroke/runs';
import { backend, setBackend } from '@tensorflow/tfjs-core';
import { ToldError } from '../../words/told-error.ts';
import type { BackendFacts } from '../messages/backend-facts.ts';

/** Called once when the GPU goes away, with what the browser says of it, which may be nothing. */
export type DeviceLost = (message: string) => void;

/**
 * Makes WebGPU the engine's backend.
 *
 * @throws ToldError without an adapter, or with a software adapter alone unless `allowSoftware` is set
 */
export async function loadWebgpu(options: {
  readonly allowSoftware: boolean;
  readonly onDeviceLost: DeviceLost;
}): Promise<BackendFacts> {
  const { gpu } = navigator;
  if (!gpu) throw new ToldError(['noWebgpu']);
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new ToldError(['noGpu']);
  const { device, software } = describeAdapter(adapter.info);
  if (software && !options.allowSoftware) throw new ToldError(['onlySoftware', device]);
  // Large, and of use only here: loaded when it is known to run.
  const { registerWebGPUKernels } = await import('./webgpu-kernels.ts');
  registerWebGPUKernels();
  if (!(await setBackend('webgpu'))) throw new ToldError(['gpuFails', device]);
  const { lost } = (backend() as unknown as { device: GPUDevice }).device;
  lost.then(({ message }) => options.onDeviceLost(message));
  return { name: 'webgpu', threads: 1, device, software };
}
