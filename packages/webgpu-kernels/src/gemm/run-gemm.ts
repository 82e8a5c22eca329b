import type { Activation } from '@penstroke/ops';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { allocate, dispatch } from '../runtime/dispatch.ts';
import type { PoolableConvolution, ScaledWrite } from '../runtime/dispatch-watcher.ts';
import { Memo, Program } from '../runtime/program.ts';
import type { WebGPUInternals } from '../runtime/webgpu-internals.ts';
import { flatWorkgroups, type Workgroups } from '../wgsl/workgroups.ts';
import { type GemmShader, gemmKey, gemmShader, resultLanes } from './gemm-shader.ts';
import type { Product } from './product.ts';
import { type SumParts, sumParts } from './sum-parts.ts';
import { chooseTile, type TilePlan, tileColumns, tileRows } from './tile.ts';

/** What a product of certain sizes takes: one dispatch, or two where the depth is cut into parts. */
export interface GemmPlan {
  readonly program: Program;
  readonly workgroups: Workgroups;
  readonly parts: number;
  readonly size: number;
  readonly sum: SumParts | undefined;
  /** How its one dispatch multiplies the result before it writes it. */
  readonly scaledWrite: ScaledWrite | undefined;
  /** How it sums up. */
  readonly tilePlan: TilePlan;
}

export interface GemmFinish {
  /** Shown in profiles. */
  readonly name: string;
  readonly activation: Activation;
  readonly bias: boolean;
}

const programs = new Memo<Program>();

/**
 * Writes the shader of a product; keep the plan, it takes much longer than a product.
 *
 * @param tilePlan the best by estimate unless given
 */
export function planGemm(
  backend: WebGPUInternals,
  { problem, rows, columns, depth }: Product,
  { name, activation, bias }: GemmFinish,
  tilePlan: TilePlan = chooseTile(rows, columns, depth, backend.device.adapterInfo?.isFallbackAdapter === true),
): GemmPlan {
  const { tile, splits } = tilePlan;
  const shader: GemmShader = { ...problem, tile, epilogue: splits === 1 ? { activation, bias } : undefined };
  const program = programOf(name, shader);
  const tiles = Math.ceil(rows / tileRows(tile)) * Math.ceil(columns / tileColumns(tile));
  const [x, y] = flatWorkgroups(tiles);
  const size = rows * columns;
  const finish = bias || activation !== 'linear' ? { activation, bias, columns } : undefined;
  const sum = splits === 1 ? undefined : sumParts(size, splits, finish);
  const scaledWrite: ScaledWrite = {
    binding: 0,
    lanes: resultLanes(problem),
    by: (factor) => programOf(name, { ...shader, factor }),
  };
  return {
    ...{ program, workgroups: [x, y, splits], parts: splits, size, sum, tilePlan },
    scaledWrite: splits === 1 ? scaledWrite : undefined,
  };
}

function programOf(name: string, shader: GemmShader): Program {
  const relaunch = (launched: number) => gemmShader({ ...shader, launched });
  return programs.get(gemmKey(shader), () => new Program(name, gemmShader(shader), relaunch));
}

/** The product as a new tensor of `shape`. */
export function runGemm(
  backend: WebGPUInternals,
  plan: GemmPlan,
  left: TensorInfo,
  right: TensorInfo,
  bias: TensorInfo | undefined,
  shape: readonly number[],
  convolution?: PoolableConvolution,
): TensorInfo {
  const result = allocate(backend, shape);
  const extra = bias === undefined ? [] : [bias];
  if (plan.sum === undefined) {
    const { program, workgroups, scaledWrite } = plan;
    dispatch(backend, program, [result, left, right, ...extra], workgroups, undefined, { scaledWrite, convolution });
    return result;
  }
  const parts = allocate(backend, [plan.parts, plan.size]);
  dispatch(backend, plan.program, [parts, left, right], plan.workgroups);
  const { program, workgroups, sum } = plan.sum;
  dispatch(backend, program, [result, parts, ...extra], workgroups, undefined, { sum });
  backend.disposeData(parts.dataId);
  return result;
}
