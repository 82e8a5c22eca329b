/**
 * The one script of all workers, so that they share what they download; the worker's name says which it is. Messages wait
 * until the part is loaded, in their order.
 */
import '../trusted-types.ts';
import '../zod-without-eval.ts';

import { messageOf } from '@penstroke/errors';

type Handle = (message: unknown) => void;

const PARTS: Readonly<Record<string, () => Promise<Handle>>> = {
  trainer: async () => (await import('./train/trainer-worker.ts')).createTrainerWorker(),
  comparer: async () => (await import('./compare/comparer-worker.ts')).createComparerWorker(),
  reader: async () => (await import('./read/reader-worker.ts')).createReaderWorker(),
};

const part = PARTS[self.name]!();

self.addEventListener('message', (event) => {
  part.then(
    (handle) => handle(event.data),
    (error: unknown) => {
      const message = `the worker cannot start: ${messageOf(error)}`;
      self.postMessage({ kind: 'failed', id: 0, message });
    },
  );
});
