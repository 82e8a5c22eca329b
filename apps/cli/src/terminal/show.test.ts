import { expect, test } from 'vitest';
import type { CliIo } from './cli-io.ts';
import { note, result, resultPicture } from './show.ts';

function written(show: (io: CliIo) => void): string {
  const parts: string[] = [];
  const out = { write: (text: string) => parts.push(text) };
  show({ stdout: out, stderr: out } as unknown as CliIo);
  return parts.join('');
}

test.each([
  ['note', note],
  ['result', result],
])('%s escapes what a terminal would obey, and keeps lines and letters', (_, show) => {
  expect(written((io) => show(io, 'class \u001b]0;title\u0007 7\r\u009b2J\n\u202enext é 数 ▀'))).toBe(
    'class \\u{1b}]0;title\\u{7} 7\\u{d}\\u{9b}2J\n\\u{202e}next é 数 ▀\n',
  );
});

test('a picture keeps its colours', () => {
  expect(written((io) => resultPicture(io, '\u001b[38;5;240m▀\u001b[0m'))).toBe('\u001b[38;5;240m▀\u001b[0m\n');
});
