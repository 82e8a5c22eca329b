import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, publishedPackages, ROOT } from '../scripts/lib/workspace.mjs';

/** Every class of the published packages whose ancestors are errors: its name, its base, the source of its file. */
const classes = (
  await Promise.all(
    (
      await publishedPackages()
    ).map(async ({ folder }) => {
      const sources = (await listFiles(join(ROOT, folder, 'src'), ['.ts'])).filter(
        (file) => !file.endsWith('.test.ts'),
      );
      const texts = await Promise.all(sources.map((file) => readFile(join(ROOT, folder, 'src', file), 'utf8')));
      return texts.flatMap((text) =>
        [...text.matchAll(/^export (?:abstract )?class (\w+) extends (\w*Error)\b/gm)].map(([, name, base]) => ({
          folder,
          name: name!,
          base: base!,
          text,
        })),
      );
    }),
  )
).flat();

test('every exported error of a library has PenstrokeError as its base, and the name of its class', () => {
  const bases = new Set(['PenstrokeError', ...classes.map(({ name }) => name)]);
  for (const { folder, name, base, text } of classes.filter((found) => found.folder.startsWith('packages/'))) {
    if (name === 'PenstrokeError') continue;
    expect(bases, `${folder}: ${name} extends ${base}`).toContain(base);
    expect(text, `${folder}: the errorName of ${name}`).toContain(`errorName: string = '${name}'`);
  }
});

test('the names of errors are unique, since an error is known by its name', () => {
  const names = classes.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(5);
  expect([...new Set(names)].sort()).toEqual(names.sort());
});

test('the README of @penstroke/errors lists the errors of the libraries', async () => {
  const readme = await readFile(join(ROOT, 'packages/errors/README.md'), 'utf8');
  const listed = [...readme.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  const libraries = classes.filter(({ folder, name }) => folder.startsWith('packages/') && name !== 'PenstrokeError');
  expect(listed.sort()).toEqual(libraries.map(({ name }) => name).sort());
});
