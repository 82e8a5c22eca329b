import { afterAll, expect, test } from 'vitest';
import { Control } from '../layout/control.ts';
import { loadSimdModule, type SimdModule } from '../runtime/simd-module.ts';
import { findDifference } from './find-difference.ts';

const plain = await loadSimdModule({ threads: 1 });
const modules: SimdModule[] = [plain];
afterAll(() => {
  for (const module of modules) module.close();
});

async function load(options: { threads: number; relaxed?: boolean }): Promise<SimdModule> {
  const module = await loadSimdModule(options);
  modules.push(module);
  return module;
}

test('a module gives the results of another, on however many threads it runs', async () => {
  expect(findDifference(plain, plain)).toBeUndefined();
  expect(findDifference(plain, await load({ threads: 2 }))).toBeUndefined();
});

test.runIf(plain.relaxed)('a module whose multiply-adds round differently is found out', async () => {
  expect(findDifference(plain, await load({ threads: 1, relaxed: false }))).toBe('matrix product');
});

test.runIf(plain.relaxed)('the tiles for two vectors at once make every sum in the same order', async () => {
  const tiled = await load({ threads: 1 });
  tiled.words[Control.wide / 4] = 1;
  expect(findDifference(plain, tiled)).toBeUndefined();
});

test('blocks of the comparison are given back', () => {
  const before = plain.usedBytes;
  findDifference(plain, plain);
  expect(plain.usedBytes).toBe(before);
});
