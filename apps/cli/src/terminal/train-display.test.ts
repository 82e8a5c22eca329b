import type { TrainEvent } from '@penstroke/trainer';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CliIo } from './cli-io.ts';
import { createTrainDisplay } from './train-display.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

const START = { event: 'run-start', steps: 100, epochs: 2 } as TrainEvent;
const step = (number: number): TrainEvent =>
  ({ event: 'step', step: number, epoch: 0.5, loss: 0.25, imagesPerSecond: 2000, etaSeconds: 65 }) as TrainEvent;
const EPOCH = {
  ...{ event: 'epoch-end', epoch: 1, step: 50, loss: 0.25, trainAccuracy: 0.5, seconds: 1, imagesPerSecond: 10 },
} as TrainEvent;

function display(log: 'default' | 'tf1'): { show(event: TrainEvent): void; lines(): string[] } {
  let text = '';
  const io = { stderr: { write: (more: string) => (text += more) } } as unknown as CliIo;
  const { show } = createTrainDisplay(io, { bar: true, log });
  return { show, lines: () => text.split('\n').slice(0, -1) };
}

describe('createTrainDisplay without a terminal', () => {
  test('writes a line an epoch, and one every ten seconds between them', () => {
    const { show, lines } = display('default');
    show(START);
    show(step(1));
    vi.advanceTimersByTime(9999);
    show(step(2));
    expect(lines()).toEqual([]);
    vi.advanceTimersByTime(1);
    show(step(3));
    show(step(4));
    show(EPOCH);
    expect(lines()).toEqual([
      'step 3  epoch 0.50  loss 0.2500  2,000 images/s  1 min 05 s left',
      'epoch 1/2  loss 0.2500  train 50.00 %  1.0 s  10 images/s',
    ]);
  });

  test('writes the line of TensorFlow 1 tutorials on request', () => {
    const { show, lines } = display('tf1');
    show(EPOCH);
    expect(lines()).toEqual(['Epoch: 0001 cost= 0.250000000 Training Accuracy= 0.50000']);
  });
});
