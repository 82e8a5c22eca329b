import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishedPackages, ROOT } from '../scripts/lib/workspace.mjs';
import { exampleOf } from './support/test-readme-example.ts';

const libraries = (await publishedPackages()).filter(({ folder }) => folder.startsWith('packages/'));

test.each(libraries)(
  'the README of $folder has an example, and the package a test that runs it',
  async ({ folder }) => {
    const read = (path: string) => readFile(join(ROOT, folder, path), 'utf8');
    expect(exampleOf(await read('README.md')).code).toBe(await read('test/readme-example.ts'));
    expect(await read('test/readme.test.ts')).toContain(
      "testReadmeExample(import.meta.url, () => import('./readme-example.ts'))",
    );
  },
);

test.each([
  ['```ts\na;\n```\n', { code: 'a;\n', printed: '' }],
  ['```sh\nx\n```\n\n```ts\na;\n```\nIt prints\n\n```text\n1\n```\n', { code: 'a;\n', printed: '1\n' }],
  ['```ts\nconst t = `\n`;\n```\n', { code: 'const t = `\n`;\n', printed: '' }],
])('exampleOf finds code and output in %j', (readme, expected) => {
  expect(exampleOf(readme)).toEqual(expected);
});
