/**
 * GFLOP/s of the matrix products and convolutions in the layers of the LeNet and AlexNet variants, against the machine's
 * measured peak. Multiplications and additions of the direct convolution are counted, so Winograd's algorithm may pass
 * 100 %. Runs the build: `pnpm build` first.
 *
 *   node bench/kernels.mjs [--threads 1,2] [--plain] [--only <part of a name>] [--json <file>]
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { backend_util } from '@tensorflow/tfjs-core';
import {
  runPooledConvolution,
  runPooledFilterGradient,
  runPooledInputGradient,
} from '../dist/kernels/conv2d-pooled-run.js';
import { runConvolution, runFilterGradient, runInputGradient } from '../dist/kernels/conv2d-run.js';
import { runGemm } from '../dist/kernels/mat-mul.js';
import { loadSimdModule } from '../dist/runtime/simd-module.js';
import { measurePeak } from './fma-peak.mjs';

const WARM_UPS = 3;
const ROUNDS = 15;
/** A round repeats the kernel for about so long. */
const ROUND_MS = 20;
const RELU = 1;
/** [name, batch, side, in channels, out channels, filter side]; stride 1, padding 'same'. */
const CONVOLUTIONS = [
  ['alexnet-dropout conv 1', 64, 28, 1, 64, 3],
  ['alexnet-dropout conv 2', 64, 14, 64, 128, 3],
  ['alexnet-dropout conv 3', 64, 7, 128, 256, 3],
  ['alexnet-dropout conv 4', 64, 7, 256, 256, 3],
  ['alexnet-dropout conv 5', 64, 7, 256, 128, 3],
  ['alexnet-norm conv 1', 64, 28, 1, 64, 11],
  ['alexnet-norm conv 2', 64, 14, 64, 192, 5],
  ['alexnet-norm conv 3', 64, 7, 192, 384, 3],
  ['alexnet-norm conv 4', 64, 7, 384, 256, 3],
  ['alexnet-norm conv 5', 64, 7, 256, 256, 3],
];
/** [name, batch, side, in channels, out channels, filter side, padding, pool side, pool stride]; the pooling is 'valid'. */
const POOLED_CONVOLUTIONS = [
  ['lenet conv 1 and pool', 128, 28, 1, 12, 3, 1, 3, 2],
  ['lenet conv 2 and pool', 128, 13, 12, 16, 3, 1, 3, 2],
  ['fast conv 1 and pool', 256, 28, 1, 24, 5, 0, 2, 2],
  ['fast conv 2 and pool', 256, 12, 24, 32, 3, 0, 2, 2],
];
/** [name, batch, inputs, units] */
const DENSES = [
  ['lenet dense 1', 128, 576, 288],
  ['lenet dense 2', 128, 288, 144],
  ['lenet dense 3', 128, 144, 10],
  ['alexnet-dropout dense 1', 64, 2048, 1024],
  ['alexnet-dropout dense 2', 64, 1024, 1024],
  ['alexnet-norm dense 1', 64, 4096, 1024],
];

const { values: options } = parseArgs({
  options: {
    threads: { type: 'string', default: '1,2' },
    plain: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
  },
});

function randomBlock(module, count) {
  const pointer = module.allocate(4 * count);
  const floats = new Float32Array(module.memory.buffer, pointer, count);
  for (let i = 0; i < count; i++) floats[i] = ((i * 2654435761) % 1000) / 500 - 1;
  return pointer;
}

/** Milliseconds of one call: least and median of the rounds. */
function measure(call) {
  for (let i = 0; i < WARM_UPS; i++) call();
  const start = performance.now();
  call();
  const repeats = Math.max(1, Math.round(ROUND_MS / (performance.now() - start)));
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    for (let i = 0; i < repeats; i++) call();
    return (performance.now() - from) / repeats;
  }).sort((a, b) => a - b);
  return { least: times[0], median: times[ROUNDS >> 1] };
}

/** A convolution with stride 1. */
function squareShape({ batch, side, inChannels, outChannels, filterSide, pad }) {
  const outSide = side + 2 * pad - filterSide + 1;
  return {
    ...{ batch, height: side, width: side, inChannels, outHeight: outSide, outWidth: outSide, outChannels },
    ...{ filterHeight: filterSide, filterWidth: filterSide, strideHeight: 1, strideWidth: 1 },
    ...{ dilationHeight: 1, dilationWidth: 1, padTop: pad, padLeft: pad },
  };
}

function convolutionCalls(module, [, batch, side, inChannels, outChannels, filterSide]) {
  const shape = squareShape({ batch, side, inChannels, outChannels, filterSide, pad: (filterSide - 1) / 2 });
  const pixels = batch * side * side;
  const weights = filterSide ** 2 * inChannels * outChannels;
  const x = randomBlock(module, pixels * inChannels);
  const y = randomBlock(module, pixels * outChannels);
  const filter = randomBlock(module, weights);
  const bias = randomBlock(module, outChannels);
  const out = module.allocate(4 * Math.max(pixels * outChannels, pixels * inChannels, weights));
  const backend = { module };
  return {
    flops: 2 * pixels * weights,
    blocks: [x, y, filter, bias, out],
    calls: {
      forward: () => runConvolution(backend, shape, { x, filter, bias, out, activation: RELU }),
      filterGradient: () => runFilterGradient(backend, shape, { x, dy: y, dFilter: out }),
      // Nobody asks for the gradient of the images.
      ...(inChannels > 1 && { inputGradient: () => runInputGradient(backend, shape, { dy: y, filter, dx: out }) }),
    },
  };
}

