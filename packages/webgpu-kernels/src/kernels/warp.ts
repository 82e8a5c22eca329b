import { PenstrokeWarp, type PenstrokeWarpAttrs } from '@penstroke/ops';
import { util } from '@tensorflow/tfjs-core';
import { allocate, dispatch } from '../runtime/dispatch.ts';
import { Memo, Program } from '../runtime/program.ts';
import { f32 } from '../wgsl/activation.ts';
import { flatEntryPoint, storage } from '../wgsl/entry-point.ts';
import { flatWorkgroups } from '../wgsl/workgroups.ts';
import type { Inputs, KernelDefinition } from './kernel-definition.ts';

const THREADS = 256;

const programs = new Memo<Program>();

function programOf([, height, width, channels]: readonly number[], fillValue: number): Program {
  return programs.get(
    `${height},${width},${channels}:${fillValue}`,
    () =>
      new Program(
        PenstrokeWarp,
        `
${storage({ y: 'f32' }, { images: 'f32', flow: 'vec2<f32>' })}
fn pixelAt(start: u32, row: i32, column: i32) -> f32 {
  let inside = (u32(row) < ${height}u) & (u32(column) < ${width}u);
  return select(${f32(fillValue)}, images[select(0u, start + u32(row * ${width} + column) * ${channels}u, inside)], inside);
}
${flatEntryPoint(
  THREADS,
  `if (item >= arrayLength(&y)) { return; }
  let pixel = item / ${channels}u;
  let start = pixel / ${height! * width!}u * ${height! * width! * channels!}u + item % ${channels}u;
  let moved = flow[pixel];
  // Beyond one pixel outside all is fill; so far the numbers stay within i32.
  let row = clamp(f32(pixel / ${width}u % ${height}u) + moved.x, -2.0, ${f32(height! + 1)});
  let column = clamp(f32(pixel % ${width}u) + moved.y, -2.0, ${f32(width! + 1)});
  let above = floor(row);
  let before = floor(column);
  let down = row - above;
  let right = column - before;
  let r = i32(above);
  let c = i32(before);
  let top = (1.0 - right) * pixelAt(start, r, c) + right * pixelAt(start, r, c + 1);
  let bottom = (1.0 - right) * pixelAt(start, r + 1, c) + right * pixelAt(start, r + 1, c + 1);
  y[item] = (1.0 - down) * top + down * bottom;`,
)}`,
      ),
  );
}

/**
 * `warp`: each pixel of `images` [batch, height, width, channels] read, bilinearly, at its place plus `flow` [batch, height, width, 2],
 * (dy, dx) in pixels; `fillValue` outside.
 */
export const penstrokeWarp: KernelDefinition = {
  kernelName: PenstrokeWarp,
  run(backend, inputs, attrs) {
    const { images, flow } = inputs as Inputs<'images' | 'flow'>;
    const { fillValue } = attrs as PenstrokeWarpAttrs;
    const y = allocate(backend, images.shape);
    const workgroups = flatWorkgroups(Math.ceil(util.sizeFromShape(images.shape) / THREADS));
    dispatch(backend, programOf(images.shape, fillValue), [y, images, flow], workgroups);
    return y;
  },
};
