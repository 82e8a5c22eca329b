import { expect, test } from 'vitest';
import { otherOutput } from './other-output.ts';

test.each([
  ['what was asked for', 10, 1, 3, 3],
  ['7, unless something else was asked for', 10, 1, undefined, 7],
  ['1 for a 7', 10, 7, undefined, 1],
  ['another when what was asked for is the answer', 10, 3, 3, 7],
  ['another when what was asked for is of a network before, with more outputs', 5, 2, 8, 1],
  ['the only other one', 2, 1, undefined, 0],
  ['none when the network has only one output', 1, 0, undefined, undefined],
])('otherOutput gives %s', (_, outputs, best, asked, expected) => {
  expect(otherOutput(outputs, best, asked)).toBe(expected);
});
