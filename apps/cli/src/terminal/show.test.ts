import { expect, test } from 'vitest';
import type { CliIo } from './cli-io.ts';
import { note, picturesInLine, result, resultJson, resultPicture } from './show.ts';

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

test.each([
  [undefined, '\u001b[38;5;255;48;5;232m▀\u001b[0m\n'],
  ['', '\u001b[38;5;255;48;5;232m▀\u001b[0m\n'],
  ['1', '▒\n'],
])('a picture has colours with NO_COLOR=%s or not', (NO_COLOR, drawn) => {
  const draw = (io: CliIo) => resultPicture({ ...io, env: { NO_COLOR } }, [255, 0], { width: 1, height: 2 });
  expect(written(draw)).toBe(drawn);
});

test.each([
  [{ isTTY: true, columns: 80 }, 2],
  [{ isTTY: true }, 2],
  [{ isTTY: true, columns: 27 }, 0],
  [{ columns: 80 }, 0],
])('pictures of 28 pixels in a line of %j: %i', (stdout, pictures) => {
  expect(picturesInLine({ stdout } as unknown as CliIo, 28)).toBe(pictures);
});
