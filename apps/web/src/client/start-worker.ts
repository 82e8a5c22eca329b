export type WorkerName = 'reader' | 'trainer' | 'comparer';

/** Starts one of the page's workers. */
export function startWorker(name: WorkerName): Worker {
  // Written out for each, because bundlers find a worker only by a literal.
  switch (name) {
    case 'reader':
      return new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name: 'reader' });
    case 'trainer':
      return new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name: 'trainer' });
    case 'comparer':
      return new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name: 'comparer' });
  }
}
