/** Starts the workers of a module; each then waits in WebAssembly for calls (assembly/wake-up.ts). */
import { nodeBuiltin } from './platform.ts';
import { WORKER_SOURCE } from './worker-source.ts';

interface StartMessage {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  thread: number;
  polls: number;
}

/** A started worker. `release` lets the process end although the worker waits; `stop` ends it. */
interface StartedWorker {
  release(): void;
  stop(): void;
}

/** From the source by default: a file may be missing from a bundle, or another one may have its name. */
function startNodeWorker(message: StartMessage, file: string | URL | undefined): Promise<StartedWorker> {
  const { Worker } = nodeBuiltin('node:worker_threads')!;
  return new Promise((resolve, reject) => {
    const options = { execArgv: [], stdin: false };
    const worker =
      file === undefined ? new Worker(WORKER_SOURCE, { ...options, eval: true }) : new Worker(file, options);
    worker.once('error', reject);
    worker.once('message', () => resolve({ release: () => worker.unref(), stop: () => void worker.terminate() }));
    worker.postMessage(message);
  });
}

/** From the file, which every content security policy allows; from the source where the file cannot be loaded. */
async function startWebWorker(message: StartMessage, file: string | URL | undefined): Promise<StartedWorker> {
  if (file !== undefined) return listen(new Worker(file, WEB_OPTIONS), message);
  try {
    // Written out in full, so that bundlers that know this form find the file.
    const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'penstroke-simd' });
    return await listen(worker, message);
  } catch {
    const url = URL.createObjectURL(new Blob([WORKER_SOURCE], { type: 'text/javascript' }));
    try {
      return await listen(new Worker(url, WEB_OPTIONS), message);
    } finally {
      URL.revokeObjectURL(url);
    }
  }
}

const WEB_OPTIONS: WorkerOptions = { type: 'module', name: 'penstroke-simd' };

/** @throws what keeps the worker from starting, such as a memory that this engine does not post; the worker is ended then */
async function listen(worker: Worker, message: StartMessage): Promise<StartedWorker> {
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('error', (event) =>
        reject(new Error(`worker: ${event.message || 'could not be loaded'}`)),
      );
      worker.addEventListener('message', () => resolve({ release: () => {}, stop: () => worker.terminate() }));
      worker.postMessage(message);
    });
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/**
 * Starts `threads - 1` workers and resolves when all of them wait for work.
 *
 * @param file where worker.js is, for pages and bundles that have it elsewhere
 * @returns a function that ends them
 * @throws whatever keeps a worker from starting; those that did start are stopped
 */
export async function startWorkers(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  { threads, polls, file }: { threads: number; polls: number; file?: string | URL | undefined },
): Promise<() => void> {
  const start = nodeBuiltin('node:worker_threads') ? startNodeWorker : startWebWorker;
  const starts = Array.from({ length: threads - 1 }, (_, i) => start({ module, memory, thread: i + 1, polls }, file));
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
