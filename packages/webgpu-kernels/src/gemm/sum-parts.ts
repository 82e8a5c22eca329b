import type { Activation } from '@penstroke/ops';
import type { PartSum } from '../runtime/dispatch-watcher.ts';
import { Memo, Program } from '../runtime/program.ts';
import { activationFunction } from '../wgsl/activation.ts';
import { entryPoint, storage } from '../wgsl/entry-point.ts';
import { flatWorkgroups, type Workgroups } from '../wgsl/workgroups.ts';

const THREADS = 256;
/** Above this many parts, several threads add up one element. */
const PARTS_FOR_ONE_THREAD = 16;
const LANES = 16;

export interface SumParts {
  readonly program: Program;
  readonly workgroups: Workgroups;
  /** Where nothing is done to the sum. */
  readonly sum?: PartSum | undefined;
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
  const sum = finish ? undefined : { size, parts };
  return { program, workgroups: flatWorkgroups(Math.ceil(size / perWorkgroup)), sum };
}

function shader(
  wide: boolean,
  finish: { readonly activation: Activation; readonly bias: boolean; readonly columns: number } | undefined,
): string {
  const write = (sum: string) => {
    const biased = finish?.bias ? `${sum} + bias[element % ${finish.columns}u]` : sum;
    return `result[element] = ${finish ? `activate(${biased})` : biased};`;
  };
  return `
${storage({ result: 'f32' }, { parts: 'f32', ...(finish?.bias && { bias: 'f32' }) })}
${finish ? activationFunction(finish.activation, 'f32') : ''}
${wide ? LANE_MEMORY : ''}
${entryPoint(
  THREADS,
  `let size = arrayLength(&result);
  let partCount = arrayLength(&parts) / size;
  let group = workgroup.x + workgroup.y * grid.x;
  ${addUp(wide, 'parts[part * size + element]', write)}`,
)}`;
}

const LANE_MEMORY = `var<workgroup> lanes: array<f32, ${THREADS}>;`;

/** WGSL: adds up `part` of an `element`, `partCount` of them, for the elements of workgroup `group` out of `size`. */
function addUp(wide: boolean, part: string, write: (sum: string) => string): string {
  const elements = THREADS / LANES;
  return wide
    ? `let element = group * ${elements}u + thread % ${elements}u;
  var sum = 0.0;
  if (element < size) {
    for (var part = thread / ${elements}u; part < partCount; part += ${LANES}u) { sum += ${part}; }
  }
  lanes[thread] = sum;
  workgroupBarrier();
  if (thread < ${elements}u && element < size) {
    for (var lane = 1u; lane < ${LANES}u; lane++) { sum += lanes[lane * ${elements}u + thread]; }
    ${write('sum')}
  }`
    : `let element = group * ${THREADS}u + thread;
  if (element < size) {
    var sum = 0.0;
    for (var part = 0u; part < partCount; part++) { sum += ${part}; }
    ${write('sum')}
  }`;
}

/** Where such a sum is and where its parts are, in numbers from the start of both buffers. */
export interface PlacedPartSum extends PartSum {
  readonly result: number;
  readonly from: number;
}

/** A program that makes several sums, each as the one of {@link sumParts} does. Bindings: results, parts. */
export function sumManyParts(sums: readonly PlacedPartSum[]): SumParts {
  let groups = 0;
  const cases = sums.map(({ size, parts, result, from }) => {
    const wide = parts > PARTS_FOR_ONE_THREAD;
    const first = groups;
    groups += Math.ceil(size / (wide ? THREADS / LANES : THREADS));
    return `if (all >= ${first}u && all < ${groups}u) {
  let group = all - ${first}u;
  let size = ${size}u;
  let partCount = ${parts}u;
  ${addUp(wide, `parts[${from}u + part * size + element]`, (sum) => `result[${result}u + element] = ${sum};`)}
  }`;
  });
  const program = programs.get(
    sums.map(({ size, parts, result, from }) => `${size},${parts},${result},${from}`).join(':'),
    () =>
      new Program(
        'PenstrokeSumParts',
        `
${storage({ result: 'f32' }, { parts: 'f32' })}
${LANE_MEMORY}
${entryPoint(THREADS, `let all = workgroup.x + workgroup.y * grid.x;\n  ${cases.join('\n  ')}`)}`,
      ),
  );
  return { program, workgroups: flatWorkgroups(groups) };
}
