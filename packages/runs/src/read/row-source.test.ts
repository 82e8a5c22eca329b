import { expect, test } from 'vitest';
import { collectRows } from './row-source.ts';

test('collectRows takes the mean of each block, cut ones at the edges too', () => {
  const source = {
    width: 3,
    height: 3,
    readRow: (y: number, rgba: Uint8Array) => {
      for (let x = 0; x < 3; x++) rgba.set([30 * y + 10 * x, 0, 0, 255], 4 * x);
    },
  };
  const { data, width, height } = collectRows(source, 2);
  expect([width, height]).toEqual([2, 2]);
  expect([...data].filter((_, at) => at % 4 === 0)).toEqual([20, 35, 65, 80]);
});

test('collectRows weighs colours by their opacity', () => {
  const readRow = (_: number, rgba: Uint8Array): void => rgba.set([200, 0, 0, 255, 0, 0, 0, 0]);
  expect([...collectRows({ width: 2, height: 1, readRow }, 2).data]).toEqual([200, 0, 0, 128]);
});
