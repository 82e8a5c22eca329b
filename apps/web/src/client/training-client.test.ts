import { afterEach, describe, expect, test, vi } from 'vitest';
import type { TrainingReply } from '../worker/messages/training-messages.ts';
import { formValuesOf } from './form-values.ts';
import { planRun } from './plan-run.ts';
import { pauseRun, startRun, stopRun } from './training-client.ts';
import { trainingStore } from './training-store.ts';

/** In place of the worker of the present run. */
class FakeWorker extends EventTarget {
  readonly postMessage = vi.fn();
  readonly terminate = vi.fn();

  tell(reply: TrainingReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }
}

let worker: FakeWorker;
vi.mock('./start-worker.ts', () => ({
  startWorker: () => {
    worker = new FakeWorker();
    return worker;
  },
}));

/** A new run that makes its updates. */
function train(): FakeWorker {
  startRun(planRun(formValuesOf('tiny')));
  const step = { event: 'step', step: 1, epoch: 0, loss: 2, accuracy: 0.1 } as const;
  worker.tell({ kind: 'event', event: step as unknown as Extract<TrainingReply, { kind: 'event' }>['event'] });
  expect(trainingStore.get().phase).toBe('training');
  return worker;
}

afterEach(stopRun);

describe('stopRun', () => {
  test('waits for the pause, in which the run is stored, then ends the worker', () => {
    const stopped = train();
    stopRun();
    expect(stopped.postMessage).toHaveBeenLastCalledWith({ kind: 'pause' });
    expect(stopped.terminate).not.toHaveBeenCalled();
    stopped.tell({ kind: 'paused' });
    expect(stopped.terminate).toHaveBeenCalledOnce();
    expect(trainingStore.get().phase).toBe('idle');
  });

  test.each([{ kind: 'finished' }, { kind: 'failed', told: ['plain', 'the disk is full'] }] as const)(
    'a run that has $kind before it could stop leaves nothing for the pauses of the next',
    (reply) => {
      const ended = train();
      stopRun();
      ended.tell(reply);
      expect(trainingStore.get().phase).toBe(reply.kind);

      const next = train();
      pauseRun();
      next.tell({ kind: 'paused' });
      expect(trainingStore.get().phase).toBe('paused');
      expect(next.terminate).not.toHaveBeenCalled();
    },
  );
});
