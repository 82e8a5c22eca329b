/**
 * GB/s of the kernels whose time is that of the memory, against a copy of the same memory. Bytes are what a kernel must read
 * and write. Runs the build: `pnpm build` first.
 *
 *   node bench/bandwidth.mjs [--threads 1,2]
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { floatBits, loadSimdModule } from '../dist/runtime/simd-module.js';

const ROUNDS = 60;
/** Images [batch, size, size, channels] of a LeNet and an AlexNet layer. */
const IMAGES = [
  { batch: 128, size: 28, channels: 12, window: 3 },
  { batch: 64, size: 28, channels: 64, window: 2 },
];
const VARIABLE_ELEMENTS = 4 * 2 ** 20;

const { values } = parseArgs({ options: { threads: { type: 'string', default: '1,2' } } });

/** Milliseconds of the fastest and the median of some rounds. */
function time(job) {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    job();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { best: times[0], median: times[ROUNDS >> 1] };
}

async function measure(threads) {
  const module = await loadSimdModule({ threads });
  const block = (elements) => {
    const pointer = module.allocate(4 * elements);
    const view = new Float32Array(module.memory.buffer, pointer, elements);
    for (let i = 0; i < elements; i++) view[i] = ((i * 7919) % 1000) / 500 - 1;
    return pointer;
  };
  const report = (name, floats, job) => {
    const { best, median } = time(job);
    const rate = (ms) => ((4 * floats) / ms / 1e6).toFixed(1).padStart(6);
    console.log(`${name.padEnd(34)} ${rate(best)} GB/s best ${rate(median)} GB/s median`);
  };
  for (const { batch, size, channels, window } of IMAGES) {
    const n = batch * size * size * channels;
    const out = Math.floor((size - window) / 2) + 1;
    const m = batch * out * out * channels;
    const rows = n / channels;
    const [x, y, dy, dx] = [n, n, n, n].map(block);
    const [a, b, c, d, e] = new Array(5).fill(channels).map(block);
    const scratch = block(64 * channels);
    const geometry = [batch, size, size, channels, out, out, window, window, 2, 2, 0, 0];
    console.log(
      `\n${threads} threads, [${batch}, ${size}, ${size}, ${channels}], ${((4 * n) / 2 ** 20).toFixed(1)} MiB`,
    );
    const memory = new Uint8Array(module.memory.buffer);
    report('copy (memory.copy)', 2 * n, () => module.run('copyRuns', [x, y, 1, 4 * n, 4 * n, 4 * n]));
    report('copy (JavaScript, one thread)', 2 * n, () => memory.copyWithin(y, x, x + 4 * n));
    report('add', 3 * n, () => module.run('add', [x, dy, y, n, 2048, 8192, 0, 8192, 0]));
    report('relu', 2 * n, () => module.run('relu', [x, y, n, 0, 0]));
    report('selu', 2 * n, () => module.run('selu', [x, y, n, 0, 0]));
    report('bias + activation gradient', 3 * n, () =>
      module.run('biasActivationGradient', [dy, y, dx, a, rows, channels, 1, scratch]),
    );
    report('batch norm, training', 3 * n, () =>
      module.run('batchNormTraining', [x, a, b, y, c, d, e, rows, channels, floatBits(1e-3), 1, scratch]),
    );
    report('batch norm, gradient', 7 * n, () =>
      module.run('batchNormTrainingGradient', [dy, x, y, a, c, e, dx, b, d, rows, channels, 1, scratch]),
    );
    report('column sums', n, () => module.run('reduceSum', [x, a, 1, rows, channels, floatBits(1), scratch]));
    report(`max-pool ${window}x${window}/2`, n + m, () => module.run('maxPool', [x, y, 0, ...geometry]));
    report(`max-pool ${window}x${window}/2, gradient`, 2 * (n + m), () =>
      module.run('maxPoolGradient', [dy, x, y, dx, ...geometry]),
    );
    for (const pointer of [x, y, dy, dx, a, b, c, d, e, scratch]) module.free(pointer);
  }
  const n = VARIABLE_ELEMENTS;
  const tensors = Array.from({ length: 7 }, () => block(n));
  const scalars = [1e-3, 0.9, 0.1, 0.999, 1e-3, 1, 1, 1e-7, 0].map(floatBits);
  console.log(`\n${threads} threads, ${n} parameters`);
  report('Adam', 7 * n, () => module.run('adam', [1, ...scalars, ...tensors, n]));
  report('dropout (Philox4x32-10)', 2 * n, () =>
    module.run('dropout', [tensors[0], tensors[1], n, 2 ** 31, floatBits(2), 1, 2, 3, 4, 0]),
  );
  module.close();
}

console.log(`${cpus()[0].model}, Node ${process.version}`);
for (const threads of values.threads.split(',')) await measure(Number(threads));
