/**
 * Batch normalisation by the statistics of the batch. Each chunk of rows has its mean first and then the sum of squared
 * distances from it, so there is no cancellation; the chunks are merged as in Chan, Golub, LeVeque, "Updating formulae and a
 * pairwise algorithm for computing sample variances", 1979. A matrix of few rows is done in one dispatch, others in two.
 */
import { type Activation, PenstrokeBatchNormTraining, type PenstrokeBatchNormTrainingAttrs } from '@penstroke/ops';
import { util } from '@tensorflow/tfjs-core';
import { allocate, dispatch, filled } from '../runtime/dispatch.ts';
import { Memo, Program } from '../runtime/program.ts';
import { activationFunction, f32 } from '../wgsl/activation.ts';
import { type ColumnLayout, chunkRows, columnLayout, forRows, place, total, totalMemory } from '../wgsl/column-sums.ts';
import { entryPoint, storage } from '../wgsl/entry-point.ts';
import { type Inputs, isEmpty, type KernelDefinition } from './kernel-definition.ts';

const programs = new Memo<Program>();

/** WGSL: `batchMean` and `squares`, of the rows of the chunk. */
function chunkStatistics(layout: ColumnLayout): string {
  const { lanes } = layout;
  return `
  let chunkCount = f32(max(1u, min(rowCount, firstRow + chunkRows) - firstRow));
  var batchMean = ${lanes}();
  ${forRows(layout, 'batchMean += x[at];')}
  ${total(layout, 'batchMean')}
  batchMean /= chunkCount;
  var squares = ${lanes}();
  ${forRows(layout, 'let distance = x[at] - batchMean;\n    squares += distance * distance;')}
  ${total(layout, 'squares')}`;
}

/** WGSL: `batchMean` and `squares`, of all rows, from those of the chunks. */
function mergedStatistics(layout: ColumnLayout): string {
  const { columns, lanes, threadRows } = layout;
  const forChunks = (body: string) => `
  if (present) {
    for (var chunk = threadRow; chunk < grid.y; chunk += ${threadRows}u) {
      let count = f32(min(rowCount, (chunk + 1u) * chunkRows) - min(rowCount, chunk * chunkRows));
      let at = chunk * ${2 * columns}u + column;
      ${body}
    }
  }`;
  return `
  var batchMean = ${lanes}();
  ${forChunks('batchMean += count * parts[at];')}
  ${total(layout, 'batchMean')}
  batchMean /= f32(rowCount);
  var squares = ${lanes}();
  ${forChunks(`let distance = parts[at] - batchMean;\n      squares += parts[at + ${columns}u] + count * distance * distance;`)}
  ${total(layout, 'squares')}`;
}

function statisticsProgram(channels: number): Program {
  return programs.get(`statistics:${channels}`, () => {
    const layout = columnLayout(channels);
    const { columns, lanes } = layout;
    return new Program(
      `${PenstrokeBatchNormTraining}Statistics`,
      `
${storage({ parts: lanes }, { x: lanes })}
${totalMemory(layout)}
${entryPoint(
  256,
  `${place(layout, `arrayLength(&x) / ${columns}u`)}
  ${chunkStatistics(layout)}
  if (threadRow == 0u && present) {
    parts[workgroup.y * ${2 * columns}u + column] = batchMean;
    parts[workgroup.y * ${2 * columns}u + ${columns}u + column] = squares;
  }`,
)}`,
    );
  });
}

function normalizeProgram(channels: number, epsilon: number, activation: Activation, merged: boolean): Program {
  return programs.get(`normalize:${channels}:${epsilon}:${activation}:${merged}`, () => {
    const layout = columnLayout(channels);
    const { columns, lanes } = layout;
    return new Program(
      PenstrokeBatchNormTraining,
      `
${storage(
  { y: lanes, mean: lanes, variance: lanes, invStd: lanes },
  { x: lanes, gamma: lanes, beta: lanes, ...(merged && { parts: lanes }) },
)}
${totalMemory(layout)}
${activationFunction(activation, lanes)}
${entryPoint(
  256,
  `${place(layout, `arrayLength(&x) / ${columns}u`)}
  ${merged ? mergedStatistics(layout) : chunkStatistics(layout)}
  if (!present) { return; }
  let batchVariance = squares / f32(rowCount);
  // The precise root, where inverseSqrt may be two units off.
  let inverse = 1.0 / sqrt(batchVariance + ${f32(epsilon)});
  if (threadRow == 0u && workgroup.y == 0u) {
    mean[column] = batchMean;
    variance[column] = batchVariance;
    invStd[column] = inverse;
  }
  let scale = gamma[column] * inverse;
  let shift = beta[column];
  ${forRows(layout, 'y[at] = activate((x[at] - batchMean) * scale + shift);')}`,
)}`,
    );
  });
}

export const penstrokeBatchNormTraining: KernelDefinition = {
  kernelName: PenstrokeBatchNormTraining,
  run(backend, inputs, attrs) {
    const { x, gamma, beta } = inputs as Inputs<'x' | 'gamma' | 'beta'>;
    const { epsilon, activation } = attrs as PenstrokeBatchNormTrainingAttrs;
    const channels = gamma.shape[0]!;
    const { chunks, workgroups } = chunkRows(columnLayout(channels), util.sizeFromShape(x.shape) / channels);
    const y = allocate(backend, x.shape);
    // The statistics of an empty batch are NaN.
    if (isEmpty([x])) return [y, ...[0, 1, 2].map(() => filled(backend, [channels], Number.NaN))];
    const [mean, variance, invStd] = [0, 1, 2].map(() => allocate(backend, [channels])) as [
      typeof y,
      typeof y,
      typeof y,
    ];
    const outputs = [y, mean, variance, invStd];
    const program = normalizeProgram(channels, epsilon, activation, chunks > 1);
    if (chunks === 1) {
      dispatch(backend, program, [...outputs, x, gamma, beta], workgroups);
    } else {
      const parts = allocate(backend, [chunks, 2, channels]);
      dispatch(backend, statisticsProgram(channels), [parts, x], workgroups);
      dispatch(backend, program, [...outputs, x, gamma, beta, parts], workgroups);
      backend.disposeData(parts.dataId);
    }
    return outputs;
  },
};
