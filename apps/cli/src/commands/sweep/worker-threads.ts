import { availableParallelism } from 'node:os';
import { MAX_THREADS } from '@penstroke/runs';

/** Threads for each run when `workers` runs train at the same time: an even share of the cores, from 1 to {@link MAX_THREADS}. */
export function workerThreads(workers: number, cores: number = availableParallelism()): number {
  return Math.min(MAX_THREADS, Math.max(1, Math.floor(cores / workers)));
}
