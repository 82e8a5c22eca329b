import { expect, test } from 'vitest';
import { workerThreads } from './worker-threads.ts';

test.each([
  [1, 2, 2],
  [3, 8, 2],
  [16, 8, 1],
  [1, 96, 64],
  [2, 256, 64],
])('%d runs at a time on %d cores have %d threads each', (workers, cores, threads) => {
  expect(workerThreads(workers, cores)).toBe(threads);
});
