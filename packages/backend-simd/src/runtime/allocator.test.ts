import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAllocator, SimdMemoryError } from './allocator.ts';

const createMemory = () => new WebAssembly.Memory({ initial: 1, maximum: 65536, shared: true });

test('blocks are 64-byte aligned, disjoint, large enough, and waste at most 12.5 % beyond 512 bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 30 }), (sizes) => {
      const allocator = createAllocator(createMemory());
      const blocks = sizes.map((bytes) => {
        const before = allocator.usedBytes;
        const pointer = allocator.allocate(bytes);
        const room = allocator.usedBytes - before;
        expect(pointer % 64).toBe(0);
        expect(room).toBeGreaterThanOrEqual(bytes);
        expect(room).toBeLessThanOrEqual(Math.max(64, Math.ceil(bytes / 64) * 64 * 1.125));
        return { pointer, end: pointer + room };
      });
      blocks.sort((a, b) => a.pointer - b.pointer);
      for (let i = 1; i < blocks.length; i++) expect(blocks[i]!.pointer).toBeGreaterThanOrEqual(blocks[i - 1]!.end);
      for (const { pointer } of blocks) allocator.free(pointer);
      expect(allocator.usedBytes).toBe(0);
    }),
  );
});

test('the block freed last is reused first, and equal rounds do not grow the memory', () => {
  const memory = createMemory();
  const allocator = createAllocator(memory);
  const sizes = [100, 30_000_000, 4096, 77_777];
  const round = () => {
    const pointers = sizes.map((bytes) => allocator.allocate(bytes));
    for (const pointer of pointers) allocator.free(pointer);
    return pointers;
  };
  const first = round();
  const bytes = memory.buffer.byteLength;
  for (let i = 0; i < 100; i++) expect(round()).toEqual(first);
  expect(memory.buffer.byteLength).toBe(bytes);
});

test('a memory that cannot grow by 16 MiB any more is used to its last page', () => {
  const allocator = createAllocator(new WebAssembly.Memory({ initial: 1, maximum: 100, shared: true }));
  const megabyte = 2 ** 20;
  for (let i = 0; i < 6; i++) allocator.allocate(megabyte);
  expect(() => allocator.allocate(megabyte)).toThrow(SimdMemoryError);
  expect(allocator.usedBytes).toBe(6 * megabyte);
  allocator.allocate(megabyte / 8);
});
