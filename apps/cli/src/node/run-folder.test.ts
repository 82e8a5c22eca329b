import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRunFolder, givenRunFolder, unfinishedRemedy } from './run-folder.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'penstroke-folder-'));
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 31, 14, 25, 3) });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(cwd, { recursive: true });
});

describe('createRunFolder', () => {
  test('names a folder after the local time and the recipe, with a number where that is taken', async () => {
    const names = [];
    for (let i = 0; i < 3; i++) names.push(await createRunFolder(cwd, { out: undefined, recipe: 'lenet' }));
    expect(names).toEqual(['', '-2', '-3'].map((number) => join('runs', `20260131-142503-lenet${number}`)));
    expect(await readdir(join(cwd, 'runs'))).toHaveLength(3);
  });

  test('takes a given folder if it is new or empty, and refuses one that holds something', async () => {
    const out = join('deep', 'run');
    expect(await createRunFolder(cwd, { out, recipe: 'lenet' })).toBe(out);
    expect(await createRunFolder(cwd, { out, recipe: 'lenet' })).toBe(out);
    await writeFile(join(cwd, out, 'notes.txt'), '');
    await expect(createRunFolder(cwd, { out, recipe: 'lenet' })).rejects.toThrow(/not empty; give --out another one$/);
    await writeFile(join(cwd, out, 'run.json'), '{}');
    await expect(createRunFolder(cwd, { out, recipe: 'lenet' })).rejects.toThrow(
      `${out}: the folder is not empty; give --out another one, or resume it with: penstroke train --resume ${out}`,
    );
  });
});

test('unfinishedRemedy says how to resume a run, or how to start it anew', async () => {
  expect(await unfinishedRemedy('a', cwd)).toMatch(/start anew with: penstroke train --config a\/run\.json$/);
  await mkdir(join(cwd, 'checkpoint'));
  await writeFile(join(cwd, 'checkpoint', 'checkpoint.json'), '{}');
  expect(await unfinishedRemedy('a', cwd)).toMatch(/resume it with: penstroke train --resume a$/);
  expect(await unfinishedRemedy("it's mine", cwd)).toMatch(/--resume 'it'\\''s mine'$/);
});

test('givenRunFolder takes the folder of a record for the run', () => {
  expect(['runs/a', join('runs', 'a', 'run.json'), 'run.json'].map(givenRunFolder)).toEqual([
    'runs/a',
    join('runs', 'a'),
    '.',
  ]);
});
