import { engine, memory, setBackend, type Tensor, tensor, tidy } from '@tensorflow/tfjs-core';
import type { Case, Input } from './case.ts';

/** What a case computed on one backend. */
interface Outcome {
  outputs: Input[];
  inputsAfter: Input[];
  leakedTensors: number;
}

async function evaluate(backendName: string, { inputs }: Case, compute: Case['actual']): Promise<Outcome> {
  await setBackend(backendName);
  const before = memory().numTensors;
  const tensors = inputs.map(({ shape, values }) =>
    tensor(values.slice(), [...shape], values instanceof Int32Array ? 'int32' : 'float32'),
  );
  const results = compute(tensors);
  const outputs = await Promise.all(results.map(read));
  for (const result of results) result.dispose();
  // Read only now: an output that shares an input's data without a reference of its own would have taken it along.
  const inputsAfter = await Promise.all(tensors.map(read));
  for (const input of tensors) input.dispose();
  return { outputs, inputsAfter, leakedTensors: memory().numTensors - before };
}

async function read(source: Tensor): Promise<Input> {
  const values = (await source.data()) as Float32Array | Int32Array;
  return { shape: [...source.shape], values: values.slice() };
}

/**
 * Runs a case on both backends and goes back to the backend that was current.
 *
 * @returns what is wrong, in one line, or null: shapes, values beyond the bound, another result the second time, inputs that were
 * written to, tensors left behind
 */
export async function runCase(
  testCase: Case,
  backendName: string,
  referenceBackend: string,
  bound: number,
): Promise<string | null> {
  const { backendName: previous } = engine();
  try {
    const reference = await evaluate(referenceBackend, testCase, (inputs) => tidy(() => testCase.expected(inputs)));
    const first = await evaluate(backendName, testCase, testCase.actual);
    const second = await evaluate(backendName, testCase, testCase.actual);
    if (first.leakedTensors !== 0) return `leaves ${first.leakedTensors} tensors behind`;
    return (
      compareAll('output', first.outputs, reference.outputs, bound, testCase.floor ?? 0) ??
      compareAll('second run: output', second.outputs, first.outputs, 0, 0) ??
      compareAll('after the run: input', first.inputsAfter, testCase.inputs, 0, 0)
    );
  } finally {
    if (previous) await setBackend(previous);
  }
}

function compareAll(
  name: string,
  actual: readonly Input[],
  expected: readonly Input[],
  bound: number,
  floor: number,
): string | null {
  if (actual.length !== expected.length) return `${name}s: expected ${expected.length}, got ${actual.length}`;
  for (const [index, wanted] of expected.entries()) {
    const problem = compare(actual[index]!, wanted, bound, floor);
    if (problem) return `${name} ${index}: ${problem}`;
  }
  return null;
}

function compare(actual: Input, expected: Input, bound: number, floor: number): string | null {
  if (String(actual.shape) !== String(expected.shape)) {
    return `expected shape [${expected.shape}], got [${actual.shape}]`;
  }
  let scale = floor;
  for (const value of expected.values) if (Number.isFinite(value)) scale = Math.max(scale, Math.abs(value));
  let worst = -1;
  let worstPlace = 0;
  for (const [place, wanted] of expected.values.entries()) {
    const got = actual.values[place]!;
    if (Object.is(got, wanted) || got === wanted) continue;
    const difference =
      Number.isFinite(got) && Number.isFinite(wanted) ? Math.abs(got - wanted) : Number.POSITIVE_INFINITY;
    if (difference > bound * scale && difference > worst) {
      worst = difference;
      worstPlace = place;
    }
  }
  if (worst < 0) return null;
  const share = (worst / scale).toExponential(2);
  return `expected ${expected.values[worstPlace]}, got ${actual.values[worstPlace]} at ${worstPlace}, off by ${share} of the scale ${scale}`;
}
