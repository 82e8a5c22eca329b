import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'penstroke-make-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('makes a folder with those above it, several at once, and again', async () => {
  const path = join(folder, 'a', 'b', 'c');
  await Promise.all([makeFolder(path), makeFolder(path), makeFolder(join(folder, 'a', 'd'))]);
  await makeFolder(path);
  expect((await stat(path)).isDirectory()).toBe(true);
});

test('passes on why a folder cannot be made', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeFolder(join(folder, 'file', 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test.runIf(process.platform === 'linux')('does not try for ever where nothing can be made', async () => {
  await expect(makeFolder('/proc/nothing/below')).rejects.toMatchObject({ code: 'ENOENT', path: '/proc/nothing' });
});
