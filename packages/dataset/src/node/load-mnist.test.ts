import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FileServer, startFileServer } from '../../test/support/file-server.ts';
import { tinyFiles, tinyFolder } from '../../test/support/tiny-set.ts';
import { type LoadedImageSets, loadMnist } from './load-mnist.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'penstroke-dataset-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** A count as IDX holds it. */
const bytesOf = (count: number): number[] => [24, 16, 8, 0].map((shift) => (count >>> shift) & 255);

async function write(files: Record<string, Uint8Array>, into = folder): Promise<void> {
  await mkdir(into, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(into, name), bytes);
}

function expectTiny({ train, test, origin }: LoadedImageSets): void {
  expect(train).toMatchObject({ count: 5, height: 4, width: 3, channels: 1 });
  expect([...train.labels]).toEqual([3, 1, 4, 1, 5]);
  expect([...test.labels]).toEqual([9, 2]);
  expect(origin.files.map(({ sizeBytes }) => sizeBytes)).toEqual([76, 13, 40, 10]);
  expect(origin.files[0]!.sha256).toBe(createHash('sha256').update(tinyFiles.trainImages).digest('hex'));
}

describe('loadMnist from a folder', () => {
  test.each([
    ['raw', (name: string) => name],
    ['packed', (name: string) => `${name}.gz`],
    ['spelled with a dot', (name: string) => name.replace('-idx', '.idx')],
    ['mixed', (name: string, role: string) => (role === 'testLabels' ? `${name.replace('-idx', '.idx')}.gz` : name)],
  ])('reads files that are %s', async (_, spell) => {
    await write(tinyFolder(spell));
    const sets = await loadMnist({ source: folder });
    expectTiny(sets);
    expect(sets.origin.name).toBe(folder);
    expectTiny(await loadMnist({ source: pathToFileURL(folder) }));
  });

  test('takes class names', async () => {
    await write(tinyFolder());
    const classNames = [...'abcdefghij'];
    expect((await loadMnist({ source: folder, classNames })).test.classNames).toEqual(classNames);
    await expect(loadMnist({ source: folder, classNames: ['a'] })).rejects.toMatchObject({ code: 'invalid-set' });
  });

  test('says what is missing and what to do', async () => {
    const missing = join(folder, 'none');
    await expect(loadMnist({ source: missing })).rejects.toMatchObject({ code: 'not-found', location: missing });
    const { 't10k-labels-idx1-ubyte': _, ...three } = tinyFolder();
    await write(three);
    await expect(loadMnist({ source: folder })).rejects.toThrow(/all but t10k-labels-idx1-ubyte; put them there/);
    await expect(loadMnist({ source: 7 as never })).rejects.toThrow(TypeError);
  });

  test('refuses files above the cap and names the file at fault', async () => {
    await write(tinyFolder());
    await expect(loadMnist({ source: folder, maxBytes: 75 })).rejects.toMatchObject({ code: 'too-large' });
    const location = join(folder, 'train-labels-idx1-ubyte');
    await writeFile(location, Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 9, 1));
    await expect(loadMnist({ source: folder })).rejects.toMatchObject({ code: 'invalid-idx', location });
    await writeFile(location, Uint8Array.of(0x1f, 0x8b, 8, 1));
    await expect(loadMnist({ source: folder })).rejects.toMatchObject({ code: 'invalid-gzip', location });
  });
});

describe('loadMnist of a known set', () => {
  test('a damaged copy in PENSTROKE_DATA is refused by its checksum', async () => {
    vi.stubEnv('PENSTROKE_DATA', folder);
    await write(tinyFolder(), join(folder, 'fashion-mnist'));
    const location = join(folder, 'fashion-mnist', 'train-images-idx3-ubyte');
    await expect(loadMnist({ source: 'fashion-mnist' })).rejects.toMatchObject({ code: 'checksum-mismatch', location });
  });
});

