import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';

test('the example of the README is the file that runs here, and prints what it says', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [, code, printed] = readme.match(/```ts\n(.*?)```.*?```text\n(.*?)```/s)!;
  const example = await readFile(new URL('readme-example.ts', import.meta.url), 'utf8');
  expect(example.split('\n').slice(1).join('\n')).toBe(code);
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await import('./readme-example.ts');
  const lines = log.mock.calls.map((values) => values.join(' '));
  log.mockRestore();
  expect(`${lines.join('\n')}\n`).toBe(printed);
});
