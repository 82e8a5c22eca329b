import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { backends } from '@penstroke/runs';
import * as tf from '@tensorflow/tfjs-core';
import { CommandError } from '../terminal/cli-error.ts';
import { reasonOf } from '../terminal/reason-of.ts';
import { findInstalled, type InstalledBackend } from './installed/find-installed.ts';
import type { TensorflowName } from './installed/tensorflow-name.ts';
import { helperPath } from './native/helper-path.ts';
import { loadNativeHelper } from './native/native-helper.ts';
import { nvidiaFolder } from './native/nvidia-folder.ts';
import { describeUnopened, openCudaLibraries } from './native/open-cuda-libraries.ts';
import type { BackendOptions, ReadyBackend } from './ready-backend.ts';
import { findOptional } from './resolve-optional.ts';

/** libtensorflow's binding registers itself under this name, with and without a GPU. */
const TENSORFLOW = 'tensorflow';
/** What TensorFlow reads for the number of threads that one operation uses. */
const THREADS_VARIABLE = 'TF_NUM_INTRAOP_THREADS';
/** What TensorFlow reads for how much it writes to standard error; 3 leaves what ends the process. */
const LOG_VARIABLE = 'TF_CPP_MIN_LOG_LEVEL';
/** What TensorFlow reads for whether it takes a GPU's memory as it needs it. */
const GROWTH_VARIABLE = 'TF_FORCE_GPU_ALLOW_GROWTH';
/** What TensorFlow reads for whether it uses oneDNN, which it leaves aside on x64 processors without instructions for networks. */
const ONEDNN_VARIABLE = 'TF_ENABLE_ONEDNN_OPTS';

/**
 * Loads `@tensorflow/tfjs-node-gpu` (`cuda`) or `@tensorflow/tfjs-node` (`node`) and makes it current: the one that
 * `penstroke backend install` installed, else one in the working folder or beside this program.
 *
 * @throws CommandError with the remedy if the package is absent, its library does not load, or `cuda` finds no GPU
 */
export async function loadTensorflow(name: TensorflowName, options: BackendOptions): Promise<ReadyBackend> {
  const { cwd, env = {}, threads } = options;
  const { packageName } = backends.find((backend) => backend.name === name)!;
  const install = `run: penstroke backend install ${name}`;
  const installed = await findInstalled(name, env);
  const [address] = findOptional([packageName], [...(installed ? [installed.folder] : []), cwd]);
  if (address === undefined) throw new CommandError(`the backend ${name} is not installed; ${install}`);

  restoreIsNullOrUndefined();
  const used = threads ?? (Number(process.env[THREADS_VARIABLE]) || availableParallelism());
  if (threads !== undefined) process.env[THREADS_VARIABLE] = String(threads);
  const isLoud = process.env[LOG_VARIABLE] !== undefined;
  process.env[LOG_VARIABLE] ??= '3';
  // Else it takes nearly all memory of the GPU at once, and leaves none to WebGPU, which may be the faster one.
  process.env[GROWTH_VARIABLE] ??= 'true';
  // More than twice as fast with AVX2 alone: decision 21.
  if (process.arch === 'x64') process.env[ONEDNN_VARIABLE] ??= '1';
  const helper = installed && loadNativeHelper(helperPath(installed.folder));
  const unopened =
    helper && name === 'cuda'
      ? openCudaLibraries(helper, installed.record.libraries, nvidiaFolder(packageFolder(installed)))
      : [];
  if (!isLoud) helper?.holdStderr();
  try {
    await import(address);
    // In this order: the stock kernels first, then ours.
    if ('binding' in (tf.findBackend(TENSORFLOW) ?? {})) {
      const { registerTensorflowKernels } = await import('@penstroke/tensorflow-kernels');
      registerTensorflowKernels();
    }
    if (!(await tf.setBackend(TENSORFLOW))) throw new CommandError(`${packageName} does not start; ${install}`);
  } catch (error) {
    if (CommandError.isInstance(error)) throw error;
    throw new CommandError(`${packageName} does not start: ${reasonOf(error)}; ${install}`, { cause: error });
  } finally {
    if (!isLoud) helper?.releaseStderr();
  }
  const usesGpu = (tf.backend() as { isUsingGpuDevice?: boolean }).isUsingGpuDevice === true;
  if (name === 'cuda' && !usesGpu) {
    throw new CommandError(
      describeUnopened(unopened) ?? 'TensorFlow finds no CUDA GPU; check nvidia-smi and CUDA_VISIBLE_DEVICES',
    );
  }
  return {
    name,
    engineName: TENSORFLOW,
    threads: usesGpu ? 1 : used,
    device: usesGpu ? 'CUDA GPU (libtensorflow)' : 'libtensorflow on the CPU',
    close() {},
  };
}

function packageFolder({ folder, record }: InstalledBackend): string {
  return join(folder, 'node_modules', record.packageName);
}

/** Node 23 removed `util.isNullOrUndefined`, which both packages call (tensorflow/tfjs#8425, #8609). */
function restoreIsNullOrUndefined(): void {
  // The CommonJS module object, not the frozen ESM namespace: the packages see what is put here.
  const util = createRequire(import.meta.url)('node:util') as { isNullOrUndefined?: (value: unknown) => boolean };
  util.isNullOrUndefined ??= (value) => value === null || value === undefined;
}
