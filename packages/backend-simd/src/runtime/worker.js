// A thread of the backend: waits for a job in the shared memory, runs its share, says so, for ever.
// Plain JavaScript without imports, so that the same file runs from src and dist, in Node and in browsers.
const parent = globalThis.process?.getBuiltinModule?.('node:worker_threads').parentPort;
const post = (message) => (parent ?? globalThis).postMessage(message);

function work({ module, memory, thread, threads, polls, kernel, args }) {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const kernels = WebAssembly.Module.exports(module).map(({ name }) => exports[name]);
  const control = new Int32Array(memory.buffer, 0, 1024);
  let seen = 0;
  post('ready');
  for (;;) {
    seen = exports.awaitWork(seen, polls);
    try {
      kernels[control[kernel >> 2]](args, thread, threads);
    } catch {
      exports.failWork();
    }
    exports.finishWork();
  }
}

if (parent) parent.once('message', work);
else globalThis.addEventListener('message', (event) => work(event.data), { once: true });
