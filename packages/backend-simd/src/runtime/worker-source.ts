/** The code of worker.js, for bundles that leave that file out. */
export const WORKER_SOURCE = `const parent = globalThis.process?.getBuiltinModule?.('node:worker_threads').parentPort;
const post = (message) => (parent ?? globalThis).postMessage(message);

function work({ module, memory, thread, polls }) {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  let seen = 0;
  post('ready');
  for (;;) {
    seen = exports.awaitWork(seen, polls);
    try {
      exports.runShare(thread);
    } catch {
      exports.failWork();
    }
    exports.finishWork();
  }
}

if (parent) parent.once('message', work);
else globalThis.addEventListener('message', (event) => work(event.data), { once: true });
`;
