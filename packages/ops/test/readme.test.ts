import { readFileSync } from 'node:fs';
import { PENSTROKE_KERNELS } from '@penstroke/ops/conformance';
import { expect, test } from 'vitest';
import { testReadmeExample } from '../../../test/support/test-readme-example.ts';

testReadmeExample(import.meta.url, () => import('./readme-example.ts'));

test('the table of ops names every kernel, and none that does not exist', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const table = readme.split('\n').filter((line) => line.startsWith('| `'));
  const named = table.flatMap((row) => row.match(/Penstroke\w+/g) ?? []);
  expect([...new Set(named)].sort()).toEqual([...PENSTROKE_KERNELS].sort());
});
