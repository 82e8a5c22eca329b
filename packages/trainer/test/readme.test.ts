import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'penstroke-readme-'));
  // The example writes to a folder of the working directory.
  vi.doMock('@penstroke/trainer/node', async (original) => {
    const real = await original<typeof import('@penstroke/trainer/node')>();
    return {
      ...real,
      saveCheckpoint: (path: string, ...rest: [never]) => real.saveCheckpoint(join(folder, path), ...rest),
      loadCheckpoint: (path: string) => real.loadCheckpoint(join(folder, path)),
    };
  });
});
afterEach(() => rm(folder, { recursive: true }));

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
