import * as tf from '@tensorflow/tfjs-core';
import { CommandError } from '../terminal/cli-error.ts';
import type { CliIo } from '../terminal/cli-io.ts';
import { note } from '../terminal/show.ts';
import type { BackendChoice, BackendName, BackendOptions, ReadyBackend } from './backend-name.ts';
import { loadCpu } from './load-cpu.ts';
import { loadSimd } from './load-simd.ts';
import { loadTensorflow } from './load-tensorflow.ts';
import { loadWebgpu } from './load-webgpu.ts';

/**
 * The order in which `auto` tries: a CUDA GPU, any other real GPU, the processor's vector units, plain JavaScript.
 * `node` is left out: `simd` trains these networks faster than libtensorflow's calls from JavaScript cost.
 */
const AUTO_ORDER: readonly BackendName[] = ['cuda', 'webgpu', 'simd', 'cpu'];

/** What `selectBackend` takes besides the choice. */
export interface SelectBackendOptions {
  readonly io: CliIo;
  /** Threads of the simd backend; its own choice when left out. */
  readonly threads?: number | undefined;
}

/**
 * Starts a backend and makes it the engine's current one. `auto` says why it passes over `simd`, which works nearly everywhere
 * and is hundreds of times faster than what comes after it; a machine without a GPU is nothing to speak of.
 *
 * @throws CommandError if the named one does not work, with the reason and the remedy
 */
export async function selectBackend(
  choice: BackendChoice,
  { io, threads }: SelectBackendOptions,
): Promise<ReadyBackend> {
  const options: BackendOptions = { threads, cwd: io.cwd };
  // Else tfjs prints advice about tfjs-node and warns about kernels that two packages register.
  tf.enableProdMode();
  if (choice !== 'auto') return loadBackend(choice, options);
  const reasons: string[] = [];
  for (const name of AUTO_ORDER) {
    try {
      return await loadBackend(name, options, { realGpuOnly: true });
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n', 1)[0]! : String(error);
      reasons.push(`${name}: ${reason}`);
      if (name === 'simd') note(io, `backend  simd does not work here: ${reason}`);
    }
  }
  throw new CommandError(`no backend works here (${reasons.join('; ')})`);
}

/** Starts one backend; what it throws says why it does not work here. */
export async function loadBackend(
  name: BackendName,
  options: BackendOptions,
  { realGpuOnly = false } = {},
): Promise<ReadyBackend> {
  switch (name) {
    case 'cuda':
    case 'node':
      return loadTensorflow(name, options);
    case 'webgpu':
      return loadWebgpu(options, { realGpuOnly });
    case 'simd':
      return loadSimd(options);
    case 'cpu':
      return loadCpu();
  }
}
