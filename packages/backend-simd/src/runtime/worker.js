// A thread of the backend: waits for a call in the shared memory, runs its share and says so, for ever.
// Plain JavaScript without imports, so that the same file runs from src and dist, in Node and in browsers.
// worker-source.ts holds the same text for bundles that leave this file out; a test compares them.
const parent = globalThis.process?.getBuiltinModule?.('node:worker_threads').parentPort;
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
