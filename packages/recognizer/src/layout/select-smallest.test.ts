import { createRandom } from '@penstroke/random';
import { expect, test } from 'vitest';
import { selectSmallest } from './select-smallest.ts';

test.each([
  ['one value', 1, (value: number) => value],
  ['few of many equal values', 200, (value: number) => Math.round(3 * value)],
  ['many values', 1000, (value: number) => value],
])('finds at every place what sorting finds: %s', (_what, count, of) => {
  const drawn = new Float32Array(count);
  createRandom(3, 'values').fillUniform(0, drawn);
  const values = drawn.map(of);
  const sorted = values.slice().sort();
  for (let place = 0; place < count; place += 7) expect(selectSmallest(values.slice(), place)).toBe(sorted[place]);
  expect(selectSmallest(sorted.slice().reverse(), count - 1)).toBe(sorted[count - 1]);
});
