import { availableParallelism } from 'node:os';
import { MAX_THREADS } from '@penstroke/runs';

/** The threads of each of so many runs at a time: an even share of the cores, 1 to {@link MAX_THREADS}. */
export function workerThreads(workers: number, cores: number = availableParallelism()): number {
  return Math.min(MAX_THREADS, Math.max(1, Math.floor(cores / workers)));
}
