import '@tensorflow/tfjs-backend-cpu';
import {
  findBackend,
  registerBackend,
  removeBackend,
  scalar,
  setBackend,
  type Tensor,
  tensor1d,
} from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { adamUpdate } from '../adam-update/adam-update.ts';
import { compositeDropout } from '../dropout/composite.ts';
import { CapturedUpdate } from './captured-update.ts';
import { freshAttributes, liveAttributes } from './live-attributes.ts';
import { StepNumber } from './step-number.ts';
import {
  findUpdateRecorder,
  registerUpdateRecorder,
  type UpdateRecorder,
  type UpdateRecordings,
} from './update-recorder.ts';

test('attributes are numbers, and those that were step numbers are made anew from what these are now', () => {
  const step = new StepNumber(3);
  const attrs = liveAttributes<{ count: number; step: number }>({ count: 2, step });
  expect(attrs).toMatchObject({ count: 2, step: 3 });
  step.value = 4;
  expect(attrs.step).toBe(3);
  expect(freshAttributes(attrs)).toMatchObject({ count: 2, step: 4 });
});

test('attributes without step numbers have nothing live', () => {
  const attrs = liveAttributes<{ count: number }>({ count: 2 });
  expect(attrs).toEqual({ count: 2 });
  expect(freshAttributes(attrs)).toBe(attrs);
});

test('nothing is live where the number that has to be a step number is not', () => {
  const learningRate = new StepNumber(0.1);
  const given = { step: 1, learningRate };
  expect(liveAttributes<{ step: number; learningRate: number }>(given, 'step')).toEqual({ step: 1, learningRate: 0.1 });
  expect(liveAttributes<{ step: number; learningRate: number }>(given, 'learningRate').live).toEqual({ learningRate });
});

test('an op computes the same with step numbers as with numbers', () => {
  const state = {
    parameters: [scalar(1)],
    gradients: [scalar(0.5)],
    firstMoments: [scalar(0.1)],
    secondMoments: [scalar(0.2)],
  };
  const plain = adamUpdate({ ...state, step: 2, learningRate: 0.1, beta1: 0.8 });
  const open = { step: new StepNumber(2), learningRate: new StepNumber(0.1), beta1: new StepNumber(0.8) };
  expect(adamUpdate({ ...state, ...open }).parameters[0]!.dataSync()).toEqual(plain.parameters[0]!.dataSync());
  const x = tensor1d([1, 2, 3, 4, 5, 6, 7, 8]);
  const options = { rate: 0.5, seed: 1, purpose: 'p' };
  const mask = (step: number | StepNumber) => compositeDropout(x, { ...options, step }).dataSync();
  expect(mask(new StepNumber(9))).toEqual(mask(9));
});

test('a recorder is found by the name of its backend', () => {
  const recorder: UpdateRecorder = { open: () => expect.unreachable() };
  registerUpdateRecorder('some-backend', recorder);
  expect(findUpdateRecorder('some-backend')).toBe(recorder);
  expect(findUpdateRecorder('another')).toBeUndefined();
});

/** Captures on `cpu`; tells what was asked for. */
function fakeRecorder(first?: (outputs: Tensor[]) => Promise<void>) {
  const asked: string[] = [];
  const made = (name: string): Tensor[] => {
    asked.push(name);
    return [scalar(asked.length)];
  };
  const recordings: UpdateRecordings = {
    ...(first && {
      first() {
        const outputs = made('first');
        return { outputs, done: first(outputs) };
      },
    }),
    record: () => ({ outputs: made('record') }),
    replay: () => made('replay'),
    dispose: () => {},
  };
  registerUpdateRecorder('cpu', { open: () => recordings });
  return { asked, update: { run: () => made('run'), state: () => [] } };
}

test('the first update of each shape is made while the backend compiles, and waited for', async () => {
  let compiled = false;
  const { asked, update } = fakeRecorder(async () => {
    await Promise.resolve();
    compiled = true;
  });
  const captured = new CapturedUpdate(update, true);
  for (const length of [2, 3]) {
    compiled = false;
    const outputs = captured.runCompiled([tensor1d(new Array(length).fill(0))]);
    expect(outputs).toBeInstanceOf(Promise);
    expect(compiled).toBe(false);
    expect((await outputs).length).toBe(1);
    expect(compiled).toBe(true);
  }
  for (let update = 1; update < 4; update++) captured.runCompiled([tensor1d([0, 0])]);
  expect(asked).toEqual(['first', 'first', 'record', 'record', 'replay']);
  expect([captured.eagerSteps, captured.replayedSteps]).toEqual([4, 1]);
});

test('updates that are recorded are refused on another backend', () => {
  const { asked, update } = fakeRecorder(async () => {});
  registerBackend('other', () => Object.create(findBackend('cpu')));
  const captured = new CapturedUpdate(update, true);
  const eager = new CapturedUpdate(update, false);
  setBackend('other');
  try {
    const message = /expected the backend cpu, which records these updates, got other; set it again/;
    expect(() => captured.run([])).toThrow(message);
    expect(() => captured.runCompiled([])).toThrow(message);
    eager.run([]);
  } finally {
    setBackend('cpu');
    removeBackend('other');
  }
  captured.run([]);
  expect(asked).toEqual(['run', 'run']);
});

test('without a backend that compiles in parallel, or without capture, the first update is a plain one', () => {
  for (const enabled of [true, false]) {
    const { asked, update } = fakeRecorder(enabled ? undefined : async () => {});
    const captured = new CapturedUpdate(update, enabled);
    expect(captured.runCompiled([scalar(0)])).toHaveLength(1);
    expect(asked).toEqual(['run']);
    expect(captured.eagerSteps).toBe(1);
  }
});
