import { expect, test } from 'vitest';
import { isSeededLayer } from './seeded-layer.ts';

test('isSeededLayer goes by the method', () => {
  expect(isSeededLayer({ setRandomPosition: () => undefined })).toBe(true);
  for (const other of [{}, { setRandomPosition: 1 }, null, undefined, 'setRandomPosition', 3]) {
    expect(isSeededLayer(other)).toBe(false);
  }
});
