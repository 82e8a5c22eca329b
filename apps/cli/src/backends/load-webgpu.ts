import { readdirSync } from 'node:fs';
import { describeAdapter } from '@penstroke/runs';
import * as tf from '@tensorflow/tfjs-core';
import { CommandError } from '../terminal/cli-error.ts';
import type { BackendOptions, ReadyBackend } from './ready-backend.ts';
import { resolveOptional } from './resolve-optional.ts';

const WEBGPU = 'webgpu';

/** What the npm package `webgpu` exports. */
interface Dawn {
  create(options: string[]): GPU;
  readonly globals: Record<string, unknown>;
}

/** The parts of WebGPU that are used here; lib.dom has their types. */
type GPU = Navigator['gpu'];

/**
 * Starts WebGPU in Node (Dawn, npm `webgpu`), gives it to tfjs-backend-webgpu and makes that current; neither package is
 * installed with this program. An adapter that computes on the CPU works too, slowly, and is refused with `realGpuOnly`.
 *
 * @throws CommandError with the remedy if a package is absent or there is no (real) adapter
 */
export async function loadWebgpu({ cwd, realGpuOnly = false }: BackendOptions): Promise<ReadyBackend> {
  if (realGpuOnly && !mayHaveGpu()) throw new CommandError('WebGPU: this machine has no GPU device');
  const [dawnPackage, backendPackage] = resolveOptional(['webgpu', '@tensorflow/tfjs-backend-webgpu'], cwd);
  const dawn = (await import(dawnPackage)) as unknown as Dawn;
  Object.assign(globalThis, dawn.globals);
  const gpu = dawn.create([]);
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) {
    throw new CommandError('WebGPU finds no adapter; install a Vulkan driver, or use --backend simd');
  }
  const { device, software } = describeAdapter(adapter.info);
  if (software && realGpuOnly) throw new CommandError(`WebGPU finds only a software adapter: ${device}`);

  exposeGpu(gpu);
  // In this order: the stock kernels first, then those of ours that take their place.
  await import(backendPackage);
  const { registerWebGPUKernels } = await import('@penstroke/webgpu-kernels');
  registerWebGPUKernels();
  if (!(await tf.setBackend(WEBGPU))) throw new CommandError(`WebGPU does not start on ${device}; use --backend simd`);
  return {
    name: 'webgpu',
    threads: 1,
    device,
    software,
    close() {
      // Dawn keeps the process alive for as long as the object can be reached.
      tf.removeBackend(WEBGPU);
      exposeGpu(undefined);
    },
  };
}

/** Whether Linux lists a GPU device; looking for an adapter takes longer, and Dawn prints what it does not find. */
function mayHaveGpu(): boolean {
  if (process.platform !== 'linux') return true;
  const devices = ['/dev', '/dev/dri'].flatMap((folder) => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  });
  return devices.some((name) => /^(renderD\d+|nvidia\d+|dxg|mali\d*)$/.test(name));
}

/** tfjs-backend-webgpu asks `navigator.gpu`; Node 20 has no navigator, newer ones have one without `gpu`. */
function exposeGpu(gpu: GPU | undefined): void {
  if (globalThis.navigator === undefined) {
    Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
  }
  Object.defineProperty(globalThis.navigator, 'gpu', { value: gpu, configurable: true });
}
