import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planSweep } from '@penstroke/runs';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CliIo } from '../../terminal/cli-io.ts';
import type { StopReason } from '../../terminal/stop-reason.ts';
import { runAll } from './run-all.ts';
import type { Worker, WorkerEnd } from './start-worker.ts';

interface FakeWorker extends Worker {
  readonly asked: StopReason[];
  end(code: number): void;
}

let workers: FakeWorker[] = [];
beforeEach(() => {
  workers = [];
});

vi.mock('./start-worker.ts', () => ({
  startWorker(): Worker {
    let end!: (end: WorkerEnd) => void;
    const ended = new Promise<WorkerEnd>((resolve) => {
      end = resolve;
    });
    const asked: StopReason[] = [];
    const worker = {
      ended,
      asked,
      stop: (reason: StopReason) => asked.push(reason),
      end: (code: number) => end({ code }),
    };
    workers.push(worker);
    return worker;
  },
}));

/** A sweep of three runs, two at a time, whose standard output fails as soon as it is written to. */
function start() {
  let stop!: (reason: StopReason) => void;
  let isTimeUp!: () => void;
  const exitNow = vi.fn();
  const io: CliIo = {
    stdout: { write: () => stop('output') },
    stderr: { write() {} },
    cwd: tmpdir(),
    env: {},
    onStop(listener) {
      stop = listener;
      return () => {};
    },
    onSaveRequest(listener) {
      isTimeUp = listener;
      return () => {};
    },
    exitNow,
  };
  const plan = planSweep({ name: 'one', base: { recipe: 'tiny' }, seeds: [1, 2, 3] });
  const sweep = { name: 'one', folder: join(tmpdir(), 'penstroke-no-such-sweep'), plan };
  const code = runAll(sweep, io, { workers: 2, threads: 1, wide: false, json: true });
  return { code, exitNow, stop: (reason: StopReason) => stop(reason), isTimeUp: () => isTimeUp() };
}

const asked = (): StopReason[][] => workers.map((worker) => worker.asked);

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  'after %s, output that takes no more and a time that is up are no second request to workers that save',
  async (signal, expected) => {
    const { code, exitNow, stop, isTimeUp } = start();
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    stop(signal);
    isTimeUp();
    workers[0]!.end(expected);
    await workers[0]!.ended;
    // The line of its end is written, which fails.
    await new Promise(setImmediate);
    workers[1]!.end(expected);
    expect(await code).toBe(expected);
    expect(asked()).toEqual([[signal], [signal]]);
    expect(exitNow).not.toHaveBeenCalled();
  },
);

test('output that takes no more stops the workers, and a second signal quits at once', async () => {
  const { code, exitNow, stop } = start();
  await vi.waitFor(() => expect(workers).toHaveLength(2));
  workers[0]!.end(0);
  await vi.waitFor(() => expect(asked()[1]).toEqual(['output']));
  stop('SIGINT');
  expect(asked()[1]).toEqual(['output', 'SIGINT']);
  expect(exitNow).toHaveBeenCalledWith(141);
  for (const worker of workers) worker.end(141);
  expect(await code).toBe(141);
});
