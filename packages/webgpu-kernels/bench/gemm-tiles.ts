/**
 * Device time of matrix products for each tile and number of parts, to check the estimates of src/gemm/tile.ts on a device. One
 * JSON object a line: the product, and its tilings from fastest to slowest, with the one that is chosen marked.
 *
 *     --batches 64,1024     --top 6 (tilings shown)     --only alex2   (products whose name holds this)
 */
import { parseArgs } from 'node:util';
import * as tf from '@tensorflow/tfjs-core';
import {
  convolutionProduct,
  filterGradientProduct,
  inputGradientProduct,
  matrixProduct,
  type Product,
} from '../src/gemm/product.ts';
import { planGemm, runGemm } from '../src/gemm/run-gemm.ts';
import { chooseTile, TILES, type Tile, tileColumns, tileRows } from '../src/gemm/tile.ts';
import type { WebGPUInternals } from '../src/runtime/webgpu-internals.ts';
import { deviceTimes } from './device-times.ts';
import { startDawn } from './start-dawn.ts';

const { values: options } = parseArgs({
  options: {
    batches: { type: 'string', default: '64,1024' },
    top: { type: 'string', default: '6' },
    only: { type: 'string', default: '' },
  },
});
const REPEATS = 5;

interface Case {
  readonly name: string;
  readonly product: Product;
  readonly left: number[];
  readonly right: number[];
}

function convolutionCases(
  name: string,
  batch: number,
  size: number,
  channels: number,
  filters: number,
  filter: number,
): Case[] {
  const x: [number, number, number, number] = [batch, size, size, channels];
  const y = [batch, size, size, filters];
  const w: [number, number, number, number] = [filter, filter, channels, filters];
  const info = tf.backend_util.computeConv2DInfo(x, w, 1, 1, 'same');
  return [
    { name: `${name}.y`, product: convolutionProduct(info), left: x, right: w },
    ...(channels === 1 ? [] : [{ name: `${name}.dx`, product: inputGradientProduct(info), left: y, right: w }]),
    { name: `${name}.dw`, product: filterGradientProduct(info), left: x, right: y },
  ];
}

function denseCases(name: string, batch: number, inputs: number, units: number): Case[] {
  return [
    {
      name: `${name}.y`,
      product: matrixProduct([batch, units, inputs], false, false),
      left: [batch, inputs],
      right: [inputs, units],
    },
    {
      name: `${name}.dx`,
      product: matrixProduct([batch, inputs, units], false, true),
      left: [batch, units],
      right: [inputs, units],
    },
    {
      name: `${name}.dw`,
      product: matrixProduct([inputs, units, batch], true, false),
      left: [batch, inputs],
      right: [batch, units],
    },
  ];
}

function label(tile: Tile, splits: number): string {
  return `${tileRows(tile)}x${tileColumns(tile)}x${tile.depth} ${tile.rowsPerThread}x${tile.columnsPerThread} g${tile.depthGroups} s${splits}`;
}

async function measure(
  backend: WebGPUInternals,
  { product, left, right }: Case,
): Promise<{ tiling: string; us: number }[]> {
  const a = tf.randomUniform(left, -1, 1);
  const b = tf.randomUniform(right, -1, 1);
  const { rows, columns, depth } = product;
  const results: { tiling: string; us: number }[] = [];
  for (const tile of TILES) {
    for (let splits = 1; splits <= 256; splits *= 4) {
      const workgroups = Math.ceil(rows / tileRows(tile)) * Math.ceil(columns / tileColumns(tile)) * splits;
      if (splits > 1 && (workgroups > 4096 || splits > depth / tile.depth)) continue;
      const plan = planGemm(backend, product, { name: 'product', activation: 'linear', bias: false }, { tile, splits });
      const run = () => backend.disposeData(runGemm(backend, plan, a, b, undefined, [rows, columns]).dataId);
      run();
      const rounds: number[] = [];
      for (let i = 0; i < REPEATS; i++) {
        const times = await deviceTimes(async () => void run());
        rounds.push([...times.values()].reduce((sum, { ms }) => sum + ms, 0) * 1000);
      }
      results.push({ tiling: label(tile, splits), us: Number(rounds.sort((x, y) => x - y)[1]!.toFixed(1)) });
    }
  }
  tf.dispose([a, b]);
  return results.sort((x, y) => x.us - y.us);
}

console.log(JSON.stringify(await startDawn()));
await import('@tensorflow/tfjs-backend-webgpu');
await tf.setBackend('webgpu');
const backend = tf.backend() as unknown as WebGPUInternals;
for (const batch of options.batches.split(',').map(Number)) {
  const cases = [
    ...convolutionCases('lenet1', batch, 28, 1, 12, 3),
    ...convolutionCases('lenet2', batch, 13, 12, 16, 3),
    ...denseCases('lenet3', batch, 576, 288),
    ...denseCases('lenet5', batch, 144, 10),
    ...convolutionCases('alex1', batch, 28, 1, 64, 11),
    ...convolutionCases('alex2', batch, 14, 64, 192, 5),
    ...convolutionCases('alex3', batch, 7, 192, 384, 3),
    ...convolutionCases('alexd2', batch, 14, 64, 128, 3),
    ...denseCases('alex6', batch, 4096, 1024),
    ...denseCases('alex7', batch, 1024, 1024),
  ].filter(({ name }) => name.includes(options.only));
  for (const item of cases) {
    const { rows, columns, depth } = item.product;
    const chosen = chooseTile(rows, columns, depth, false);
    const results = await measure(backend, item);
    const own = label(chosen.tile, chosen.splits);
    const best = results[0]!;
    console.log(
      JSON.stringify({
        batch,
        product: item.name,
        sizes: [rows, columns, depth],
        bestTeraflops: Number(((2 * rows * columns * depth) / best.us / 1e6).toFixed(2)),
        chosen: own,
        chosenUs: results.find(({ tiling }) => tiling === own)?.us,
        tilings: results.slice(0, Number(options.top)).map(({ tiling, us }) => `${tiling}: ${us}`),
      }),
    );
  }
}
process.exit(0);
