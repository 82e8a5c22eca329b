import { expect, test } from 'vitest';
import { cellWord, numberWord } from './sum-words.ts';

test('a number in a sentence has the decimals that it needs, one in a cell no more than it has room for', () => {
  const words = (value: number) => [numberWord(value), cellWord(value)];
  expect(words(0)).toEqual(['0', '0']);
  expect(words(0.0039)).toEqual(['0.0039', '0.00']);
  expect(words(-0.0039)).toEqual(['\u22120.0039', '0.00']);
  expect(words(0.005)).toEqual(['0.01', '0.01']);
  expect(words(-1)).toEqual(['\u22121.00', '\u22121.00']);
  expect(words(123.45)).toEqual(['123.5', '123.5']);
});
