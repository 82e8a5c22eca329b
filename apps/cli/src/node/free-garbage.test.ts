import { expect, test } from 'vitest';
import { freeGarbage } from './free-garbage.ts';

test('buffers that nothing holds are gone, and one that is held stays', async () => {
  freeGarbage();
  const before = process.memoryUsage().arrayBuffers;
  const held = new Uint8Array(4e6);
  let dropped = Array.from({ length: 8 }, () => new Uint8Array(1e6));
  expect(process.memoryUsage().arrayBuffers - before).toBeGreaterThan(11e6);
  dropped = [];
  freeGarbage();
  await expect.poll(() => process.memoryUsage().arrayBuffers - before).toBeLessThan(6e6);
  expect(held.length + dropped.length).toBe(4e6);
});
