import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Comparison, ComparisonReply } from '../worker/messages/comparison-messages.ts';
import { startComparison } from './comparison-client.ts';

/** In place of the worker. */
class FakeWorker extends EventTarget {
  readonly postMessage = vi.fn();
  readonly terminate = vi.fn();

  tell(reply: ComparisonReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }
}

let worker: FakeWorker;
let release: () => void;
vi.mock('./start-worker.ts', () => ({ startWorker: () => worker }));

beforeEach(() => {
  worker = new FakeWorker();
  vi.stubGlobal('navigator', { locks: { request: (_: string, granted: () => void) => (release = granted) } });
});

afterEach(() => vi.unstubAllGlobals());

test('a worker that the browser ends has failed, once, and in words', () => {
  const replies: ComparisonReply[] = [];
  startComparison({} as Comparison, (reply) => replies.push(reply));
  worker.tell({ kind: 'alive', lock: 'its own' });
  release();
  release();
  expect(replies).toEqual([{ kind: 'failed', told: ['trainerEnded', undefined] }]);
  expect(worker.terminate).toHaveBeenCalled();
});

test('one that is finished or stopped has not failed when its lock is given back', () => {
  const replies: ComparisonReply[] = [];
  startComparison({} as Comparison, (reply) => replies.push(reply));
  worker.tell({ kind: 'alive', lock: 'its own' });
  worker.tell({ kind: 'finished' });
  release();
  const stop = startComparison({} as Comparison, (reply) => replies.push(reply));
  worker.tell({ kind: 'alive', lock: 'of another' });
  stop();
  release();
  expect(replies).toEqual([{ kind: 'finished' }]);
});
