/** Starts one of the page's two workers. */
export function startWorker(name: 'reader' | 'trainer'): Worker {
  // Written out twice, because bundlers find a worker only by a literal.
  return name === 'reader'
    ? new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name: 'reader' })
    : new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name: 'trainer' });
}
