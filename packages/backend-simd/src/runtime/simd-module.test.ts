import { describe, expect, test } from 'vitest';
import { floatBits, loadSimdModule } from './simd-module.ts';

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
        module.run('fill', [pointer, 4 * count, floatBits(value)]);
        expect(new Float32Array(module.memory.buffer, pointer, count).every((x) => x === value)).toBe(true);
      }
      module.free(pointer);
    }
  });

  test('runs many jobs in a row, awake or asleep', async () => {
    const module = await loadSimdModule(options);
    const pointer = module.allocate(4096);
    for (let i = 1; i < 2000; i++) {
      module.run('fill', [pointer, 4096, i]);
      const words = new Int32Array(module.memory.buffer, pointer, 1024);
      expect(words[0]! + words[1023]!).toBe(2 * i);
      if (i % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
});

test('loadSimdModule and run refuse what they cannot do', async () => {
  await expect(loadSimdModule({ threads: 0 })).rejects.toThrow('expected threads from 1 to 64, got 0');
  const module = await loadSimdModule({ threads: 1 });
  expect(() => module.run('no-such-kernel', [])).toThrow("got 'no-such-kernel'");
  expect(() => module.run('fill', new Array(20_000).fill(0))).toThrow('at most 14336 arguments');
});
