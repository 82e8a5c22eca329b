import type { Activation } from '@penstroke/ops';
import { Memo, Program } from '../runtime/program.ts';
import { activationFunction } from '../wgsl/activation.ts';
import { flatWorkgroups, type Workgroups } from '../wgsl/workgroups.ts';

const THREADS = 256;
/** Above this many parts, several threads add up one element. */
const PARTS_FOR_ONE_THREAD = 16;
const LANES = 16;

export interface SumParts {
  readonly program: Program;
  readonly workgroups: Workgroups;
}

const programs = new Memo<Program>();

/**
 * A program that adds up `parts` vectors that lie one after another, in a fixed order, and finishes them as a matrix product
 * does. Bindings: result [size], parts [parts * size] and, where there is one, bias [columns].
 */
export function sumParts(
  size: number,
  parts: number,
  finish?: { readonly activation: Activation; readonly bias: boolean; readonly columns: number },
): SumParts {
  const wide = parts > PARTS_FOR_ONE_THREAD;
  const perWorkgroup = wide ? THREADS / LANES : THREADS;
  const key = `${wide}:${finish ? `${finish.activation},${finish.bias ? finish.columns : ''}` : ''}`;
  const program = programs.get(key, () => new Program('PenstrokeSumParts', shader(wide, finish)));
  return { program, workgroups: flatWorkgroups(Math.ceil(size / perWorkgroup)) };
}

function shader(
  wide: boolean,
  finish: { readonly activation: Activation; readonly bias: boolean; readonly columns: number } | undefined,
): string {
  const elements = THREADS / LANES;
  const write = (sum: string) => {
    const biased = finish?.bias ? `${sum} + bias[element % ${finish.columns}u]` : sum;
    return `result[element] = ${finish ? `activate(${biased})` : biased};`;
  };
  return `
@group(0) @binding(0) var<storage, read_write> result: array<f32>;
@group(0) @binding(1) var<storage, read> parts: array<f32>;
${finish?.bias ? '@group(0) @binding(2) var<storage, read> bias: array<f32>;' : ''}
${finish ? activationFunction(finish.activation, 'f32') : ''}
${wide ? `var<workgroup> lanes: array<f32, ${THREADS}>;` : ''}

@compute @workgroup_size(${THREADS})
fn main(
  @builtin(workgroup_id) workgroup: vec3<u32>,
  @builtin(num_workgroups) grid: vec3<u32>,
  @builtin(local_invocation_index) thread: u32,
) {
  let size = arrayLength(&result);
  let partCount = arrayLength(&parts) / size;
  let group = workgroup.x + workgroup.y * grid.x;
  ${
    wide
      ? `
  let element = group * ${elements}u + thread % ${elements}u;
  var sum = 0.0;
  if (element < size) {
    for (var part = thread / ${elements}u; part < partCount; part += ${LANES}u) { sum += parts[part * size + element]; }
  }
  lanes[thread] = sum;
  workgroupBarrier();
  if (thread < ${elements}u && element < size) {
    for (var lane = 1u; lane < ${LANES}u; lane++) { sum += lanes[lane * ${elements}u + thread]; }
    ${write('sum')}
  }`
      : `
  let element = group * ${THREADS}u + thread;
  if (element >= size) { return; }
  var sum = 0.0;
  for (var part = 0u; part < partCount; part++) { sum += parts[part * size + element]; }
  ${write('sum')}`
  }
}`;
}
