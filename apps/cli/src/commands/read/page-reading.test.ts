import { type Box, type RecognizedItem, type RecognizedPage, textOfItems } from '@penstroke/recognizer';
import { describe, expect, test } from 'vitest';
import { pageCsv } from './page-csv.ts';
import { pageJson } from './page-json.ts';
import { pageReading } from './page-reading.ts';
import { pageWords } from './page-words.ts';

const BOX: Box = { left: 1, top: 2, width: 3, height: 4 };
const digit = (value: number, line: number, confidence = 0.99) => ({
  digit: value,
  confidence,
  probabilities: Array.from({ length: 10 }, (_, at) => (at === value ? confidence : 0)),
  box: BOX,
  line,
  pixels: new Uint8Array(784),
});
const sign = (value: string, line: number) => ({ sign: value, confidence: 0.8, box: BOX, line });
const symbol = (name: string, line: number, confidence = 0.99) => ({
  name,
  confidence,
  probabilities: [confidence, 1 - confidence],
  box: BOX,
  line,
  pixels: new Uint8Array(1024),
});
const pageOf = (...rows: RecognizedItem[][]): RecognizedPage => {
  const all = rows.flat();
  return {
    lines: rows.map((items) => ({ text: textOfItems(items), box: BOX, items })),
    digits: all.filter((item) => 'digit' in item),
    signs: all.filter((item) => 'sign' in item),
    symbols: all.filter((item) => 'name' in item),
    rejected: [BOX],
  };
};

/** 1+2, a line of a dash alone, 34 with a doubtful 4, and a scribble. */
const PAGE = pageOf([digit(1, 0), sign('+', 0), digit(2, 0)], [sign('-', 1)], [digit(3, 2), digit(4, 2, 0.62)]);

describe('pageReading', () => {
  test('tells digits alone, and leaves out a line that has none', () => {
    const { lines, digits, signs } = pageReading(PAGE, { signs: false, scale: 1 });
    expect(lines.map(({ text, marked }) => [text, marked])).toEqual([
      ['12', '12'],
      ['34', '34?'],
    ]);
    expect(digits.map(({ line }) => line)).toEqual([0, 0, 1, 1]);
    expect(signs.map(({ line }) => line)).toEqual([0, null]);
  });

  test('tells signs where they stand, with every line', () => {
    const { lines, digits, signs } = pageReading(PAGE, { signs: true, scale: 1 });
    expect(lines.map(({ marked }) => marked)).toEqual(['1+2', '-', '34?']);
    expect([digits.map(({ line }) => line), signs.map(({ line }) => line)]).toEqual([
      [0, 0, 2, 2],
      [0, 1],
    ]);
  });

  test('gives boxes in pixels of the file', () => {
    const { lines, digits, signs, rejected } = pageReading(PAGE, { signs: true, scale: 3 });
    const large = { left: 3, top: 6, width: 9, height: 12 };
    for (const { box } of [...lines, ...digits, ...signs]) expect(box).toEqual(large);
    expect(rejected).toEqual([large]);
  });
});

test('the text of the JSON is that of its lines', () => {
  for (const signs of [false, true]) {
    const json = pageJson('a.png', pageReading(PAGE, { signs, scale: 1 })) as {
      text: string;
      lines: { text: string }[];
    };
    expect(json.lines.map(({ text }) => text).join('\n')).toBe(json.text);
    expect(json).toMatchObject({ file: 'a.png', text: signs ? '1+2\n-\n34' : '12\n34', rejected: 1 });
  }
});

test('a row of CSV has the confidence of its least sure digit, or an empty cell without digits', () => {
  expect(pageCsv('a.png', pageReading(PAGE, { signs: true, scale: 1 }))).toEqual([
    '"a.png","1","1+2","0.9900"',
    '"a.png","2","-",""',
    '"a.png","3","34","0.6200"',
  ]);
});

test('people see which digits are unsure, and how many things were not read as digits', () => {
  expect(pageWords('a.png', pageReading(PAGE, { signs: false, scale: 1 }))).toEqual([
    'a.png  12',
    '       34?  unsure: 4 at 62 %  (1 thing not read as a digit)',
  ]);
  const nothing = { ...pageOf(), rejected: [] };
  expect(pageWords('a.png', pageReading(nothing, { signs: false, scale: 1 }))).toEqual(['a.png  no digits found']);
  const doubtful = { ...pageOf(Array.from({ length: 5 }, () => digit(1, 0, 0.5))), rejected: [] };
  expect(pageWords('a.png', pageReading(doubtful, { signs: false, scale: 1 }))).toEqual([
    expect.stringMatching(/(1 at 50 %, ){3}1 at 50 % and 1 more$/),
  ]);
});

test('symbols of a network of its own are text with and without signs, marked where unsure, and have a key in JSON', () => {
  const page = pageOf(
    [symbol('A', 0), sign('-', 0), symbol('x', 0, 0.7), digit(7, 0)],
    [symbol('circle', 1), symbol('B', 1)],
  );
  const plain = pageReading(page, { signs: false, scale: 2 });
  expect(plain.lines.map(({ text, marked }) => [text, marked])).toEqual([
    ['Ax7', 'Ax?7'],
    ['circle B', 'circle B'],
  ]);
  expect(pageReading(page, { signs: true, scale: 2 }).lines[0]!.text).toBe('A-x7');
  expect(plain.symbols[0]!.box).toEqual({ left: 2, top: 4, width: 6, height: 8 });
  expect(pageJson('a.png', plain)).toMatchObject({
    text: 'Ax7\ncircle B',
    symbols: [{ name: 'A', line: 0 }, {}, {}, {}],
  });
  expect(pageJson('a.png', pageReading(PAGE, { signs: true, scale: 1 }))).not.toHaveProperty('symbols');
  expect(pageCsv('a.png', plain)).toEqual(['"a.png","1","Ax7","0.7000"', '"a.png","2","circle B","0.9900"']);
  expect(pageWords('a.png', plain).join('\n')).toMatch(/^a\.png {2}Ax\?7 {2}unsure: x at 70 %\n/);
});
