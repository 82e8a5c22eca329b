/** The shaders that replays run in place of others give the bits of those. */
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { convolutionProduct, matrixProduct, type Product } from '../src/gemm/product.ts';
import { planGemm } from '../src/gemm/run-gemm.ts';
import { SOFTWARE_TILES, TILES, type Tile, tileThreads } from '../src/gemm/tile.ts';
import { convolutionAndPooling } from '../src/kernels/convolution-and-pooling.ts';
import { allocate, dispatch } from '../src/runtime/dispatch.ts';
import { Program } from '../src/runtime/program.ts';
import type { WebGPUInternals } from '../src/runtime/webgpu-internals.ts';
import { joinShaders } from '../src/wgsl/join-shaders.ts';
import type { Workgroups } from '../src/wgsl/workgroups.ts';
import { normal } from './compare-backends.ts';
import { deviceErrors, withWebGPU } from './start-webgpu.ts';

const ROWS = 20;
const COLUMNS = 12;
const DEPTH = 72;
const PLAIN = { name: 'product', activation: 'linear', bias: false } as const;

/** The tile of several groups of threads with the fewest of them, that of software devices, and one for convolutions. */
const GROUPED = TILES.find(({ depthGroups, threadRows }) => depthGroups === 2 && threadRows === 8)!;
const TALL = TILES.find(({ depthGroups, threadRows }) => depthGroups === 2 && threadRows === 32)!;

/** Runs a program that writes tensors of these shapes, and gives what it wrote. */
async function written(
  program: Program,
  shapes: readonly number[][],
  inputs: readonly tf.Tensor[],
  workgroups: Workgroups,
): Promise<Float32Array[]> {
  const backend = tf.backend() as unknown as WebGPUInternals;
  const outputs = shapes.map((shape) => allocate(backend, shape));
  dispatch(backend, program, [...outputs, ...inputs], workgroups);
  const tensors = outputs.map((info) => tf.engine().makeTensorFromTensorInfo(info));
  const values = await Promise.all(tensors.map((tensor) => tensor.data<'float32'>()));
  tf.dispose(tensors);
  expect(deviceErrors.splice(0)).toEqual([]);
  expect(values.every((numbers) => numbers.some((value) => value !== 0))).toBe(true);
  return values;
}

function planOf(product: Product, tile: Tile) {
  return planGemm(tf.backend() as unknown as WebGPUInternals, product, PLAIN, { tile, splits: 1 });
}

