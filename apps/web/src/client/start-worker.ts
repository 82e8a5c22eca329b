export type WorkerName = 'reader' | 'trainer' | 'comparer';

/** What the page needs of a worker. */
export interface StartedWorker {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  /** Without a message: the script does not load. */
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  terminate(): void;
}

/**
 * Starts one of the page's workers; a second time, once, where its script does not load: WebKit takes the server's word that what it
 * has is still good (304) for a failure, and asks anew then. It does so where a page is loaded again before the service worker is
 * there.
 */
export function startWorker(name: WorkerName): StartedWorker {
  /** What was sent to a worker that has not answered yet, for the one that takes its place; undefined: none will. */
  let sent: unknown[] | undefined = [];
  const listeners: (readonly [type: 'message' | 'error', listener: EventListener])[] = [];
  let worker = create(name);

  const last = () => {
    sent = undefined;
  };
  worker.addEventListener('message', last);
  worker.addEventListener('error', (event) => {
    const again = sent;
    last();
    if (!again || event.message) return;
    // Nobody is told of the first one.
    event.stopImmediatePropagation();
    worker = create(name);
    for (const listener of listeners) worker.addEventListener(...listener);
    for (const message of again) worker.postMessage(message);
  });
  return {
    postMessage(message) {
      sent?.push(message);
      worker.postMessage(message);
    },
    addEventListener(type: 'message' | 'error', listener: (event: never) => void) {
      listeners.push([type, listener as EventListener]);
      worker.addEventListener(type, listener as EventListener);
    },
    terminate() {
      last();
      worker.terminate();
    },
  };
}

function create(name: WorkerName): Worker {
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
