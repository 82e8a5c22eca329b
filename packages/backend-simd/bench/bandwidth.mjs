/**
 * GB/s of the kernels whose time is that of the memory, against a copy of the same memory. Bytes are what a kernel must read
 * and write. Runs the build: `pnpm build` first.
 *
 *   node bench/bandwidth.mjs [--threads 1,2]
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { floatBits, loadSimdModule } from '../dist/index.js';

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
    const geometry = {
      ...{ batch, inHeight: size, inWidth: size, channels, pooledHeight: out, pooledWidth: out },
      ...{ windowHeight: window, windowWidth: window, windowStrideHeight: 2, windowStrideWidth: 2 },
      ...{ windowPadTop: 0, windowPadLeft: 0 },
    };
    const whole = { x, out: y, runs: 1, bytes: 4 * n, xStep: 4 * n, outStep: 4 * n };
    const sum = {
      a: x,
      b: dy,
      out: y,
      count: n,
      inner: 2048,
      aRowBytes: 8192,
      aRepeats: 0,
      bRowBytes: 8192,
      bRepeats: 0,
    };
    const each = { x, out: y, count: n, p: floatBits(0), q: floatBits(0) };
    const shape = { rows, channels, activation: 1, scratch };
    const training = { x, gamma: a, beta: b, y, mean: c, variance: d, invStd: e, epsilon: floatBits(1e-3) };
    const gradient = { dy, x, y, gamma: a, mean: c, invStd: e, dx, dgamma: b, dbeta: d };
    const columns = { x, out: a, outer: 1, length: rows, inner: channels, factor: floatBits(1), partials: scratch };
    console.log(
      `\n${threads} threads, [${batch}, ${size}, ${size}, ${channels}], ${((4 * n) / 2 ** 20).toFixed(1)} MiB`,
    );
    const memory = new Uint8Array(module.memory.buffer);
    report('copy (memory.copy)', 2 * n, () => module.run('copyRuns', whole));
    report('copy (JavaScript, one thread)', 2 * n, () => memory.copyWithin(y, x, x + 4 * n));
    report('add', 3 * n, () => module.run('add', sum));
    report('relu', 2 * n, () => module.run('relu', each));
    report('selu', 2 * n, () => module.run('selu', each));
    report('bias + activation gradient', 3 * n, () =>
      module.run('biasActivationGradient', { dy, y, dz: dx, dbias: a }, { sizes: shape }),
    );
    report('batch norm, training', 3 * n, () => module.run('batchNormTraining', training, { sizes: shape }));
    report('batch norm, gradient', 7 * n, () => module.run('batchNormTrainingGradient', gradient, { sizes: shape }));
    report('column sums', n, () => module.run('reduceSum', columns));
    report(`max-pool ${window}x${window}/2`, n + m, () =>
      module.run('maxPool', { x, y, positions: 0 }, { sizes: geometry }),
    );
    report(`max-pool ${window}x${window}/2, gradient`, 2 * (n + m), () =>
      module.run('maxPoolGradient', { dy, x, y, dx }, { sizes: geometry }),
    );
    for (const pointer of [x, y, dy, dx, a, b, c, d, e, scratch]) module.free(pointer);
  }
  const n = VARIABLE_ELEMENTS;
  const tensors = Array.from({ length: 7 }, () => block(n));
  const [p, g, m, v, pOut, mOut, vOut] = tensors;
  const scalars = { learningRate: 1e-3, beta1: 0.9, rest1: 0.1, beta2: 0.999, rest2: 1e-3, correction1: 1 };
  const rates = { ...scalars, correction2: 1, epsilon: 1e-7, weightDecay: 0 };
  const adam = Object.fromEntries(Object.entries(rates).map(([name, value]) => [name, floatBits(value)]));
  const variables = [{ p, g, m, v, pOut, mOut, vOut, count: n }];
  const random = { seedLow: 1, seedHigh: 2, purpose: 3, stepLow: 4, stepHigh: 0 };
  const dropout = { x: p, out: g, count: n, threshold: 2 ** 31, scale: floatBits(2), ...random };
  console.log(`\n${threads} threads, ${n} parameters`);
  report('Adam', 7 * n, () => module.runEach('adam', adam, variables));
  report('dropout (Philox4x32-10)', 2 * n, () => module.run('dropout', dropout));
  module.close();
}

console.log(`${cpus()[0].model}, Node ${process.version}`);
for (const threads of values.threads.split(',')) await measure(Number(threads));
