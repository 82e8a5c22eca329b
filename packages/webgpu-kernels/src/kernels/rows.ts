/**
 * Two small stock kernels of a training step over rows [rows, columns]: predictions (ArgMax) and the backward pass through the
 * losses (their gradient times one number for each row). Nothing is wrong with the stock ones but the time that they take in
 * JavaScript, which for small networks is the time of the step.
 */
import { ArgMax, type ArgMaxAttrs, Multiply, type TensorInfo } from '@tensorflow/tfjs-core';
import { allocate, dispatch } from '../runtime/dispatch.ts';
import type { ElementScaling, ElementSource } from '../runtime/dispatch-watcher.ts';
import { Memo, Program } from '../runtime/program.ts';
import { flatEntryPoint, storage } from '../wgsl/entry-point.ts';
import { flatWorkgroups } from '../wgsl/workgroups.ts';
import { type Inputs, isEmpty, type KernelDefinition } from './kernel-definition.ts';

const THREADS = 64;
/** Longer rows are better shared by several threads, as in the stock kernel. */
const MAX_COLUMNS = 64;

const programs = new Memo<Program>();

/** Whether it is a matrix of short rows. */
function isMatrix({ shape, dtype }: TensorInfo): boolean {
  return shape.length === 2 && dtype === 'float32' && shape[1]! <= MAX_COLUMNS;
}

function argMaxProgram(columns: number): Program {
  return programs.get(
    `max:${columns}`,
    () =>
      new Program(
        ArgMax,
        `
${storage({ y: 'i32' }, { x: 'f32' })}
${flatEntryPoint(
  THREADS,
  `if (item >= arrayLength(&y)) { return; }
  var best = 0u;
  var largest = x[item * ${columns}u];
  for (var column = 1u; column < ${columns}u; column++) {
    let value = x[item * ${columns}u + column];
    best = select(best, column, value > largest);
    largest = select(largest, value, value > largest);
  }
  y[item] = i32(best);`,
)}`,
      ),
  );
}

/** The column of each row's largest value, of equal ones the first. */
const argMax: KernelDefinition = {
  kernelName: ArgMax,
  covers(inputs, attrs) {
    const { x } = inputs as Inputs<'x'>;
    const { axis } = attrs as ArgMaxAttrs;
    return isMatrix(x) && [axis].flat().every((one) => one === 1 || one === -1) && !isEmpty([x]);
  },
  run(backend, inputs) {
    const { x } = inputs as Inputs<'x'>;
    const [rows, columns] = x.shape as [number, number];
    const y = allocate(backend, [rows], 'int32');
    dispatch(backend, argMaxProgram(columns), [y, x], flatWorkgroups(Math.ceil(rows / THREADS)));
    return y;
  },
};

function scaledElements(columns: number): ElementSource {
  return {
    key: `scale:${columns}`,
    lanes: 'f32',
    reads: { rows: 'f32', factors: 'f32' },
    code: `fn elementAt(item: u32) -> f32 { return rows[item] * factors[item / ${columns}u]; }`,
  };
}

function scaling(columns: number): ElementScaling {
  return {
    ...{ scaled: 1, products: 0, factors: 2 },
    factor: (lanes) =>
      lanes === 'f32'
        ? {
            key: `scale:${columns}`,
            reads: { factors: 'f32' },
            code: `fn factorAt(item: u32) -> f32 { return factors[item / ${columns}u]; }`,
          }
        : undefined,
  };
}

function scaleProgram({ key, reads, code }: ElementSource): Program {
  return programs.get(
    key,
    () =>
      new Program(
        Multiply,
        `
${storage({ y: 'f32' }, reads)}
${code}
${flatEntryPoint(THREADS, 'if (item < arrayLength(&y)) { y[item] = elementAt(item); }')}`,
      ),
  );
}

/** A matrix times a column. */
const multiply: KernelDefinition = {
  kernelName: Multiply,
  covers(inputs) {
    const { a, b } = inputs as Inputs<'a' | 'b'>;
    return (
      isMatrix(a) && isMatrix(b) && a.shape[0] === b.shape[0] && b.shape[1] === 1 && a.shape[1] !== 1 && !isEmpty([a])
    );
  },
  run(backend, inputs) {
    const { a, b } = inputs as Inputs<'a' | 'b'>;
    const [rows, columns] = a.shape as [number, number];
    const y = allocate(backend, a.shape);
    const elements = scaledElements(columns);
    const workgroups = flatWorkgroups(Math.ceil((rows * columns) / THREADS));
    dispatch(backend, scaleProgram(elements), [y, a, b], workgroups, undefined, {
      elements,
      scales: scaling(columns),
    });
    return y;
  },
};

/** Small kernels over rows. */
export const ROW_KERNELS: readonly KernelDefinition[] = [argMax, multiply];
