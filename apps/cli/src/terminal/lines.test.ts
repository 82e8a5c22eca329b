import type { EpochEndEvent } from '@penstroke/trainer';
import { describe, expect, test } from 'vitest';
import { epochLine, tf1Line } from './epoch-line.ts';
import { parameterWords } from './parameter-words.ts';
import { reasonOf } from './reason-of.ts';
import { scoreLine } from './score-line.ts';
import { table } from './show.ts';

const EPOCH = {
  event: 'epoch-end',
  epoch: 3,
  loss: 0.04567,
  trainAccuracy: 0.98765,
  seconds: 4.24,
  imagesPerSecond: 12345.6,
} as EpochEndEvent;

describe('epochLine', () => {
  test('shows the length of a run that is counted in epochs, rounded up', () => {
    expect(epochLine({ ...EPOCH, validationAccuracy: 0.991 }, 4.5)).toBe(
      'epoch 3/5  loss 0.0457  train 98.77 %  validation 99.10 %  4.2 s  12,346 images/s',
    );
  });

  test('leaves out what the run does not have', () => {
    expect(epochLine(EPOCH, undefined)).toBe('epoch 3  loss 0.0457  train 98.77 %  4.2 s  12,346 images/s');
  });
});

test('tf1Line has nine decimals of the cost and five of the accuracy', () => {
  expect(tf1Line(EPOCH)).toBe('Epoch: 0003 cost= 0.045670000 Training Accuracy= 0.98765');
});

test('scoreLine gives accuracy, errors and the interval', () => {
  expect(scoreLine('test', { accuracy: 0.9907, errors: 93, count: 10_000 })).toBe(
    'test 99.07 %  93 errors of 10,000  (95 % interval 98.86 % to 99.24 %)',
  );
});

test('scoreLine counts one error as one', () => {
  expect(scoreLine('test', { accuracy: 0.99, errors: 1, count: 100 })).toMatch(/^test 99\.00 % {2}1 error of 100 /);
});

test('parameterWords are the trained ones, with the total where it differs', () => {
  expect(parameterWords({ parameters: 211_106, totalParameters: 211_106 })).toBe('211,106 parameters');
  expect(parameterWords({ parameters: 436_010, totalParameters: 437_162 })).toBe(
    '436,010 parameters (437,162 numbers in all)',
  );
});

test('table sets columns flush, numbers to the right, without spaces at the end', () => {
  const rows = [
    ['class', 'images', 'note'],
    ['0', '5,923', ''],
  ];
  expect(table(rows, [1])).toEqual(['class  images  note', '0       5,923']);
  expect(table([])).toEqual([]);
  expect(table([['a\u001b', 'b']])).toEqual(['a\\u{1b}  b']);
});

test('reasonOf is the first line of whatever was thrown', () => {
  expect([new Error('no GPU\nsee the log'), 'text', undefined].map(reasonOf)).toEqual(['no GPU', 'text', 'undefined']);
});
