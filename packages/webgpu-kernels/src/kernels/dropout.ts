import { PenstrokeDropout, type PenstrokeDropoutAttrs } from '@penstroke/ops';
import { util } from '@tensorflow/tfjs-core';
import { allocate, dispatch } from '../runtime/dispatch.ts';
import { Memo, Program } from '../runtime/program.ts';
import { createUniforms, releaseUniforms } from '../runtime/uniforms.ts';
import { f32 } from '../wgsl/activation.ts';
import { flatEntryPoint, storage } from '../wgsl/entry-point.ts';
import { flatWorkgroups } from '../wgsl/workgroups.ts';
import type { Inputs, KernelDefinition } from './kernel-definition.ts';

const THREADS = 256;

/**
 * Philox4x32-10 (see packages/random/src/philox.ts): four words from a counter and a key. WGSL has no product of 64 bits, so the
 * upper half is put together from products of 16-bit halves.
 */
const PHILOX = `
fn multiplyHigh(a: u32, b: u32) -> u32 {
  let middle = (a >> 16u) * (b & 0xffffu) + (((a & 0xffffu) * (b & 0xffffu)) >> 16u);
  let carry = (middle & 0xffffu) + (a & 0xffffu) * (b >> 16u);
  return (a >> 16u) * (b >> 16u) + (middle >> 16u) + (carry >> 16u);
}
fn philox(counter: vec4<u32>, firstKey: vec2<u32>) -> vec4<u32> {
  var c = counter;
  var key = firstKey;
  for (var round = 0u; round < 10u; round++) {
    c = vec4<u32>(
      multiplyHigh(0xcd9e8d57u, c[2]) ^ c[1] ^ key[0],
      0xcd9e8d57u * c[2],
      multiplyHigh(0xd2511f53u, c[0]) ^ c[3] ^ key[1],
      0xd2511f53u * c[0],
    );
    key += vec2<u32>(0x9e3779b9u, 0xbb67ae85u);
  }
  return c;
}`;

const programs = new Memo<Program>();

/** One thread for each counter, that is four elements. */
function programOf(rate: number, vectors: boolean): Program {
  const type = vectors ? 'vec4<f32>' : 'f32';
  const threshold = Math.floor(rate * 2 ** 32);
  const apply = vectors
    ? `if (item < arrayLength(&x)) { y[item] = select(vec4<f32>(), x[item] * ${f32(1 / (1 - rate))}, kept); }`
    : `for (var lane = 0u; lane < 4u; lane++) {
    let place = item * 4u + lane;
    if (place < arrayLength(&x)) { y[place] = select(0.0, x[place] * ${f32(1 / (1 - rate))}, kept[lane]); }
  }`;
  return programs.get(
    `${rate}:${vectors}`,
    () =>
      new Program(
        PenstrokeDropout,
        `
struct Position { step: vec2<u32>, key: vec2<u32>, purpose: u32 }
${storage({ y: type }, { x: type })}
@group(0) @binding(2) var<uniform> position: Position;
${PHILOX}
${flatEntryPoint(
  THREADS,
  `let words = philox(vec4<u32>(item, position.step, position.purpose), position.key);
  let kept = words >= vec4<u32>(${threshold}u);
  ${apply}`,
)}`,
      ),
  );
}

function positionNumbers({ step, seedLow, seedHigh, purpose }: PenstrokeDropoutAttrs): Uint32Array {
  return Uint32Array.of(step % 2 ** 32, Math.floor(step / 2 ** 32), seedLow, seedHigh, purpose);
}

export const penstrokeDropout: KernelDefinition = {
  kernelName: PenstrokeDropout,
  run(backend, inputs, attrs) {
    const { x } = inputs as Inputs<'x'>;
    const { rate } = attrs as PenstrokeDropoutAttrs;
    const size = util.sizeFromShape(x.shape);
    const y = allocate(backend, x.shape);
    const position = createUniforms(backend, 'dropout', attrs as PenstrokeDropoutAttrs, positionNumbers);
    const workgroups = flatWorkgroups(Math.ceil(size / 4 / THREADS));
    dispatch(backend, programOf(rate, size % 4 === 0), [y, x], workgroups, position);
    releaseUniforms(backend, position);
    return y;
  },
};
