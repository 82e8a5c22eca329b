import { availableParallelism, totalmem } from 'node:os';
import type { ViteUserConfig } from 'vitest/config';

const conditions = ['@penstroke/source', 'module', 'node', 'default'];

/** MNIST as float32 is 220 MB and stands twice while it is placed; the rest is for activations and the engine. */
const BYTES_A_WORKER = 1.5 * 2 ** 30;

/**
 * How many test files run at once: one for each core, as far as memory holds out. At least two, so that one file that
 * waits for a process does not stop the rest; at most 16, since tests of `simd` start threads of their own.
 */
export function testWorkers(cores = availableParallelism(), memoryBytes = totalmem()): number {
  return Math.max(2, Math.min(cores, Math.floor(memoryBytes / BYTES_A_WORKER), 16));
}

/** The settings all packages' tests share: the other packages' sources instead of their builds, and no globals. */
export function penstrokeProject(name: string): ViteUserConfig {
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: ['@penstroke/source', 'node', 'default'] } },
    test: {
      name,
      include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
      maxWorkers: testWorkers(),
    },
  };
}
