import '@tensorflow/tfjs-backend-cpu';
import { registerSimdBackend } from '@penstroke/backend-simd';
import { backend, setBackend } from '@tensorflow/tfjs-core';
import type { BackendChoice, BackendReport } from '../storage/run-plan.ts';

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|basic render|warp/i;

/** Called once when the GPU goes away. */
export type DeviceLost = (message: string) => void;

/**
 * Starts a backend and makes it the engine's: WebGPU where there is a GPU, else WebAssembly, else plain JavaScript.
 *
 * @param choice a name takes that one only, a software GPU included
 * @throws Error when the backend of that name does not start
 */
export async function chooseBackend(choice: BackendChoice, onDeviceLost: DeviceLost): Promise<BackendReport> {
  let noGpu = '';
  if (choice === 'auto' || choice === 'webgpu') {
    const gpu = await startWebgpu({ allowSoftware: choice === 'webgpu', onDeviceLost }).catch(messageOf);
    if (typeof gpu !== 'string') return gpu;
    if (choice === 'webgpu') throw new Error(`WebGPU does not start: ${gpu}. Choose WebAssembly or “automatic”.`);
    noGpu = `${gpu}. `;
  }
  if (choice !== 'cpu') {
    const simd = await startSimd(noGpu).catch(messageOf);
    if (typeof simd !== 'string') return simd;
    if (choice === 'simd') throw new Error(`WebAssembly does not start: ${simd}. Choose plain JavaScript.`);
    noGpu += `${simd}. `;
  }
  return startCpu(choice === 'cpu' ? 'As chosen; it is slow.' : `${noGpu}So plain JavaScript computes, slowly.`);
}

/** WebAssembly on `threads`, by default all that the page may have. */
export async function startSimd(before: string, threads?: number): Promise<BackendReport> {
  const started = await registerSimdBackend(threads === undefined ? {} : { threads });
  if (!(await setBackend('simd'))) throw new Error('the simd backend does not start');
  const build = started.relaxed ? 'relaxed SIMD' : 'SIMD';
  const isolation = globalThis.crossOriginIsolated
    ? ''
    : ' This page is not cross-origin isolated, so it may not share memory between threads.';
  return {
    name: 'simd',
    threads: started.threads,
    device: `WebAssembly, ${build}, ${started.threads === 1 ? 'one thread' : `${started.threads} threads`}`,
    why: `${before ? `${before}So WebAssembly computes` : 'As chosen, WebAssembly computes'} on the processor.${threads === undefined ? isolation : ''}`,
  };
}

/** tfjs's plain JavaScript. */
export async function startCpu(why: string): Promise<BackendReport> {
  await setBackend('cpu');
  return { name: 'cpu', threads: 1, device: 'plain JavaScript', why };
}

async function startWebgpu(options: {
  allowSoftware: boolean;
  onDeviceLost: DeviceLost;
}): Promise<BackendReport | string> {
  const { gpu } = navigator;
  if (!gpu) return 'This browser has no WebGPU';
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return 'WebGPU finds no GPU';
  const { vendor, architecture, device, description } = adapter.info;
  const label = [description || device, vendor, architecture].filter(Boolean).join(', ') || 'a GPU without a name';
  const software = adapter.info.isFallbackAdapter || SOFTWARE.test(label);
  if (software && !options.allowSoftware) return `WebGPU offers only a software adapter (${label})`;
  // Large, and of use only here: loaded when it is known to run.
  const { registerWebGPUKernels } = await import('./webgpu.ts');
  registerWebGPUKernels();
  if (!(await setBackend('webgpu'))) return `WebGPU does not start on ${label}`;
  const lost = (backend() as unknown as { device: GPUDevice }).device.lost;
  lost.then(({ message }) => options.onDeviceLost(message || 'the GPU was taken away'));
  return {
    name: 'webgpu',
    threads: 1,
    device: software ? `${label} (software)` : label,
    why: software ? 'You chose WebGPU; it runs in software here, slowly.' : 'This browser gives the page a GPU.',
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
