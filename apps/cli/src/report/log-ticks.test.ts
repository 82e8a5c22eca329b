import { expect, test } from 'vitest';
import { logTicks } from './log-ticks.ts';

test('logTicks closes the range at 1, 2 or 5 times a power of ten', () => {
  expect(logTicks([0.28, 11.5])).toMatchObject({ low: 0.2, high: 20 });
  expect(logTicks([0.0004, 1.04])).toMatchObject({ low: 0.0002, high: 2 });
  expect(logTicks([1, 100])).toMatchObject({ low: 1, high: 100 });
});

test('logTicks labels powers of ten over wide ranges, and 1, 2 and 5 over narrow ones', () => {
  expect(logTicks([0.28, 11.5])).toMatchObject({
    major: [1, 10],
    minor: [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, ...[2, 3, 4, 5, 6, 7, 8, 9, 20]],
  });
  expect(logTicks([0.3, 0.8])).toMatchObject({ major: [0.2, 0.5, 1], minor: [0.3, 0.4, 0.6, 0.7, 0.8, 0.9] });
});

test('logTicks spans a range around a single value, and for no value at all', () => {
  expect(logTicks([1])).toMatchObject({ low: 1, high: 2 });
  expect(logTicks([0.001])).toMatchObject({ low: 0.001, high: 0.002 });
  expect(logTicks([])).toMatchObject({ low: 0.1, high: 1 });
});
