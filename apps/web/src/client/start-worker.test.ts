import { afterEach, expect, test, vi } from 'vitest';
import { startWorker } from './start-worker.ts';

/** In place of the browser's; the latest is the last of `made`. */
class FakeWorker extends EventTarget {
  readonly postMessage = vi.fn();
  readonly terminate = vi.fn();

  constructor() {
    super();
    made.push(this);
  }

  /** Node has no `ErrorEvent`. */
  fail(message: string | undefined): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

let made: FakeWorker[] = [];

function start() {
  made = [];
  vi.stubGlobal('Worker', FakeWorker);
  const worker = startWorker('reader');
  const heard: unknown[] = [];
  const failures: (string | undefined)[] = [];
  worker.addEventListener('message', ({ data }) => heard.push(data));
  worker.addEventListener('error', ({ message }) => failures.push(message));
  return { worker, heard, failures };
}

afterEach(() => vi.unstubAllGlobals());

test.each(['', undefined])(
  'a worker whose script does not load (%j) is started once more, with all that was sent',
  (message) => {
    const { worker, heard, failures } = start();
    worker.postMessage('one');
    worker.postMessage('two');
    made[0]!.fail(message);
    expect(failures).toEqual([]);
    expect(made[1]!.postMessage.mock.calls).toEqual([['one'], ['two']]);
    worker.postMessage('three');
    expect(made[0]!.postMessage).toHaveBeenCalledTimes(2);
    expect(made[1]!.postMessage).toHaveBeenLastCalledWith('three');
    made[1]!.dispatchEvent(new MessageEvent('message', { data: 'ready' }));
    expect(heard).toEqual(['ready']);
    made[1]!.fail('');
    expect(failures).toEqual(['']);
    expect(made).toHaveLength(2);
  },
);

test('the second one that does not load is told of, and no third is started', () => {
  const { failures } = start();
  made[0]!.fail('');
  made[1]!.fail('');
  expect(failures).toEqual(['']);
  expect(made).toHaveLength(2);
});

test('a worker that throws, that has answered or that was ended is not started again', () => {
  const thrown = start();
  made[0]!.fail('it is broken');
  expect(thrown.failures).toEqual(['it is broken']);
  expect(made).toHaveLength(1);
  const answered = start();
  made[0]!.dispatchEvent(new MessageEvent('message', { data: 'ready' }));
  made[0]!.fail('');
  expect(answered.failures).toEqual(['']);
  expect(made).toHaveLength(1);
  start().worker.terminate();
  made[0]!.fail('');
  expect(made).toHaveLength(1);
});
