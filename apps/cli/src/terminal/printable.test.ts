import { expect, test } from 'vitest';
import { printable } from './printable.ts';

test.each([
  ['scan 7 é 数.png', 'scan 7 é 数.png'],
  ['\x1b[2Ja\nb', '\\u{1b}[2Ja\\u{a}b'],
  ['\u202egnp.7', '\\u{202e}gnp.7'],
  ['\ud800.png', '\\u{d800}.png'],
])('%j is shown as %s', (name, shown) => {
  expect(printable(name)).toBe(shown);
});
