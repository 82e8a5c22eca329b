/**
 * The one script of both workers, so that they share what they download; the worker's name says which it is. Messages wait
 * until the part is loaded, in their order.
 */
import '../trusted-types.ts';
import '../zod-without-eval.ts';

import { messageOf } from '@penstroke/errors';

type Handle = (message: unknown) => void;

const part: Promise<Handle> =
  self.name === 'trainer'
    ? import('./train/trainer-worker.ts').then(({ createTrainerWorker }) => createTrainerWorker())
    : import('./read/reader-worker.ts').then(({ createReaderWorker }) => createReaderWorker());

self.addEventListener('message', (event) => {
  part.then(
    (handle) => handle(event.data),
    (error: unknown) => {
      const message = `the worker cannot start: ${messageOf(error)}`;
      self.postMessage({ kind: 'failed', id: 0, message });
    },
  );
});
