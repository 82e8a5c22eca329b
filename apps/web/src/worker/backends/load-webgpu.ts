import { type BackendReport, describeAdapter } from '@penstroke/runs';
import { backend, setBackend } from '@tensorflow/tfjs-core';

/** Called once when the GPU goes away. */
export type DeviceLost = (message: string) => void;

/**
 * Makes WebGPU the engine's backend.
 *
 * @throws Error if there is no adapter, or only one in software while `allowSoftware` is false
 */
export async function loadWebgpu(options: {
  readonly allowSoftware: boolean;
  readonly onDeviceLost: DeviceLost;
}): Promise<BackendReport> {
  const { gpu } = navigator;
  if (!gpu) throw new Error('This browser has no WebGPU');
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Error('WebGPU finds no GPU');
  const { device, software } = describeAdapter(adapter.info);
  if (software && !options.allowSoftware) throw new Error(`WebGPU offers only a software adapter: ${device}`);
  // Large, and of use only here: loaded when it is known to run.
  const { registerWebGPUKernels } = await import('./webgpu-kernels.ts');
  registerWebGPUKernels();
  if (!(await setBackend('webgpu'))) throw new Error(`WebGPU does not start on ${device}`);
  const { lost } = (backend() as unknown as { device: GPUDevice }).device;
  lost.then(({ message }) => options.onDeviceLost(message || 'the GPU was taken away'));
  return { name: 'webgpu', threads: 1, device, software };
}
