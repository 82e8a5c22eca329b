import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { testReadmeExample } from '../../../test/support/test-readme-example.ts';

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

testReadmeExample(import.meta.url, () => import('./readme-example.ts'));
