import type { Box, RecognizedPage } from '@penstroke/recognizer';
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

/** 1+2, a line of a dash alone, 34 with a doubtful 4, and a scribble. */
const PAGE: RecognizedPage = {
  lines: [
    { text: '1+2', box: BOX },
    { text: '-', box: BOX },
    { text: '34', box: BOX },
  ],
  digits: [digit(1, 0), digit(2, 0), digit(3, 2), digit(4, 2, 0.62)],
  signs: [sign('+', 0), sign('-', 1)],
  rejected: [BOX],
};

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
  expect(pageCsv('a.png', pageReading(PAGE, { signs: true, scale: 1 })).split('\n')).toEqual([
    '"a.png","1","1+2","0.9900"',
    '"a.png","2","-",""',
    '"a.png","3","34","0.6200"',
  ]);
});

test('people see which digits are unsure, and how many things were not read as digits', () => {
  expect(pageWords('a.png', pageReading(PAGE, { signs: false, scale: 1 })).split('\n')).toEqual([
    'a.png  12',
    '       34?  unsure: 4 at 62 %  (1 thing not read as a digit)',
  ]);
  const nothing = { lines: [], digits: [], signs: [], rejected: [] };
  expect(pageWords('a.png', pageReading(nothing, { signs: false, scale: 1 }))).toBe('a.png  no digits found');
  const doubtful = {
    ...nothing,
    lines: [{ text: '11111', box: BOX }],
    digits: Array.from({ length: 5 }, () => digit(1, 0, 0.5)),
  };
  expect(pageWords('a.png', pageReading(doubtful, { signs: false, scale: 1 }))).toMatch(
    /(1 at 50 %, ){3}1 at 50 % and 1 more$/,
  );
});
