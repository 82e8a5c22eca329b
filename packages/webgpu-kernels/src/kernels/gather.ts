import { GatherV2, type GatherV2Attrs, util } from '@tensorflow/tfjs-core';
import { allocate, dispatch } from '../runtime/dispatch.ts';
import { Memo, Program } from '../runtime/program.ts';
import { flatEntryPoint, storage } from '../wgsl/entry-point.ts';
import { flatWorkgroups } from '../wgsl/workgroups.ts';
import { type Inputs, isEmpty, type KernelDefinition } from './kernel-definition.ts';

const THREADS = 256;
/** Below this size the stock kernel may compute in JavaScript, where the values still are. */
const MIN_SIZE = 1000;

const programs = new Memo<Program>();

/** An index outside gives zeros, as with the stock kernel. */
function programOf(type: 'f32' | 'i32', sliceSize: number): Program {
  const vectors = sliceSize % 4 === 0;
  const element = vectors ? `vec4<${type}>` : type;
  const items = vectors ? sliceSize / 4 : sliceSize;
  return programs.get(
    `${type}:${sliceSize}`,
    () =>
      new Program(
        GatherV2,
        `
${storage({ y: element }, { x: element, indices: 'i32' })}
${flatEntryPoint(
  THREADS,
  `if (item >= arrayLength(&y)) { return; }
  let slice = u32(indices[item / ${items}u]);
  let inside = slice < arrayLength(&x) / ${items}u;
  y[item] = select(${element}(), x[select(0u, slice, inside) * ${items}u + item % ${items}u], inside);`,
)}`,
      ),
  );
}

/** Whole slices along the first axis, such as the images of a batch out of a data set. */
export const gatherV2: KernelDefinition = {
  kernelName: GatherV2,
  covers(inputs, attrs) {
    const { x, indices } = inputs as Inputs<'x' | 'indices'>;
    const { axis, batchDims = 0 } = attrs as Partial<GatherV2Attrs>;
    return (
      axis === 0 &&
      batchDims === 0 &&
      indices.dtype === 'int32' &&
      (x.dtype === 'float32' || x.dtype === 'int32') &&
      util.sizeFromShape(x.shape) >= MIN_SIZE &&
      !isEmpty([x, indices])
    );
  },
  run(backend, inputs) {
    const { x, indices } = inputs as Inputs<'x' | 'indices'>;
    const sliceShape = x.shape.slice(1);
    const sliceSize = util.sizeFromShape(sliceShape);
    const y = allocate(backend, [...indices.shape, ...sliceShape], x.dtype);
    const items = util.sizeFromShape(y.shape) / (sliceSize % 4 === 0 ? 4 : 1);
    const program = programOf(x.dtype === 'int32' ? 'i32' : 'f32', sliceSize);
    dispatch(backend, program, [y, x, indices], flatWorkgroups(Math.ceil(items / THREADS)));
    return y;
  },
};
