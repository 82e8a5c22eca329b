import { expect, test } from 'vitest';
import type { CliIo } from '../../terminal/cli-io.ts';
import { type RunEnd, warnOfDivergence } from './show-run.ts';

function notes(testLoss: number | undefined): string {
  const parts: string[] = [];
  const io = { stderr: { write: (part: string) => parts.push(part) } } as unknown as CliIo;
  warnOfDivergence(io, { ...(testLoss !== undefined && { testLoss }) } as RunEnd, 10);
  return parts.join('');
}

test.each([
  [undefined, ''],
  [0.03, ''],
  [Math.log(10), ''],
  [2.4, 'loss     2.40 on the test images, above the 2.30 of guessing: lower the learning rate or train longer\n'],
  [
    1.5e21,
    'loss     1.5e+21 on the test images, above the 2.30 of guessing: lower the learning rate or train longer\n',
  ],
])('a test loss of %s is told if guessing has a lower one', (loss, text) => {
  expect(notes(loss)).toBe(text);
});
