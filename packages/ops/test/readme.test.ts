import { readFileSync } from 'node:fs';
import { PENSTROKE_KERNELS } from '@penstroke/ops/conformance';
import { expect, test, vi } from 'vitest';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const block = (language: string): string | undefined =>
  readme.match(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's'))?.[1];

test('the example of the README is the one that runs, and prints what it says', async () => {
  expect(block('ts')).toBe(readFileSync(new URL('scripts/readme-example.ts', import.meta.url), 'utf8'));
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await import('./scripts/readme-example.ts');
  expect(log.mock.calls.map((words) => `${words.join(' ')}\n`).join('')).toBe(block('text'));
});

test('the table of ops names every kernel, and none that does not exist', () => {
  const table = readme.split('\n').filter((line) => line.startsWith('| `'));
  const named = table.flatMap((row) => row.match(/Penstroke\w+/g) ?? []);
  expect([...new Set(named)].sort()).toEqual([...PENSTROKE_KERNELS].sort());
});
