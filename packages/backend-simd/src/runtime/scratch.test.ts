import { expect, test } from 'vitest';
import { SimdMemoryError } from './allocator.ts';
import { loadSimdModule } from './simd-module.ts';

test('scratch memory that could not grow is no longer in use: it does not come back where a tensor has the block since', async () => {
  const module = await loadSimdModule({ threads: 1 });
  const scratch = module.scratch(1000);
  expect(() => module.scratch(2 ** 33)).toThrow(SimdMemoryError);
  expect(module.allocate(1000)).toBe(scratch);
  expect(module.scratch(500)).not.toBe(scratch);
});
