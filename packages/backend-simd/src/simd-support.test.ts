import { availableParallelism } from 'node:os';
import { expect, test, vi } from 'vitest';
import { simdSupport } from './simd-support.ts';

test('Node has SIMD, relaxed SIMD by flag or by default, and a thread for each core up to 64', () => {
  expect(simdSupport()).toEqual({
    simd: true,
    relaxedSimd: true,
    threads: Math.min(availableParallelism(), 64),
    reason: 'the cores that Node may use',
  });
});

test('a page that is not cross-origin isolated has one thread, an isolated one as many as cores', () => {
  vi.stubGlobal('process', undefined);
  vi.stubGlobal('navigator', { hardwareConcurrency: 8 });
  vi.stubGlobal('crossOriginIsolated', false);
  expect(simdSupport()).toMatchObject({ threads: 1, reason: expect.stringContaining('not cross-origin isolated') });
  vi.stubGlobal('crossOriginIsolated', true);
  expect(simdSupport()).toMatchObject({ threads: 8 });
  // What registration starts: no more than the kernels take.
  vi.stubGlobal('navigator', { hardwareConcurrency: 128 });
  expect(simdSupport()).toMatchObject({ threads: 64 });
  vi.unstubAllGlobals();
});
