import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend, Tensor, tensor1d } from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NonFiniteLossError } from '../errors.ts';
import { LossWindow, type StepResult } from './loss-window.ts';

beforeEach(() => setBackend('cpu'));
afterEach(() => {
  vi.restoreAllMocks();
  expect(memory().numTensors).toBe(0);
});

/** Pushes updates of two examples, whose losses are the step and a quarter; that of one may be another. */
function push(window: LossWindow, first: number, last: number, losses: Readonly<Record<number, number>> = {}): void {
  for (let step = first; step <= last; step++) {
    window.push(step, {
      losses: tensor1d([losses[step] ?? step, 0.25]),
      predictions: tensor1d([step % 3, 1], 'int32'),
      labels: tensor1d([0, 1], 'int32'),
    });
  }
}

/** What comes of such updates. */
function results(first: number, last: number): StepResult[] {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const step = first + index;
    return { step, lossSum: step + 0.25, correct: step % 3 === 0 ? 2 : 1, examples: 2 };
  });
}

/** Lets nothing be read until it is told to, in the order in which it was asked for: three tensors a window. */
function holdReads(): (windows: number) => Promise<void> {
  const held: (() => void)[] = [];
  const { data } = Tensor.prototype;
  vi.spyOn(Tensor.prototype, 'data').mockImplementation(async function (this: Tensor) {
    await new Promise<void>((resolve) => held.push(resolve));
    return data.call(this);
  } as typeof data);
  return async (windows) => {
    for (const release of held.splice(0, 3 * windows)) release();
  };
}

test('windows that are read late have the results, in the order, of those that are read at once', async () => {
  const [late, direct] = [new LossWindow(), new LossWindow()];
  push(late, 1, 5);
  await late.readLate();
  push(late, 6, 7);
  await late.readLate();
  push(late, 8, 9);
  push(direct, 1, 9);
  const expected = await direct.read();
  expect(expected).toEqual(results(1, 9));
  expect(await late.read()).toEqual(expected);
  expect(await late.read()).toEqual([]);
});

test('a late read waits for the window before it, and not for its own', async () => {
  const release = holdReads();
  const window = new LossWindow();
  push(window, 1, 2);
  // Nothing is read yet, and nothing was begun before.
  await window.readLate();
  push(window, 3, 4);
  let isDone = false;
  const second = window.readLate().then(() => {
    isDone = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isDone).toBe(false);
  await release(1);
  await second;
  push(window, 5, 5);
  const all = window.read();
  await release(2);
  expect(await all).toEqual(results(1, 5));
});

test('a loss that is not finite is told with its step by the next read, and nothing is left behind', async () => {
  const window = new LossWindow();
  push(window, 1, 3, { 2: Number.NaN });
  await window.readLate();
  push(window, 4, 5, { 5: Number.POSITIVE_INFINITY });
  await expect(window.readLate()).rejects.toThrow(NonFiniteLossError);
  await window.settle();
  window.dispose();
  const direct = new LossWindow();
  push(direct, 1, 3, { 2: Number.NaN });
  await direct.readLate();
  push(direct, 4, 4);
  await expect(direct.read()).rejects.toThrow('step 2');
});

test('a window is full after 64 updates', () => {
  vi.spyOn(performance, 'now').mockReturnValue(0);
  const window = new LossWindow();
  push(window, 1, 63);
  expect(window.isFull).toBe(false);
  push(window, 64, 64);
  expect(window.isFull).toBe(true);
  window.dispose();
});
