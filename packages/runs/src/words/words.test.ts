import { describe, expect, test } from 'vitest';
import { count } from './count.ts';
import { counted } from './counted.ts';
import { duration } from './duration.ts';
import { grouped } from './grouped.ts';
import { median } from './median.ts';
import { megabytes } from './megabytes.ts';
import { percent } from './percent.ts';
import { plainWords } from './plain-words.ts';
import { shellCommand } from './shell-command.ts';

test('count separates thousands and rounds', () => {
  expect([count(7), count(55_000), count(1234.6)]).toEqual(['7', '55,000', '1,235']);
});

test('grouped separates the thousands before the point alone', () => {
  expect([1234.5, -1_234_567, 0.0001, 999, 1e-7].map(grouped)).toEqual([
    '1,234.5',
    '-1,234,567',
    '0.0001',
    '999',
    '1e-7',
  ]);
});

test('counted names what it counts, one of it or several', () => {
  expect([counted(1, 'thread'), counted(2000, 'thread'), counted(0, 'entry', 'entries')]).toEqual([
    '1 thread',
    '2,000 threads',
    '0 entries',
  ]);
});

test('percent takes a fraction', () => {
  expect([percent(0.9907), percent(1, 0)]).toEqual(['99.07 %', '100 %']);
});

test('megabytes are decimal', () => {
  expect(megabytes(9_800_000)).toBe('9.8 MB');
});

describe('duration', () => {
  test.each([
    [0, '0.0 s'],
    [-1, '0.0 s'],
    [4.24, '4.2 s'],
    [9.96, '10 s'],
    [59.6, '1 min 00 s'],
    [65, '1 min 05 s'],
    [3599.7, '1 h 00 min'],
    [7620, '2 h 07 min'],
    [Number.POSITIVE_INFINITY, '?'],
    [Number.NaN, '?'],
  ])('%d s reads %s', (seconds, words) => {
    expect(duration(seconds)).toBe(words);
  });
});

describe('median', () => {
  test('is the middle value, or the mean of the middle two, and leaves its input alone', () => {
    const values = [3, 1, 2];
    expect([median(values), median([4, 1, 3, 2]), median([5])]).toEqual([2, 2.5, 5]);
    expect(values).toEqual([3, 1, 2]);
  });

  test('of nothing is a RangeError', () => {
    expect(() => median([])).toThrow(new RangeError('median: expected at least one value, got none'));
  });
});

describe('plainWords', () => {
  test.each([
    [
      'createRun: expected fewer images, got 5000; lower validationCount',
      'Expected fewer images, got 5000. Lower validationCount.',
    ],
    ['Drop the same four files and start again.', 'Drop the same four files and start again.'],
    ['“mine” needs 32x32x3 input.', '“mine” needs 32x32x3 input.'],
    ['loadModel: the layers cannot be built: Unknown layer: Foo', 'The layers cannot be built: Unknown layer: Foo.'],
  ])('%s', (message, words) => {
    expect(plainWords(message)).toBe(words);
  });
});

test('shellCommand quotes what a shell would not leave as it is', () => {
  expect(shellCommand(['g++', '-O2', '-Wl,-rpath,$ORIGIN/..', "it's", '', 'a=b/c.so:1@2%'])).toBe(
    "g++ -O2 '-Wl,-rpath,$ORIGIN/..' 'it'\\''s' '' a=b/c.so:1@2%",
  );
});