/** As many operations are counted as the convolution takes without its pooling; the gradients take fewer. */
function pooledCalls(module, [, batch, side, inChannels, outChannels, filterSide, pad, poolSide, poolStride]) {
  const shape = squareShape({ batch, side, inChannels, outChannels, filterSide, pad });
  const outSide = shape.outHeight;
  const outShape = [batch, outSide, outSide, outChannels];
  const pool = backend_util.computePool2DInfo(outShape, poolSide, poolStride, 1, 'valid');
  const pooled = pool.outShape.reduce((product, size) => product * size);
  const weights = filterSide ** 2 * inChannels * outChannels;
  const x = randomBlock(module, batch * side * side * inChannels);
  const dz = randomBlock(module, pooled);
  const filter = randomBlock(module, weights);
  const bias = randomBlock(module, outChannels);
  const y = module.allocate(4 * pooled);
  const positions = module.allocate(pooled);
  const out = module.allocate(4 * Math.max(batch * side * side * inChannels, weights));
  const backend = { module };
  const forward = () =>
    runPooledConvolution(backend, shape, { x, filter, bias, out: y, activation: RELU }, { pool, positions });
  forward(); // positions for the gradients
  const gradient = { pool, dz, positions };
  return {
    flops: 2 * batch * outSide * outSide * weights,
    blocks: [x, dz, filter, bias, y, positions, out],
    calls: {
      forward,
      filterGradient: () => runPooledFilterGradient(backend, shape, gradient, { x, dFilter: out }),
      ...(inChannels > 1 && {
        inputGradient: () => runPooledInputGradient(backend, shape, gradient, { filter, dx: out }),
      }),
    },
  };
}

function denseCalls(module, [, batch, inputs, units]) {
  const x = randomBlock(module, batch * inputs);
  const y = randomBlock(module, batch * units);
  const kernel = randomBlock(module, inputs * units);
  const bias = randomBlock(module, units);
  const out = module.allocate(4 * Math.max(batch * inputs, batch * units, inputs * units));
  const backend = { module };
  const forward = { m: batch, n: units, k: inputs };
  const gradient = { m: inputs, n: units, k: batch, transposeA: true };
  const back = { m: batch, n: inputs, k: units, transposeB: true };
  return {
    flops: 2 * batch * inputs * units,
    blocks: [x, y, kernel, bias, out],
    calls: {
      forward: () => runGemm(backend, forward, { a: x, b: kernel, c: out, bias, activation: RELU }),
      filterGradient: () => runGemm(backend, gradient, { a: x, b: y, c: out }),
      inputGradient: () => runGemm(backend, back, { a: y, b: kernel, c: out }),
    },
  };
}

const results = [];
const peaks = {};
for (const threads of options.threads.split(',').map(Number)) {
  const module = await loadSimdModule({ threads, relaxed: !options.plain });
  const peak = await measurePeak({ threads, relaxed: module.relaxed });
  peaks[threads] = peak;
  console.log(`\n${threads} thread(s), ${module.relaxed ? 'relaxed' : 'plain'} SIMD, peak ${peak.toFixed(1)} GFLOP/s`);
  console.log(
    `${'layer'.padEnd(26)}${['forward', 'filter gradient', 'input gradient'].map((s) => s.padEnd(28)).join('')}`,
  );
  const layers = [
    ...CONVOLUTIONS.map((layer) => ({ layer, make: convolutionCalls })),
    ...POOLED_CONVOLUTIONS.map((layer) => ({ layer, make: pooledCalls })),
    ...DENSES.map((layer) => ({ layer, make: denseCalls })),
  ].filter(({ layer }) => layer[0].includes(options.only));
  for (const { layer, make } of layers) {
    const { flops, blocks, calls } = make(module, layer);
    const cells = Object.entries(calls).map(([kernel, call]) => {
      const { least, median } = measure(call);
      const rate = flops / median / 1e6;
      results.push({ layer: layer[0], kernel, threads, ms: median, leastMs: least, gflops: rate, ofPeak: rate / peak });
      return `${median.toFixed(3)} ms ${rate.toFixed(1)} (${((100 * rate) / peak).toFixed(0)} %)`.padEnd(28);
    });
    console.log(`${layer[0].padEnd(26)}${cells.join('')}`);
    for (const block of blocks) module.free(block);
  }
  module.close?.();
}

const machine = { cpu: cpus()[0].model, cores: cpus().length, node: process.version };
if (options.json) {
  const report = { machine, date: new Date().toISOString(), rounds: ROUNDS, peakGflops: peaks, results };
  writeFileSync(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
}
