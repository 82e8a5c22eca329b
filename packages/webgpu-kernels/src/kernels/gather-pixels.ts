import { PenstrokeGatherPixels, type PenstrokeGatherPixelsAttrs } from '@penstroke/ops';
import { allocate, dispatch } from '../runtime/dispatch.ts';
import { Memo, Program } from '../runtime/program.ts';
import { flatEntryPoint, storage } from '../wgsl/entry-point.ts';
import { flatWorkgroups } from '../wgsl/workgroups.ts';
import type { Inputs, KernelDefinition } from './kernel-definition.ts';

const THREADS = 256;

const programs = new Memo<Program>();

/** A thread takes a word, four pixels, where rows are whole words, else a pixel. An index outside gives the numbers of zeros. */
function programOf(size: number): Program {
  const vectors = size % 4 === 0;
  const words = Math.ceil(size / 4);
  const items = vectors ? words : size;
  const number = (pixel: number) => `table[(word >> ${8 * pixel}u) & 255u]`;
  return programs.get(
    `${size}`,
    () =>
      new Program(
        PenstrokeGatherPixels,
        `
${storage({ y: vectors ? 'vec4<f32>' : 'f32' }, { pixels: 'u32', table: 'f32', indices: 'i32' })}
${flatEntryPoint(
  THREADS,
  `if (item >= arrayLength(&y)) { return; }
  let row = u32(indices[item / ${items}u]);
  let place = item % ${items}u;
  let inside = row < arrayLength(&pixels) / ${words}u;
  let word = select(0u, pixels[select(0u, row * ${words}u + ${vectors ? 'place' : 'place / 4u'}, inside)], inside);
  y[item] = ${
    vectors ? `vec4<f32>(${[0, 1, 2, 3].map(number).join(', ')})` : 'table[(word >> (8u * (place % 4u))) & 255u]'
  };`,
)}`,
      ),
  );
}

/** `gatherPixels`: rows of packed bytes, each pixel as the number that the table has for it. */
export const penstrokeGatherPixels: KernelDefinition = {
  kernelName: PenstrokeGatherPixels,
  run(backend, inputs, attrs) {
    const { pixels, table, indices } = inputs as Inputs<'pixels' | 'table' | 'indices'>;
    const { size } = attrs as PenstrokeGatherPixelsAttrs;
    const [batch] = indices.shape as [number];
    const y = allocate(backend, [batch, size]);
    const items = batch * (size % 4 === 0 ? size / 4 : size);
    dispatch(backend, programOf(size), [y, pixels, table, indices], flatWorkgroups(Math.ceil(items / THREADS)));
    return y;
  },
};
