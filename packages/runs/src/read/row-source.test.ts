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

test.each([1, 3, 4])(
  'collectRows gives the same for rows with and without an opacity of 255, in blocks of %i',
  (shrink) => {
    const size = { width: 11, height: 7 };
    const colour = (y: number, at: number): number => (37 * y + 101 * at) % 256;
    const opaqueRow = (y: number): number[] => Array.from({ length: 3 * size.width }, (_, at) => colour(y, at));
    const rowWithAlpha = (y: number): number[] =>
      Array.from({ length: 4 * size.width }, (_, at) => (at % 4 === 3 ? 255 : colour(y, at - Math.floor(at / 4))));
    const opaque = collectRows({ ...size, channels: 3, readRow: (y, row) => row.set(opaqueRow(y)) }, shrink);
    const withAlpha = collectRows({ ...size, readRow: (y, row) => row.set(rowWithAlpha(y)) }, shrink);
    expect(opaque).toEqual(withAlpha);
    expect(new Set(opaque.data).size).toBeGreaterThan(5);
  },
);
