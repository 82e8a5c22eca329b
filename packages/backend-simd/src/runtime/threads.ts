/** Starts the workers of a module; each then waits in WebAssembly for jobs (assembly/wake-up.ts). */
import { ARGUMENTS, CONTROL } from './layout.ts';
import { nodeBuiltin } from './platform.ts';

interface StartMessage {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  thread: number;
  threads: number;
  polls: number;
  kernel: number;
  args: number;
}

/** A started worker. `release` lets the process end although the worker waits; `stop` ends it. */
interface StartedWorker {
  release(): void;
  stop(): void;
}

function startNodeWorker(message: StartMessage): Promise<StartedWorker> {
  const { Worker } = nodeBuiltin('node:worker_threads')!;
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { execArgv: [], stdin: false });
    worker.once('error', reject);
    worker.once('message', () => resolve({ release: () => worker.unref(), stop: () => void worker.terminate() }));
    worker.postMessage(message);
  });
}

function startWebWorker(message: StartMessage): Promise<StartedWorker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'penstroke-simd' });
    worker.addEventListener('error', (event) => reject(new Error(`worker: ${event.message || 'could not be loaded'}`)));
    worker.addEventListener('message', () => resolve({ release: () => {}, stop: () => worker.terminate() }));
    worker.postMessage(message);
  });
}

/**
 * Starts `threads - 1` workers and resolves when all of them wait for work.
 *
 * @returns a function that ends them
 * @throws whatever keeps a worker from starting; those that did start are stopped
 */
export async function startWorkers(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  { threads, polls }: { threads: number; polls: number },
): Promise<() => void> {
  const start = nodeBuiltin('node:worker_threads') ? startNodeWorker : startWebWorker;
  const places = { kernel: CONTROL.kernel, args: ARGUMENTS };
  const starts = Array.from({ length: threads - 1 }, (_, i) =>
    start({ module, memory, thread: i + 1, threads, polls, ...places }),
  );
  const results = await Promise.allSettled(starts);
  const failure = results.find((result) => result.status === 'rejected');
  const workers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const stop = () => {
    for (const worker of workers) worker.stop();
  };
  if (failure) {
    stop();
    throw failure.reason;
  }
  for (const worker of workers) worker.release();
  return stop;
}
