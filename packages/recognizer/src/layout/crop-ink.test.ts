import { expect, test } from 'vitest';
import { cropInk } from './crop-ink.ts';

test('cropInk copies the rows of the box', () => {
  const ink = Float32Array.from({ length: 12 }, (_, i) => i);
  const out = cropInk(ink, 4, { left: 1, top: 1, width: 2, height: 2 });
  expect([...out]).toEqual([5, 6, 9, 10]);
  out[0] = -1;
  expect(ink[5]).toBe(5);
});
