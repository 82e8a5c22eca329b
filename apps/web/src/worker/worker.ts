/**
 * The one script of all workers, so that they share what they download; the worker's name says which it is. Messages wait
 * until the part is loaded, in their order.
 *
 * No part may import anything from this file, not even what a bundler puts into it because both need it: WebKit runs the script of a
 * worker a second time when one of its parts imports it. So all that is shared is behind the first `import()`.
 */
import '../trusted-types.ts';
import type { Told } from '../words/texts.ts';

const part = import('./load-part.ts').then(({ loadPart }) => loadPart(self.name));

self.addEventListener('message', (event) => {
  part.then(
    (handle) => handle(event.data),
    (error: unknown) => {
      const told: Told = ['workerFails', error instanceof Error ? error.message : String(error)];
      self.postMessage({ kind: 'failed', id: event.data.id ?? 0, told });
    },
  );
});
