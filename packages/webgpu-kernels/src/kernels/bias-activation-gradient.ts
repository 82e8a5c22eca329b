import {
  type Activation,
  PenstrokeBiasActivationGradient,
  type PenstrokeBiasActivationGradientAttrs,
} from '@penstroke/ops';
import { util } from '@tensorflow/tfjs-core';
import { sumParts } from '../gemm/sum-parts.ts';
import { allocate, dispatch, filled, share } from '../runtime/dispatch.ts';
import type { ElementScaling, ElementSource, ElementTaker } from '../runtime/dispatch-watcher.ts';
import { Memo, Program } from '../runtime/program.ts';
import { slopeFunction } from '../wgsl/activation.ts';
import { chunkRows, columnLayout, forRows, place, total, totalMemory } from '../wgsl/column-sums.ts';
import { entryPoint, storage } from '../wgsl/entry-point.ts';
import { type Inputs, isEmpty, type KernelDefinition } from './kernel-definition.ts';

const programs = new Memo<Program>();

/**
 * Writes dz, unless it is dy, and the sums of its columns over each chunk of the rows.
 *
 * @param source computes dy where it is needed, in place of a tensor
 */
function programOf(channels: number, activation: Activation, source?: ElementSource): Program {
  return programs.get(`${channels}:${activation}:${source?.key}`, () => {
    const layout = columnLayout(channels);
    const { lanes } = layout;
    const linear = activation === 'linear';
    const isShared = linear && !source;
    const each = `let gradient = ${source ? 'elementAt(at)' : 'dy[at]'}${linear ? '' : ' * slope(y[at])'};
    ${isShared ? '' : 'dz[at] = gradient;'}
    sum += gradient;`;
    const reads = { ...(source?.reads ?? { dy: lanes }), ...(!linear && { y: lanes }) };
    return new Program(
      PenstrokeBiasActivationGradient,
      `
${storage({ parts: lanes, ...(!isShared && { dz: lanes }) }, reads)}
${source?.code ?? ''}
${totalMemory(layout)}
${slopeFunction(activation, lanes)}
${entryPoint(
  256,
  `${place(layout, `arrayLength(&${isShared ? 'dy' : 'dz'}) / ${layout.columns}u`)}
  var sum = ${lanes}();
  ${forRows(layout, each)}
  ${total(layout, 'sum')}
  if (threadRow == 0u && present) { parts[workgroup.y * ${layout.columns}u + column] = sum; }`,
)}`,
    );
  });
}

/** dz is dy times the slopes, and its columns can be added up by themselves. */
function scaling(channels: number, activation: Activation): ElementScaling {
  return {
    ...{ scaled: 2, products: 1, factors: 3 },
    factor: (lanes) => ({
      key: `${activation}:${lanes}`,
      reads: { layerOutput: lanes },
      code: `${slopeFunction(activation, lanes)}
fn factorAt(item: u32) -> ${lanes} { return slope(layerOutput[item]); }`,
    }),
    rest: { program: () => programOf(channels, 'linear'), bindings: [0, 1] },
  };
}

export const penstrokeBiasActivationGradient: KernelDefinition = {
  kernelName: PenstrokeBiasActivationGradient,
  run(backend, inputs, attrs) {
    const { dy, y } = inputs as Inputs<'dy' | 'y'>;
    const { activation } = attrs as PenstrokeBiasActivationGradientAttrs;
    const channels = dy.shape.at(-1)!;
    const { chunks, workgroups } = chunkRows(columnLayout(channels), util.sizeFromShape(dy.shape) / channels);
    const linear = activation === 'linear';
    const dz = linear ? share(backend, dy) : allocate(backend, dy.shape);
    if (isEmpty([dy])) return [dz, filled(backend, [channels], 0)];
    const dbias = allocate(backend, [channels]);
    const parts = chunks === 1 ? dbias : allocate(backend, [chunks, channels]);
    const tensors = linear ? [parts, dy] : [parts, dz, dy, y];
    const takes: ElementTaker = {
      binding: tensors.indexOf(dy),
      keeps: linear,
      lanes: columnLayout(channels).lanes,
      fuse: (source) => programOf(channels, activation, source),
    };
    const scales = linear ? undefined : scaling(channels, activation);
    dispatch(backend, programOf(channels, activation), tensors, workgroups, undefined, { takes, scales });
    if (parts !== dbias) {
      const { program, workgroups: groups, sum } = sumParts(channels, chunks);
      dispatch(backend, program, [dbias, parts], groups, undefined, { sum });
      backend.disposeData(parts.dataId);
    }
    return [dz, dbias];
  },
};