describe('loadMnist from addresses', () => {
  let server: FileServer;
  beforeEach(async () => {
    server = await startFileServer(tinyFolder((name) => `${name}.gz`));
  });
  afterEach(() => server.close());

  test('removes what a killed process left of a download, but not what one may still be writing', async () => {
    const cacheDir = join(folder, 'left');
    const options = { source: server.url, cacheDir };
    await loadMnist(options);
    const entry = (await readdir(cacheDir)).find((name) => name.endsWith('labels-idx1-ubyte.gz'))!;
    const [old, young] = [`${entry}.old.part`, `${entry}.young.part`];
    for (const name of [old, young]) await writeFile(join(cacheDir, name), 'half');
    const daysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
    await utimes(join(cacheDir, old), daysAgo, daysAgo);
    await rm(join(cacheDir, entry));
    await loadMnist(options);
    const names = await readdir(cacheDir);
    expect(names).not.toContain(old);
    expect(names).toContain(young);
  });

  test('downloads once, then reads the cache without the server', async () => {
    const cacheDir = join(folder, 'deep', 'cache');
    const options = { source: server.url, cacheDir, backoffMs: 1, retries: 0 };
    const sets = await loadMnist(options);
    expectTiny(sets);
    expect(sets.origin.name).toBe(server.url);
    expect(server.requests).toHaveLength(4);
    await server.close();
    expectTiny(await loadMnist(options));
    expect((await readdir(cacheDir)).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(await readdir(cacheDir)).toHaveLength(8);
  });

  test('a damaged or half-written cache entry is downloaded again', async () => {
    const options = { source: { urls: new URL(server.url) }, cacheDir: folder };
    await loadMnist(options);
    const [entry, hash] = (await readdir(folder)).sort();
    await writeFile(join(folder, entry!), 'damaged');
    expectTiny(await loadMnist(options));
    await rm(join(folder, hash!));
    expectTiny(await loadMnist(options));
    expect(server.requests).toHaveLength(6);
    expect(await readFile(join(folder, hash!), 'utf8')).toMatch(/^[0-9a-f]{64} {2}\S+\n$/);
  });

  test('content that differs from its pinned hash is refused and not kept', async () => {
    const urls = server.url;
    const hashed = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expectTiny(
      await loadMnist({ source: { urls, sha256: { testLabels: hashed(tinyFiles.testLabels) } }, cacheDir: folder }),
    );
    const cacheDir = join(folder, 'other');
    await expect(loadMnist({ source: { urls, set: 'mnist' }, cacheDir })).rejects.toMatchObject({
      code: 'checksum-mismatch',
      location: `${urls}/train-images-idx3-ubyte.gz`,
    });
    await expect(readdir(cacheDir)).rejects.toThrow(/ENOENT/);
  });

  test('a kept copy that no longer fits a pinned hash is asked for again', async () => {
    await loadMnist({ source: server.url, cacheDir: folder });
    const run = loadMnist({ source: { urls: server.url, set: 'mnist' }, cacheDir: folder });
    await expect(run).rejects.toMatchObject({ code: 'checksum-mismatch' });
    expect(server.requests).toHaveLength(5);
  });

  test('a file that is cut off is refused and not kept', async () => {
    const name = 'train-images-idx3-ubyte.gz';
    const whole = server.answers[name] as Uint8Array;
    const cut = gzipSync(tinyFiles.trainImages.slice(0, -1));
    server.answers[name] = (_, response, nth) => response.end(nth === 1 ? cut : whole);
    const options = { source: server.url, cacheDir: folder };
    await expect(loadMnist(options)).rejects.toMatchObject({
      code: 'invalid-idx',
      message: expect.stringMatching(/cut off/),
    });
    expectTiny(await loadMnist(options));
  });

  test('content beyond what the header says, or a header beyond the limit, is refused', async () => {
    const header = (count: number) => Uint8Array.of(0, 0, 8, 3, ...bytesOf(count), ...bytesOf(28), ...bytesOf(28));
    const name = 'train-images-idx3-ubyte.gz';
    server.answers[name] = gzipSync(Buffer.concat([header(2), new Uint8Array(2 ** 26)]));
    const run = () => loadMnist({ source: server.url, cacheDir: folder });
    await expect(run()).rejects.toThrow(/expected 1,584 bytes by the header, got more/);
    server.answers[name] = gzipSync(header(2 ** 31));
    await expect(run()).rejects.toMatchObject({ code: 'too-large' });
  });

  test('says which files come from the cache without a hash to check them by', async () => {
    const cached: string[] = [];
    const options = {
      source: server.url,
      cacheDir: folder,
      onCached(url: string, cache: string) {
        cached.push(url);
        expect(cache).toBe(folder);
      },
    };
    await loadMnist(options);
    expect(cached).toEqual([]);
    await loadMnist(options);
    expect(cached.sort()).toEqual(
      Object.keys(server.answers)
        .map((name) => `${server.url}/${name}`)
        .sort(),
    );
  });

  test('a server that refuses what it lacks is asked for the other names', async () => {
    const plain = tinyFolder();
    const strict = await startFileServer(plain);
    const answers = tinyFolder((name) => `${name}.gz`);
    for (const name of Object.keys(answers)) strict.answers[name] = (_, response) => response.writeHead(403).end();
    try {
      expectTiny(await loadMnist({ source: strict.url, cacheDir: folder }));
      delete strict.answers['t10k-labels-idx1-ubyte'];
      const run = loadMnist({ source: strict.url, cacheDir: join(folder, 'other') });
      await expect(run).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringMatching(/status 403 Forbidden/),
      });
    } finally {
      await strict.close();
    }
  });

  test('the size cap and the protocol are checked', async () => {
    await expect(loadMnist({ source: server.url, cacheDir: folder, maxBytes: 20 })).rejects.toMatchObject({
      code: 'too-large',
    });
    const urls = { trainImages: 'file:///etc/passwd', trainLabels: '', testImages: '', testLabels: '' };
    await expect(loadMnist({ source: { urls }, cacheDir: folder })).rejects.toThrow(TypeError);
  });

  test.runIf(process.platform === 'linux')('a cache that cannot be written costs the cache, not the data', async () => {
    // Not even root may make a folder in sysfs.
    expectTiny(await loadMnist({ source: server.url, cacheDir: '/sys/penstroke' }));
  });
});
