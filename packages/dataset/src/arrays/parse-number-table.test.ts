import { expect, test } from 'vitest';
import { parseNumberTable } from './parse-number-table.ts';

const parse = (text: string) => {
  const { header, rows, columns, values } = parseNumberTable(new TextEncoder().encode(text));
  return { ...(header && { header }), rows, columns, values: [...values] };
};

test.each([
  ['1,2,3\n4,5,6\n', { rows: 2, columns: 3, values: [1, 2, 3, 4, 5, 6] }],
  ['1;2\r\n3;4', { rows: 2, columns: 2, values: [1, 2, 3, 4] }],
  ['\ufeff"a"\t"b"\n"1"\t0.5\n\n-2\t1e3\n', { header: ['a', 'b'], rows: 2, columns: 2, values: [1, 0.5, -2, 1000] }],
  ['label,pixel0\n255, 7 \n', { header: ['label', 'pixel0'], rows: 1, columns: 2, values: [255, 7] }],
])('%j is a table', (text, table) => {
  expect(parse(text)).toEqual(table);
});

test('grows with its lines', () => {
  const { rows, values } = parse(Array.from({ length: 5000 }, (_, i) => `${i},${i % 7}`).join('\n'));
  expect([rows, values[9998], values[9999]]).toEqual([5000, 4999, 4999 % 7]);
});

test.each([
  ['', /parted by/],
  ['a word', /parted by/],
  ['a,b\n', /got none/],
  [`${'1,'.repeat(2 ** 21 + 1)}1\n`, /a longer one than of any image/],
  ['1,2\n3\n', /expected 2 numbers in line 2, got 1/],
  ['1,2\n3,4,5\n', /expected 2 numbers in line 2, got more/],
  ['1,2\n3,four\n', /expected numbers in line 2, got "four"/],
  ['1,2\n3,\n', /empty one/],
  ['1,2\n3,0x10\n', /got "0x10"/],
  [`1,2\n3,${'9'.repeat(40)}\n`, /expected numbers in line 2/],
])('%j is refused', (text, message) => {
  expect(() => parse(text)).toThrow(message);
  expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'invalid-array' }));
});
