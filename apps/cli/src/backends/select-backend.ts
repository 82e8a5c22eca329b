import {
  autoOrder,
  type BackendChoice,
  type BackendName,
  backends,
  chooseBackend,
  measureTraining,
  type Rivals,
  tryTraining,
} from '@penstroke/runs';
import * as tf from '@tensorflow/tfjs-core';
import type { CliIo } from '../terminal/cli-io.ts';
import { note } from '../terminal/show.ts';
import { loadRegistering } from './load-registering.ts';
import { loadSimd } from './load-simd.ts';
import { loadTensorflow } from './load-tensorflow.ts';
import { loadWebgpu } from './load-webgpu.ts';
import type { BackendOptions, ReadyBackend } from './ready-backend.ts';

type Loader = (options: BackendOptions) => Promise<ReadyBackend>;

/** The backends that need more than the import of their package; what a loader throws says why it does not work. */
const LOADERS: Readonly<Partial<Record<BackendName, Loader>>> = {
  cuda: (options) => loadTensorflow('cuda', options),
  node: (options) => loadTensorflow('node', options),
  webgpu: loadWebgpu,
  simd: loadSimd,
};

/** Several of them may work with one GPU, and which is faster depends on the machine. */
const GPU_RIVALS: Rivals<ReadyBackend> = {
  names: autoOrder.filter((name) => backends.find((backend) => backend.name === name)!.needsGpu),
  activate: ({ name, engineName = name }) => tf.setBackend(engineName),
  rate: measureTraining,
  close: (backend) => backend.close(),
};

/** What people ask of a backend. */
export interface BackendRequest {
  /** `auto` when left out. */
  readonly backend?: BackendChoice | undefined;
  /** Threads of the backends `simd` and `node`; their own choice when left out. */
  readonly threads?: number | undefined;
  /** Whether the backend `simd` computes two vectors at once; where it cannot, a line says why. */
  readonly wide?: boolean | undefined;
}

/**
 * Starts a backend and makes it the engine's current one. `auto` takes the fastest GPU backend that trains, and says why it passes over `simd`, which works nearly everywhere
 * and is hundreds of times faster than what comes after it; a machine without a GPU is nothing to speak of.
 *
 * @throws CommandError if the named one does not work, with the reason and the remedy; NoBackendError if `auto` finds none
 */
export async function selectBackend(
  { backend: choice = 'auto', threads, wide }: BackendRequest,
  io: CliIo,
): Promise<ReadyBackend> {
  const backend = await startChosen(choice, { threads, wide, cwd: io.cwd, env: io.env }, io);
  if (wide && !backend.wide) note(io, `backend  --wide is left out: ${backend.wideFailure ?? 'only simd has it'}`);
  if (threads !== undefined && backend.name !== 'simd' && backend.name !== 'node')
    note(io, `backend  --threads is left out: ${backend.name} has its own`);
  return backend;
}

async function startChosen(choice: BackendChoice, options: BackendOptions, io: CliIo): Promise<ReadyBackend> {
  if (choice !== 'auto') return loadBackend(choice, options);
  const loaders: Partial<Record<BackendName, () => Promise<ReadyBackend>>> = Object.fromEntries(
    autoOrder.map((name) => [name, () => loadTried(name, { ...options, realGpuOnly: true })]),
  );
  const { backend, passedOver } = await chooseBackend(autoOrder, loaders, GPU_RIVALS);
  const simd = passedOver.find(({ name }) => name === 'simd');
  if (simd) note(io, `backend  simd does not work here: ${simd.reason}`);
  return backend;
}

/** Starts a backend for `auto`. A GPU may start and yet compute nothing: a library that does not fit, memory in use. */
async function loadTried(name: BackendName, options: BackendOptions): Promise<ReadyBackend> {
  const backend = await loadBackend(name, options);
  if (!backends.find((descriptor) => descriptor.name === name)!.needsGpu) return backend;
  try {
    await tryTraining();
    return backend;
  } catch (error) {
    backend.close();
    throw error;
  }
}

/** Starts one backend; what it throws says why it does not work here. */
export async function loadBackend(name: BackendName, options: BackendOptions): Promise<ReadyBackend> {
  // Else tfjs prints advice about tfjs-node and warns about kernels that two packages register.
  tf.enableProdMode();
  return LOADERS[name]?.(options) ?? loadRegistering(name, options);
}