await withWebGPU(() => {
  test.each([
    ['of a software device', SOFTWARE_TILES[0]!],
    ['of two groups', GROUPED],
  ])('a product with the tile %s, with more threads than it needs', { timeout: 300_000 }, async (_title, tile) => {
    const threads = 2 * tileThreads(tile);
    const { program, workgroups } = planOf(matrixProduct([ROWS, COLUMNS, DEPTH], true, false), tile);
    const factors = [normal('a', [DEPTH, ROWS]), normal('b', [DEPTH, COLUMNS])];
    const shapes = [[ROWS, COLUMNS]];
    const expected = await written(program, shapes, factors, workgroups);
    const relaunched = new Program('relaunched', program.relaunch!(threads));
    expect(relaunched.code).not.toBe(program.code);
    expect(await written(relaunched, shapes, factors, workgroups)).toEqual(expected);
    tf.dispose(factors);
  });

  test('a product multiplied by a factor before it is written', { timeout: 300_000 }, async () => {
    const plan = planOf(matrixProduct([ROWS, COLUMNS, DEPTH], false, true), SOFTWARE_TILES[0]!);
    const [a, b, scale] = [normal('a', [ROWS, DEPTH]), normal('b', [COLUMNS, DEPTH]), normal('c', [ROWS, COLUMNS])];
    const [product] = await written(plan.program, [[ROWS, COLUMNS]], [a, b], plan.workgroups);
    const { lanes, by } = plan.scaledWrite!;
    const code = `fn factorAt(item: u32) -> ${lanes} { return scale[item]; }`;
    const scaled = by({ key: 'test', reads: { scale: lanes }, code });
    const [found] = await written(scaled, [[ROWS, COLUMNS]], [a, b, scale], plan.workgroups);
    const factors = await scale.data<'float32'>();
    expect(found).toEqual(product!.map((value, index) => value * factors[index]!));
    tf.dispose([a, b, scale]);
  });

  test('two products in one dispatch that read one tensor', { timeout: 300_000 }, async () => {
    const tile = SOFTWARE_TILES[0]!;
    const left = planOf(matrixProduct([ROWS, COLUMNS, DEPTH], true, false), tile);
    const right = planOf(matrixProduct([DEPTH, ROWS, COLUMNS], false, true), tile);
    const [a, b, c] = [normal('a', [DEPTH, ROWS]), normal('b', [DEPTH, COLUMNS]), normal('c', [ROWS, COLUMNS])];
    const expected = [
      ...(await written(left.program, [[ROWS, COLUMNS]], [a, b], left.workgroups)),
      ...(await written(right.program, [[DEPTH, ROWS]], [b, c], right.workgroups)),
    ];
    const joined = joinShaders([
      { code: left.program.code, workgroups: left.workgroups, bindings: [0, 2, 3] },
      { code: right.program.code, workgroups: right.workgroups, bindings: [1, 3, 4] },
    ]);
    const program = new Program('joined', joined.code);
    const shapes = [
      [ROWS, COLUMNS],
      [DEPTH, ROWS],
    ];
    // One more workgroup than there are, as a dispatch on two axes may have: it does nothing.
    const found = await written(program, shapes, [a, b, c], [joined.workgroups + 1, 1, 1]);
    expect(found).toEqual(expected);
    tf.dispose([a, b, c]);
  });

  test.each([
    ['of a software device', SOFTWARE_TILES[0]!, true],
    ['of two groups', TALL, false],
  ])(
    'a convolution with the tile %s, pooled in the same dispatch',
    { timeout: 300_000 },
    async (_title, tile, bias) => {
      const [x, w] = [normal('x', [2, 9, 7, 3]), normal('w', [3, 3, 3, 8])] as [tf.Tensor4D, tf.Tensor4D];
      const b = normal('b', [8]) as tf.Tensor1D;
      const info = tf.backend_util.computeConv2DInfo(x.shape, w.shape, 1, 1, 'same');
      const pool = tf.backend_util.computePool2DInfo(info.outShape, 3, 2, 1, 'same');
      const finish = { name: 'convolution', activation: 'selu', bias } as const;
      const backend = tf.backend() as unknown as WebGPUInternals;
      const plan = planGemm(backend, convolutionProduct(info), finish, { tile, splits: 1 });
      const inputs = bias ? [x, w, b] : [x, w];
      const [convolved] = await written(plan.program, [info.outShape], inputs, plan.workgroups);
      const tensor = tf.tensor(convolved!, info.outShape) as tf.Tensor4D;
      const pooled = tf.maxPool(tensor, 3, 2, 'same');
      const expected = [await pooled.data<'float32'>(), convolved!];
      for (const keeps of [true, false]) {
        const { program, workgroups } = convolutionAndPooling({ ...finish, info, pool, keeps, tile })!;
        const shapes = keeps ? [pooled.shape, info.outShape] : [pooled.shape];
        expect(await written(program, shapes, inputs, workgroups)).toEqual(expected.slice(0, shapes.length));
      }
      tf.dispose([x, w, b, tensor, pooled]);
    },
  );

  test('what is too large for one workgroup is not pooled in the same dispatch', () => {
    const info = tf.backend_util.computeConv2DInfo([1, 28, 28, 1], [11, 11, 1, 64], 1, 1, 'same');
    const pool = tf.backend_util.computePool2DInfo(info.outShape, 2, 2, 1, 'same');
    const all = { info, pool, activation: 'relu', bias: true, keeps: true, tile: SOFTWARE_TILES[0]! } as const;
    expect(convolutionAndPooling(all)).toBeUndefined();
  });
});
