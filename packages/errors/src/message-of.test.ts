import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { messageOf } from './message-of.ts';

test.each([
  [new RangeError('expected 3, got 4'), 'expected 3, got 4'],
  [runInNewContext('new Error("from another realm")'), 'from another realm'],
  [new DOMException('stopped', 'AbortError'), 'stopped'],
  ['a string', 'a string'],
  [7, '7'],
  [undefined, 'undefined'],
  [null, 'null'],
  [{ message: 7 }, '[object Object]'],
  [Object.create(null), '[object Object]'],
])('messageOf reads %o as "%s"', (thrown, message) => {
  expect(messageOf(thrown)).toBe(message);
});
