/**
 * The backward pass through batch normalisation: the sums of dz and of dz * xhat over the rows, then dx. Behind the sums of its
 * chunks the first dispatch leaves mean, 1 / deviation and gamma / deviation, so that the second one needs no more than the
 * 8 buffers that every device allows.
 */
import {
  type Activation,
  PenstrokeBatchNormTrainingGradient,
  type PenstrokeBatchNormTrainingGradientAttrs,
} from '@penstroke/ops';
import { util } from '@tensorflow/tfjs-core';
import { allocate, dispatch, filled } from '../runtime/dispatch.ts';
import { Memo, Program } from '../runtime/program.ts';
import { slopeFunction } from '../wgsl/activation.ts';
import { type ColumnLayout, chunkRows, columnLayout, forRows, place, total, totalMemory } from '../wgsl/column-sums.ts';
import { entryPoint, storage } from '../wgsl/entry-point.ts';
import { type Inputs, isEmpty, type KernelDefinition } from './kernel-definition.ts';

const programs = new Memo<Program>();

/** WGSL: `dz` of the element `at`. */
function dzAt(activation: Activation): string {
  return activation === 'linear' ? 'let dz = dy[at];' : 'let dz = dy[at] * slope(y[at]);';
}

/** WGSL: the sums of the rows of the chunk. */
function chunkSums(layout: ColumnLayout, activation: Activation): string {
  return `
  var sumDz = ${layout.lanes}();
  var sumDzXhat = ${layout.lanes}();
  ${forRows(layout, `${dzAt(activation)}\n    sumDz += dz;\n    sumDzXhat += dz * ((x[at] - center) * inverse);`)}
  ${total(layout, 'sumDz')}
  ${total(layout, 'sumDzXhat')}`;
}

function finish(layout: ColumnLayout, activation: Activation): string {
  return `
  if (!present) { return; }
  if (threadRow == 0u && workgroup.y == 0u) {
    dbeta[column] = sumDz;
    dgamma[column] = sumDzXhat;
  }
  let meanDz = sumDz / f32(rowCount);
  let meanDzXhat = sumDzXhat / f32(rowCount);
  ${forRows(layout, `${dzAt(activation)}\n    dx[at] = scale * (dz - meanDz - (x[at] - center) * inverse * meanDzXhat);`)}`;
}

/** All in one dispatch: for few rows, and 'linear', as one more buffer would be too many. */
function wholeProgram(channels: number): Program {
  return programs.get(`whole:${channels}`, () => {
    const layout = columnLayout(channels);
    const { columns, lanes } = layout;
    return new Program(
      PenstrokeBatchNormTrainingGradient,
      `
${storage(
  { dx: lanes, dgamma: lanes, dbeta: lanes },
  { dy: lanes, x: lanes, gamma: lanes, mean: lanes, invStd: lanes },
)}
${totalMemory(layout)}
${entryPoint(
  256,
  `${place(layout, `arrayLength(&x) / ${columns}u`)}
  let safe = select(0u, column, present);
  let center = mean[safe];
  let inverse = invStd[safe];
  let scale = gamma[safe] * inverse;
  ${chunkSums(layout, 'linear')}
  ${finish(layout, 'linear')}`,
)}`,
    );
  });
}

function sumsProgram(channels: number, activation: Activation): Program {
  return programs.get(`sums:${channels}:${activation}`, () => {
    const layout = columnLayout(channels);
    const { columns, lanes } = layout;
    const y: Record<string, string> = activation === 'linear' ? {} : { y: lanes };
    return new Program(
      `${PenstrokeBatchNormTrainingGradient}Sums`,
      `
${storage({ parts: lanes }, { dy: lanes, x: lanes, gamma: lanes, mean: lanes, invStd: lanes, ...y })}
${totalMemory(layout)}
${slopeFunction(activation, lanes)}
${entryPoint(
  256,
  `${place(layout, `arrayLength(&x) / ${columns}u`)}
  let safe = select(0u, column, present);
  let center = mean[safe];
  let inverse = invStd[safe];
  ${chunkSums(layout, activation)}
  if (threadRow == 0u && present) {
    let at = workgroup.y * ${2 * columns}u + column;
    parts[at] = sumDz;
    parts[at + ${columns}u] = sumDzXhat;
    if (workgroup.y == 0u) {
      let behind = grid.y * ${2 * columns}u + column;
      parts[behind] = center;
      parts[behind + ${columns}u] = inverse;
      parts[behind + ${2 * columns}u] = gamma[column] * inverse;
    }
  }`,
)}`,
    );
  });
}

function inputProgram(channels: number, activation: Activation): Program {
  return programs.get(`input:${channels}:${activation}`, () => {
    const layout = columnLayout(channels);
    const { columns, lanes, threadRows } = layout;
    const y: Record<string, string> = activation === 'linear' ? {} : { y: lanes };
    return new Program(
      PenstrokeBatchNormTrainingGradient,
      `
${storage({ dx: lanes, dgamma: lanes, dbeta: lanes }, { parts: lanes, dy: lanes, x: lanes, ...y })}
${totalMemory(layout)}
${slopeFunction(activation, lanes)}
${entryPoint(
  256,
  `${place(layout, `arrayLength(&x) / ${columns}u`)}
  var sumDz = ${lanes}();
  var sumDzXhat = ${lanes}();
  if (present) {
    for (var chunk = threadRow; chunk < grid.y; chunk += ${threadRows}u) {
      let at = chunk * ${2 * columns}u + column;
      sumDz += parts[at];
      sumDzXhat += parts[at + ${columns}u];
    }
  }
  ${total(layout, 'sumDz')}
  ${total(layout, 'sumDzXhat')}
  let behind = grid.y * ${2 * columns}u + select(0u, column, present);
  let center = parts[behind];
  let inverse = parts[behind + ${columns}u];
  let scale = parts[behind + ${2 * columns}u];
  ${finish(layout, activation)}`,
)}`,
    );
  });
}

export const penstrokeBatchNormTrainingGradient: KernelDefinition = {
  kernelName: PenstrokeBatchNormTrainingGradient,
  run(backend, inputs, attrs) {
    const { dy, x, y, gamma, mean, invStd } = inputs as Inputs<'dy' | 'x' | 'y' | 'gamma' | 'mean' | 'invStd'>;
    const { activation } = attrs as PenstrokeBatchNormTrainingGradientAttrs;
    const channels = gamma.shape[0]!;
    const { chunks, workgroups } = chunkRows(columnLayout(channels), util.sizeFromShape(x.shape) / channels);
    const dx = allocate(backend, x.shape);
    if (isEmpty([x])) return [dx, filled(backend, [channels], 0), filled(backend, [channels], 0)];
    const dgamma = allocate(backend, [channels]);
    const dbeta = allocate(backend, [channels]);
    if (chunks === 1 && activation === 'linear') {
      dispatch(backend, wholeProgram(channels), [dx, dgamma, dbeta, dy, x, gamma, mean, invStd], workgroups);
    } else {
      const extra = activation === 'linear' ? [] : [y];
      const parts = allocate(backend, [2 * chunks + 3, channels]);
      const sums = sumsProgram(channels, activation);
      dispatch(backend, sums, [parts, dy, x, gamma, mean, invStd, ...extra], workgroups);
      const input = inputProgram(channels, activation);
      dispatch(backend, input, [dx, dgamma, dbeta, parts, dy, x, ...extra], workgroups);
      backend.disposeData(parts.dataId);
    }
    return [dx, dgamma, dbeta];
  },
};
