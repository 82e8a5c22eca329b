import { describe, expect, test, vi } from 'vitest';
import { SimdMemoryError } from './allocator.ts';
import { floatBits } from './float-bits.ts';
import { loadSimdModule } from './simd-module.ts';

const { getBuiltinModule } = process;

class RefusedWorker {
  constructor() {
    throw new Error('refused');
  }
}

describe.each([
  { threads: 1, relaxed: false },
  { threads: 1, relaxed: true },
  { threads: 2, relaxed: true },
  { threads: 3, relaxed: false },
])('a module with %o', (options) => {
  test('runs a kernel on all its threads', async () => {
    const module = await loadSimdModule(options);
    expect(module.threads).toBe(options.threads);
    for (const count of [1, 16, 17, 100_001]) {
      const pointer = module.allocate(4 * count);
      for (const value of [1.5, 0, -2]) {
        module.run('fill', { out: pointer, bytes: 4 * count, value: floatBits(value) });
        expect(new Float32Array(module.memory.buffer, pointer, count).every((x) => x === value)).toBe(true);
      }
      module.free(pointer);
    }
  });

  test('runs many jobs in a row, awake or asleep', async () => {
    const module = await loadSimdModule(options);
    const pointer = module.allocate(4096);
    for (let i = 1; i < 2000; i++) {
      module.run('fill', { out: pointer, bytes: 4096, value: floatBits(i) });
      const floats = new Float32Array(module.memory.buffer, pointer, 1024);
      expect(floats[0]! + floats[1023]!).toBe(2 * i);
      if (i % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
});

test('a closed module computes on one thread', async () => {
  const module = await loadSimdModule({ threads: 2 });
  module.close();
  const pointer = module.allocate(4096);
  module.run('fill', { out: pointer, bytes: 4096, value: floatBits(7) });
  expect(new Float32Array(module.memory.buffer, pointer, 1024).every((float) => float === 7)).toBe(true);
});

test('loadSimdModule and run refuse what they cannot do', async () => {
  await expect(loadSimdModule({ threads: 0 })).rejects.toThrow('expected threads from 1 to 64, got 0');
  const module = await loadSimdModule({ threads: 1 });
  expect(() => module.run('no-such-kernel' as 'fill', {} as never)).toThrow("got 'no-such-kernel'");
  const variables = new Array(2000).fill({ a: 0, p: 0, aOut: 0, count: 0 });
  const args = { decay: floatBits(0.9), rest: floatBits(0.1) };
  expect(() => module.runEach('movingAverage', args, new Array(2).fill(variables).flat())).toThrow(
    'at most 14336 words',
  );
});

test.each(['the last workers', 'all threads'])(
  'a trap on %s in a kernel with a barrier is an error, and the next job runs',
  async (where) => {
    const module = await loadSimdModule({ threads: 3 });
    const rows = 3000;
    const out = module.allocate(4 * 16);
    const scratch = module.allocate(3 * 64);
    const size = module.memory.buffer.byteLength;
    // The rows of the first thread lie inside the memory, or none do.
    const x = where === 'all threads' ? size : size - 8 * rows;
    const args = { x, out, outer: 1, length: rows, inner: 4, factor: floatBits(1), partials: scratch };
    for (let i = 0; i < 20; i++) {
      expect(() => module.run('reduceSum', args)).toThrow(/trap|out of bounds/);
      module.run('fill', { out, bytes: 64, value: floatBits(i) });
      expect(new Float32Array(module.memory.buffer, out, 16)[15]).toBe(i);
    }
  },
);

test('without workers a module runs on one thread, unless threads were asked for', async () => {
  // What a content security policy or a missing file does.
  vi.spyOn(process, 'getBuiltinModule').mockImplementation(((name: string) =>
    name === 'node:worker_threads' ? { Worker: RefusedWorker } : getBuiltinModule(name as never)) as never);
  try {
    expect((await loadSimdModule()).threads).toBe(1);
    await expect(loadSimdModule({ threads: 2 })).rejects.toThrow('a worker that does not start');
  } finally {
    vi.restoreAllMocks();
  }
});

test('scratch memory that could not grow is no longer in use: it does not come back where a tensor has the block since', async () => {
  const module = await loadSimdModule({ threads: 1 });
  const scratch = module.scratch(1000);
  expect(() => module.scratch(2 ** 33)).toThrow(SimdMemoryError);
  expect(module.allocate(1000)).toBe(scratch);
  expect(module.scratch(500)).not.toBe(scratch);
});
