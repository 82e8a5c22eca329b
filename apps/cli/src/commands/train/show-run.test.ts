import type { RunRecord } from '@penstroke/runs';
import { expect, test } from 'vitest';
import type { CliIo } from '../../terminal/cli-io.ts';
import { type RunEnd, warnOfBits, warnOfDivergence } from './show-run.ts';

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

const SIMD = { name: 'simd', threads: 2, device: 'WebAssembly SIMD with fused multiply-add' };

test.each([
  ['the same', {}, ''],
  ['other threads', { threads: 1 }, 'now on simd, 1 thread (WebAssembly SIMD with fused multiply-add)'],
  ['no fused multiply-add', { device: 'WebAssembly SIMD' }, 'now on simd, 2 threads (WebAssembly SIMD)'],
  ['another backend', { name: 'cpu', threads: 1, device: 'JavaScript' }, 'now on cpu, 1 thread (JavaScript)'],
])('of a resume on %s it is told whether bits will differ', (_, change, words) => {
  const parts: string[] = [];
  const io = { stderr: { write: (part: string) => parts.push(part) } } as unknown as CliIo;
  const recordOn = (backend: object): RunRecord => ({ backend }) as RunRecord;
  warnOfBits(io, recordOn(SIMD), recordOn({ ...SIMD, ...change }));
  expect(parts.join('')).toBe(
    words &&
      `bits     they will differ from those of an uninterrupted run: it ran on simd, 2 threads (WebAssembly SIMD with fused multiply-add), ${words}; --allow-different-bits silences this\n`,
  );
});

test('of a resume by another version it is told whether bits will differ', () => {
  const parts: string[] = [];
  const io = { stderr: { write: (part: string) => parts.push(part) } } as unknown as CliIo;
  const recordBy = (penstroke: string): RunRecord =>
    ({ backend: SIMD, versions: { node: '24.0.0', penstroke } }) as unknown as RunRecord;
  warnOfBits(io, recordBy('1.0.0'), recordBy('1.0.0'));
  expect(parts).toEqual([]);
  warnOfBits(io, recordBy('1.0.0'), recordBy('1.1.0'));
  expect(parts.join('')).toMatch(/it ran on simd, .*, Penstroke 1\.0\.0, now on simd, .*, Penstroke 1\.1\.0;/);
});
