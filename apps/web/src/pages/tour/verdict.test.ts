import { describe, expect, test } from 'vitest';
import { type Attempt, verdictOf } from './verdict.ts';

const written: Attempt = { meant: '7', empty: false, digits: [], rejected: 0 };

describe('verdictOf', () => {
  test.each([
    [{ ...written, empty: true }, 'Nothing written yet.'],
    [{ ...written, digits: [{ digit: 7, confidence: 0.987 }] }, 'It reads 7, 98.7 % sure. Not fooled.'],
    [{ ...written, digits: [{ digit: 9, confidence: 0.5 }] }, 'It reads 9, 50.0 % sure. You fooled it!'],
    [{ ...written, rejected: 1 }, 'It says that this is not a digit. It was not fooled.'],
    [
      { ...written, digits: Array.from({ length: 2 }, () => ({ digit: 7, confidence: 1 })) },
      'It reads 2 digits. Write only one.',
    ],
  ])('%j: %s', (attempt, words) => {
    expect(verdictOf(attempt)).toBe(words);
  });
});
