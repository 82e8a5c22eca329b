import { beforeEach, expect, test, vi } from 'vitest';
import type * as Runtime from '../runtime/simd-module.ts';
import { loadWideModule } from './load-wide-module.ts';

/** An engine that can, whatever this one is, and what goes wrong in it. */
const engine = vi.hoisted(() => ({
  modules: [] as Runtime.SimdModule[],
  /** The number of the load that fails. */
  failingLoad: -1,
  compare: (): string | undefined => undefined,
}));
vi.mock('./wide-engine.ts', () => ({
  whyNotWide: () => undefined,
  compileWide: (bytes: BufferSource) => new WebAssembly.Module(bytes),
}));
vi.mock('../runtime/simd-module.ts', async (original) => {
  const actual = await original<typeof Runtime>();
  return {
    ...actual,
    async loadSimdModule(...given: Parameters<typeof Runtime.loadSimdModule>) {
      if (engine.modules.length === engine.failingLoad) throw new Error('no memory');
      engine.modules.push(await actual.loadSimdModule(...given));
      return engine.modules.at(-1);
    },
  };
});
vi.mock('./find-difference.ts', () => ({ findDifference: () => engine.compare() }));

beforeEach(() => Object.assign(engine, { modules: [], failingLoad: -1, compare: () => undefined }));

const closed = (): boolean[] => engine.modules.map((module) => module.closed);

test('the module for two vectors at once stays open, the plain one is closed', async () => {
  const { module } = await loadWideModule({ threads: 2 });
  expect(module.wide).toBe(true);
  expect(closed()).toEqual([false, true]);
  module.close();
});

test('one that computes other bits is closed before it is done without', async () => {
  engine.compare = () => 'function';
  const { module, wideFailure } = await loadWideModule({ threads: 2 });
  expect(wideFailure).toMatch(/another result in the function/);
  expect([module.wide, module.threads]).toEqual([false, 2]);
  expect(closed()).toEqual([true, true, false]);
  module.close();
});

test('none is left open when the plain one does not load', async () => {
  engine.failingLoad = 1;
  await expect(loadWideModule({ threads: 2 })).rejects.toThrow('no memory');
  expect(closed()).toEqual([true]);
});

test('none is left open when the comparison fails', async () => {
  engine.compare = () => {
    throw new Error('trap');
  };
  await expect(loadWideModule({ threads: 2 })).rejects.toThrow('trap');
  expect(closed()).toEqual([true, true]);
});
