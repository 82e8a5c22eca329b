import { createRequire } from 'node:module';
import { backends } from '@penstroke/runs';
import * as tf from '@tensorflow/tfjs-core';
import { CommandError } from '../terminal/cli-error.ts';
import { reasonOf } from '../terminal/reason-of.ts';
import { importOptional } from './import-optional.ts';
import type { BackendOptions, ReadyBackend } from './ready-backend.ts';

/** libtensorflow's binding registers itself under this name, with and without a GPU. */
const TENSORFLOW = 'tensorflow';

/**
 * Loads `@tensorflow/tfjs-node-gpu` (`cuda`) or `@tensorflow/tfjs-node` (`node`), which are never installed with this
 * program, and makes it current.
 *
 * @throws CommandError with the remedy if the package is absent, its library does not load, or `cuda` finds no GPU
 */
export async function loadTensorflow(name: 'cuda' | 'node', { cwd }: BackendOptions): Promise<ReadyBackend> {
  const { packageName } = backends.find((backend) => backend.name === name)!;
  restoreIsNullOrUndefined();
  try {
    await importOptional(packageName, cwd);
  } catch (error) {
    if (CommandError.isInstance(error)) throw error;
    const library = name === 'cuda' ? ' (it needs CUDA 11.2 and cuDNN 8.1)' : '';
    throw new CommandError(
      `${packageName} does not start${library}: ${reasonOf(error)} Run: npm rebuild ${packageName} --build-addon-from-source`,
      { cause: error },
    );
  }
  if (!(await tf.setBackend(TENSORFLOW))) throw new CommandError(`${packageName} does not start; use --backend simd`);
  const usesGpu = (tf.backend() as { isUsingGpuDevice?: boolean }).isUsingGpuDevice === true;
  if (name === 'cuda' && !usesGpu) {
    throw new CommandError('TensorFlow finds no CUDA GPU; check nvidia-smi, CUDA 11.2 and cuDNN 8.1');
  }
  return { name, threads: 1, device: usesGpu ? 'CUDA GPU (libtensorflow)' : 'libtensorflow on the CPU', close() {} };
}

/** Node 23 removed `util.isNullOrUndefined`, which both packages call (tensorflow/tfjs#8425, #8609). */
function restoreIsNullOrUndefined(): void {
  // The CommonJS module object, not the frozen ESM namespace: the packages see what is put here.
  const util = createRequire(import.meta.url)('node:util') as { isNullOrUndefined?: (value: unknown) => boolean };
  util.isNullOrUndefined ??= (value) => value === null || value === undefined;
}
