import { readFile } from 'node:fs/promises';
import { formatWithOptions } from 'node:util';
import { expect, test, vi } from 'vitest';

test('the example of the README is the file that runs here, and prints what it says', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [, code, printed] = readme.match(/```ts\n(.*?)```.*?```text\n(.*?)```/s)!;
  const example = await readFile(new URL('readme-example.ts', import.meta.url), 'utf8');
  expect(example.replace(/^\/\/ biome-ignore.*\n/, '')).toBe(code);
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((...values) => void lines.push(formatWithOptions({}, ...values)));
  await import('./readme-example.ts');
  expect(`${lines.join('\n')}\n`).toBe(printed);
});
