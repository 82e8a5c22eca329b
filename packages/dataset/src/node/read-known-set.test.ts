import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileServer, startFileServer } from '../../test/support/file-server.ts';
import { tinyFiles, tinyFolder } from '../../test/support/tiny-set.ts';
import type { IdxFiles } from '../idx-files.ts';
import type { KnownSet } from '../known-sets/known-set.ts';
import { readKnownSet } from './read-known-set.ts';

const sha256 = Object.fromEntries(
  Object.entries(tinyFiles).map(([role, bytes]) => [role, createHash('sha256').update(bytes).digest('hex')]),
) as unknown as IdxFiles<string>;

let server: FileServer;
let cacheDir: string;
beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'penstroke-dataset-'));
  server = await startFileServer(tinyFolder((name) => `${name}.gz`));
});
afterEach(async () => {
  await server.close();
  await rm(cacheDir, { recursive: true });
});

/** A set that is nowhere on this machine. */
const absent = (url: string): KnownSet => ({
  name: 'absent',
  label: 'Absent',
  classNames: [...'0123456789'],
  sha256,
  url,
  downloadBytes: 139,
  debian: { packageName: 'dataset-absent', folder: '/nowhere/absent' },
  licence: 'MIT',
  citation: 'nobody',
});
const options = () => ({ cacheDir, retries: 0 });

describe('readKnownSet', () => {
  test('downloads a set that is not on this machine, checks its pinned hashes and keeps it', async () => {
    const set = absent(server.url);
    const { name, contents } = await readKnownSet(set, options());
    expect(name).toBe('absent');
    expect(contents.testLabels.bytes).toEqual(new Uint8Array(tinyFiles.testLabels));
    await server.close();
    expect((await readKnownSet(set, options())).contents.trainImages.bytes).toHaveLength(76);
  });

  test('refuses a download with another hash', async () => {
    const set = { ...absent(server.url), sha256: { ...sha256, trainImages: '0'.repeat(64) } };
    await expect(readKnownSet(set, options())).rejects.toMatchObject({ code: 'checksum-mismatch' });
  });

  test('without a network names the places and the remedies', async () => {
    const { url } = server;
    await server.close();
    await expect(readKnownSet(absent(url), options())).rejects.toMatchObject({
      code: 'not-found',
      message: `loadMnist: expected the files of absent in /nowhere/absent or at ${url}, got none; check the network, install the Debian package dataset-absent (apt-get install dataset-absent), or put the four files into $PENSTROKE_DATA/absent`,
      cause: expect.objectContaining({ code: 'download-failed' }),
    });
  });
});
