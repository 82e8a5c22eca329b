/** Compares two modules' results bit for bit, on sizes that reach whole and ragged tiles of the kernels that most time is spent in. */
import { backend_util } from '@tensorflow/tfjs-core';
import type { ConvolutionShape } from '../kernels/conv2d-plan.ts';
import { runPooledConvolution, runPooledFilterGradient, runPooledInputGradient } from '../kernels/conv2d-pooled-run.ts';
import { runConvolution, runFilterGradient, runInputGradient } from '../kernels/conv2d-run.ts';
import { runGemm } from '../kernels/mat-mul.ts';
import { floatBits } from '../runtime/float-bits.ts';
import type { SimdModule } from '../runtime/simd-module.ts';
import type { SimdBackend } from '../simd-backend.ts';

/** A kernel on made-up values. `values` gives the address of `count` of them, `out` the address for `count` results. */
type Probe = (backend: SimdBackend, values: (count: number) => number, out: (count: number) => number) => void;

const RELU = 1;

const PROBES: Readonly<Record<string, Probe>> = {
  'matrix product': (backend, values, out) => {
    for (const [transposeA, transposeB] of [
      [false, false],
      [true, false],
      [false, true],
    ]) {
      for (const [m, n, k] of [
        [37, 60, 300],
        [90, 44, 70],
      ] as const) {
        const pointers = { a: values(m * k), b: values(k * n), bias: values(n), c: out(m * n), activation: RELU };
        runGemm(backend, { m, n, k, transposeA: transposeA!, transposeB: transposeB! }, pointers);
      }
    }
  },
  convolution: (backend, values, out) => {
    const shapes = [square(3, 9, 5, 20, 3), square(3, 9, 12, 10, 3), square(2, 13, 64, 48, 3), square(2, 9, 32, 36, 5)];
    for (const shape of shapes) {
      const [inputs, outputs, weights] = sizes(shape);
      const [x, dy, filter, bias] = [values(inputs), values(outputs), values(weights), values(shape.outChannels)];
      runConvolution(backend, shape, { x, filter, bias, out: out(outputs), activation: RELU });
      runFilterGradient(backend, shape, { x, dy, dFilter: out(weights) });
      runInputGradient(backend, shape, { dy, filter, dx: out(inputs) });
    }
  },
  'convolution with pooling': (backend, values, out) => {
    for (const shape of [square(2, 13, 1, 12, 3), square(2, 13, 1, 8, 5), square(2, 13, 12, 16, 3)]) {
      const [inputs, , weights] = sizes(shape);
      const { batch, outHeight, outWidth, outChannels } = shape;
      const pool = backend_util.computePool2DInfo([batch, outHeight, outWidth, outChannels], 3, 2, 1, 'valid');
      const pooled = pool.outShape.reduce((product, size) => product * size);
      const [x, dz, filter, bias] = [values(inputs), values(pooled), values(weights), values(outChannels)];
      const positions = out(pooled);
      const pointers = { x, filter, bias, out: out(pooled), activation: 0 };
      runPooledConvolution(backend, shape, pointers, { pool, positions });
      runPooledFilterGradient(backend, shape, { pool, dz, positions }, { x, dFilter: out(weights) });
      runPooledInputGradient(backend, shape, { pool, dz, positions }, { filter, dx: out(inputs) });
    }
  },
  function: ({ module }, values, out) => {
    const count = 1003;
    for (const kernel of ['exp', 'log', 'sigmoid', 'tanh', 'elu', 'selu', 'sqrt', 'rsqrt'] as const) {
      module.run(kernel, { x: values(count), out: out(count), count, p: floatBits(1), q: floatBits(1) });
    }
  },
  optimiser: ({ module }, values, out) => {
    const count = 1003;
    const [p, g, m, v] = [values(count), values(count), values(count), values(count)];
    module.runEach(
      'adam',
      {
        ...{ records: 1, learningRate: floatBits(0.01), weightDecay: floatBits(0.001), epsilon: floatBits(1e-7) },
        ...{ beta1: floatBits(0.9), rest1: floatBits(0.1), beta2: floatBits(0.999), rest2: floatBits(0.001) },
        ...{ correction1: floatBits(10), correction2: floatBits(1000) },
      },
      [{ p, g, m, v, pOut: out(count), mOut: out(count), vOut: out(count), count }],
    );
  },
};

/** A convolution with stride 1 and padding 'same'. */
function square(
  batch: number,
  side: number,
  inChannels: number,
  outChannels: number,
  filterSide: number,
): ConvolutionShape {
  const pad = (filterSide - 1) / 2;
  return {
    ...{ batch, height: side, width: side, inChannels, outHeight: side, outWidth: side, outChannels },
    ...{ filterHeight: filterSide, filterWidth: filterSide, strideHeight: 1, strideWidth: 1 },
    ...{ dilationHeight: 1, dilationWidth: 1, padTop: pad, padLeft: pad },
  };
}

/** The values of input, output and filter. */
function sizes(shape: ConvolutionShape): [inputs: number, outputs: number, weights: number] {
  const pixels = shape.batch * shape.height * shape.width;
  const weights = shape.filterHeight * shape.filterWidth * shape.inChannels * shape.outChannels;
  return [pixels * shape.inChannels, pixels * shape.outChannels, weights];
}

/**
 * Runs each probe in both modules.
 *
 * @returns the name of the first whose results differ, undefined if none do
 */
export function findDifference(one: SimdModule, other: SimdModule): string | undefined {
  return Object.entries(PROBES).find(([, probe]) => !sameWords(resultsOf(one, probe), resultsOf(other, probe)))?.[0];
}

/** The results of a probe on one thread, for sums of several parts depend on their number, as they lie in the memory. */
function resultsOf(shared: SimdModule, probe: Probe): Int32Array {
  const module: SimdModule = Object.create(shared, { threads: { value: 1 } });
  const blocks: number[] = [];
  const results: [pointer: number, count: number][] = [];
  const allocate = (count: number): number => {
    const pointer = module.allocate(4 * count);
    blocks.push(pointer);
    new Float32Array(module.memory.buffer, pointer, count).fill(0);
    return pointer;
  };
  const values = (count: number): number => {
    const pointer = allocate(count);
    // A linear congruential generator: positive and negative numbers up to 1, no two blocks alike.
    let state = blocks.length;
    const floats = new Float32Array(module.memory.buffer, pointer, count);
    for (let i = 0; i < count; i++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      floats[i] = state / 2 ** 31;
    }
    return pointer;
  };
  const out = (count: number): number => {
    const pointer = allocate(count);
    results.push([pointer, count]);
    return pointer;
  };
  try {
    // All that kernels need of a backend is its module.
    probe({ module } as SimdBackend, values, out);
    return Int32Array.from(
      results.flatMap(([pointer, count]) => [...new Int32Array(module.memory.buffer, pointer, count)]),
    );
  } finally {
    for (const block of blocks) module.free(block);
  }
}

function sameWords(one: Int32Array, other: Int32Array): boolean {
  return one.length === other.length && one.every((word, i) => word === other[i]);
}
