import { registerUpdateRecorder } from '@penstroke/ops';
import '@tensorflow/tfjs-backend-cpu';
import {
  findBackendFactory,
  getKernelsForBackend,
  type KernelConfig,
  type KernelFunc,
  registerBackend,
  registerKernel,
  removeBackend,
} from '@tensorflow/tfjs-core';
import { simdRecorder } from './capture/simd-recorder.ts';
import { SIMD_KERNELS } from './kernels/index.ts';
import { loadSimdModule, type SimdModule, type SimdModuleOptions } from './runtime/simd-module.ts';
import { SimdBackend } from './simd-backend.ts';
import type { KernelCall } from './simd-kernel.ts';

const BACKEND_NAME = 'simd';
/** Above cpu's 1; below webgpu's 3. */
const DEFAULT_PRIORITY = 2;

export interface RegisterOptions extends SimdModuleOptions {
  /** Among the registered backends tfjs takes the highest unless `setBackend` chooses; default 2 (cpu 1, webgpu 3). */
  priority?: number;
  /** Loads the kernels in another way than `loadSimdModule`: `loadWideModule` of `@penstroke/backend-simd/wide`. */
  load?: (options: SimdModuleOptions) => Promise<LoadedModule>;
}

/** The kernels, and why they do not compute two vectors at once although they were to. */
export interface LoadedModule {
  module: SimdModule;
  wideFailure?: string;
}

/** What runs after registration. */
export interface RegisteredBackend {
  /** Threads, the calling one included. */
  threads: number;
  /** Whether the relaxed SIMD build runs. */
  relaxed: boolean;
  /** Whether the engine computes two vectors at once. */
  wide: boolean;
  /** Why it does not although `load` asked for it. */
  wideFailure?: string;
  /** Why one thread runs although more were to be had: what kept the workers from starting. */
  threadsFailure?: unknown;
}

let kernelsRegistered = false;
let currentModule: SimdModule | undefined;

/** Gives the backend every kernel of cpu, and the WebAssembly kernels in place of or beside them. */
function registerKernels(): void {
  if (kernelsRegistered) return;
  kernelsRegistered = true;
  const configs = new Map<string, KernelConfig>();
  for (const config of getKernelsForBackend('cpu')) {
    configs.set(config.kernelName, { ...config, backendName: BACKEND_NAME, kernelFunc: inJavaScript(config) });
  }
  for (const { kernelName, run } of SIMD_KERNELS) {
    const fallback = configs.get(kernelName)?.kernelFunc;
    const kernelFunc = ((call: KernelCall<never, never>) => {
      const result = call.backend.runKernel(() => run(call));
      if (result !== undefined) return result;
      if (fallback === undefined) throw new Error(`${kernelName}: expected inputs that the simd backend supports`);
      return fallback(call);
    }) as unknown as KernelFunc;
    configs.set(kernelName, { kernelName, backendName: BACKEND_NAME, kernelFunc });
  }
  for (const config of configs.values()) registerKernel(config);
}

/** Kernels of cpu that only give a tensor's values another shape. */
const RESHAPES: readonly string[] = ['Identity', 'Reshape', 'ExpandDims'];

/** A kernel of cpu; a captured update cannot run it. */
function inJavaScript({ kernelName, kernelFunc }: KernelConfig): KernelFunc {
  if (RESHAPES.includes(kernelName)) return kernelFunc;
  return (call) => {
    (call.backend as SimdBackend).module.watcher?.refuse(`${kernelName} runs in JavaScript`);
    return kernelFunc(call);
  };
}

/**
 * Compiles the kernels, starts the threads and registers the tfjs backend 'simd'. Call it before
 * `tf.setBackend('simd')`. Another call with a backend in place replaces it: its tensors are lost.
 *
 * @returns the number of threads that run and whether relaxed SIMD is in use
 * @throws RangeError when `threads` is not an integer from 1 to 64; SimdUnavailableError when the engine has no WebAssembly SIMD,
 *   the .wasm file cannot be read or is another version's or, with `threads` given, a worker does not start
 * @example
 * ```ts
 * import * as tf from '@tensorflow/tfjs-core';
 * import { registerSimdBackend } from '@penstroke/backend-simd';
 *
 * const { threads, relaxed } = await registerSimdBackend();
 * await tf.setBackend('simd');
 * ```
 */
export async function registerSimdBackend(options: RegisterOptions = {}): Promise<RegisteredBackend> {
  const { load = async (plain) => ({ module: await loadSimdModule(plain) }), ...moduleOptions } = options;
  const { module, wideFailure }: LoadedModule = await load(moduleOptions);
  if (findBackendFactory(BACKEND_NAME)) removeBackend(BACKEND_NAME);
  currentModule?.close();
  currentModule = module;
  registerKernels();
  registerUpdateRecorder(BACKEND_NAME, simdRecorder);
  registerBackend(BACKEND_NAME, () => new SimdBackend(module), options.priority ?? DEFAULT_PRIORITY);
  const { threads, relaxed, wide, threadsFailure } = module;
  return {
    threads,
    relaxed,
    wide,
    ...(wideFailure !== undefined && { wideFailure }),
    ...(threadsFailure !== undefined && { threadsFailure }),
  };
}
