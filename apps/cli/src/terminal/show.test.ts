import { expect, test } from 'vitest';
import type { CliIo } from './cli-io.ts';
import { note, result, resultJson, resultPicture } from './show.ts';

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
  expect(written((io) => show(io, ['class \u001b]0;title\u0007 7\r\u009b2J', '\u202enext é 数 ▀']))).toBe(
    'class \\u{1b}]0;title\\u{7} 7\\u{d}\\u{9b}2J\n\\u{202e}next é 数 ▀\n',
  );
  expect(written((io) => show(io, 'folder   run\npenstroke: done'))).toBe('folder   run\\u{a}penstroke: done\n');
  expect(written((io) => show(io, []))).toBe('');
});

test('JSON is one line, or as many as wanted', () => {
  expect(written((io) => resultJson(io, { name: '\u009b\n' }))).toBe('{"name":"\\u009b\\n"}\n');
  expect(written((io) => resultJson(io, { name: 7 }, 2))).toBe('{\n  "name": 7\n}\n');
});

test('a picture keeps its colours', () => {
  expect(written((io) => resultPicture(io, '\u001b[38;5;240m▀\u001b[0m'))).toBe('\u001b[38;5;240m▀\u001b[0m\n');
});
