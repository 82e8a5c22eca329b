import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FileServer, startFileServer } from '../test/support/file-server.ts';
import { tinyFiles, tinyFolder } from '../test/support/tiny-set.ts';
import { loadImageSets } from './load-image-sets.ts';

let server: FileServer;
beforeEach(async () => {
  server = await startFileServer({});
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

function expectTiny({ train, test }: Awaited<ReturnType<typeof loadImageSets>>): void {
  expect(train).toMatchObject({ count: 5, height: 4, width: 3, channels: 1 });
  expect([...train.labels]).toEqual([3, 1, 4, 1, 5]);
  expect([...test.labels]).toEqual([9, 2]);
  expect(test.images[0]).toBe(100);
}

describe('loadImageSets', () => {
  test.each([
    ['raw', (name: string) => name],
    ['packed', (name: string) => `${name}.gz`],
    ['raw, spelled with a dot', (name: string) => name.replace('-idx', '.idx')],
    ['packed, spelled with a dot', (name: string) => `${name.replace('-idx', '.idx')}.gz`],
  ])('finds %s files under a base address', async (_, spell) => {
    Object.assign(server.answers, tinyFolder(spell));
    expectTiny(await loadImageSets({ urls: server.url }));
    expectTiny(await loadImageSets({ urls: new URL(`${server.url}/`) }));
  });

  test('maxBytes holds for what a packed file unpacks to', async () => {
    Object.assign(
      server.answers,
      tinyFolder((name) => `${name}.gz`),
    );
    const maxBytes = Math.max(...Object.values(tinyFiles).map(({ length }) => length));
    expectTiny(await loadImageSets({ urls: server.url, maxBytes: 2 * maxBytes }));
    const zeros = gzipSync(new Uint8Array(1_000_000));
    Object.assign(server.answers, { 'train-images-idx3-ubyte.gz': zeros });
    expect(zeros.length).toBeLessThan(500_000);
    await expect(loadImageSets({ urls: server.url, maxBytes: 500_000 })).rejects.toMatchObject({ code: 'too-large' });
  });

  test('takes an address for each file', async () => {
    Object.assign(server.answers, { a: tinyFiles.trainImages, b: tinyFiles.trainLabels });
    Object.assign(server.answers, { c: tinyFiles.testImages, d: tinyFiles.testLabels });
    const urls = {
      trainImages: `${server.url}/a`,
      trainLabels: `${server.url}/b`,
      testImages: new URL(`${server.url}/c`),
      testLabels: `${server.url}/d`,
    };
    expectTiny(await loadImageSets({ urls }));
    await expect(loadImageSets({ urls: { ...urls, testLabels: `${server.url}/e` } })).rejects.toMatchObject({
      code: 'not-found',
      location: `${server.url}/e`,
    });
  });

  test('a start page in place of a missing file counts as missing', async () => {
    const page = new TextEncoder().encode('<!doctype html>');
    for (const name of Object.keys(tinyFolder((name) => `${name}.gz`))) server.answers[name] = page;
    Object.assign(server.answers, tinyFolder());
    expectTiny(await loadImageSets({ urls: server.url }));
    for (const name of Object.keys(tinyFolder())) server.answers[name] = page;
    await expect(loadImageSets({ urls: server.url })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('train-images-idx3-ubyte.gz'),
    });
  });

  test('takes dropped files by their names, and blobs by their roles', async () => {
    const files = Object.entries(tinyFolder((name, role) => (role === 'trainImages' ? `${name}.gz` : name))).map(
      ([name, bytes]) => new File([bytes], name),
    );
    expectTiny(await loadImageSets({ files: [new File([], 'README.md'), ...files] }));
    const blobs = Object.fromEntries(Object.entries(tinyFiles).map(([role, bytes]) => [role, new Blob([bytes])]));
    expectTiny(await loadImageSets({ files: blobs as Record<keyof typeof tinyFiles, Blob> }));
    await expect(loadImageSets({ files: files.slice(0, 3) })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('t10k-labels-idx1-ubyte'),
    });
    await expect(loadImageSets({ files, maxBytes: 8 })).rejects.toMatchObject({ code: 'too-large' });
  });

  test('takes arrays of NumPy and tables among dropped files, and says what is held back', async () => {
    const npz = await readFile(join(import.meta.dirname, '../test/fixtures/keras.npz'));
    const sets = await loadImageSets({ files: [new File([], 'README.md'), new File([npz], 'keras.npz')], sums: true });
    expectTiny(sets);
    expect(sets.files?.map(({ sha256 }) => sha256)[0]).toBe(
      createHash('sha256').update(tinyFiles.trainImages).digest('hex'),
    );
    expect(sets.notes).toEqual([]);
    const lines = Array.from({ length: 12 }, (_, i) => [i % 2, 9, 8, 7, i].join(','));
    const table = await loadImageSets({ files: [new File([lines.join('\n')], 'digits.csv')] });
    expect([table.train.count, table.test.count]).toEqual([10, 2]);
    expect(table.notes).toEqual([expect.stringMatching(/2, one in 6 of each class, are held back/)]);
  });

  test('says what the files hold, and reads and unpacks each of them once', async () => {
    const folder = tinyFolder((name, role) => (role === 'trainImages' ? `${name}.gz` : name));
    const files = Object.entries(folder).map(([name, bytes]) => new File([bytes], name));
    const reads = files.map((file) => vi.spyOn(file, 'arrayBuffer'));
    const sets = await loadImageSets({ files, sums: true });
    expectTiny(sets);
    const sums = (Object.keys(tinyFiles) as (keyof typeof tinyFiles)[]).map((role) => ({
      sha256: createHash('sha256').update(tinyFiles[role]).digest('hex'),
      sizeBytes: tinyFiles[role].length,
    }));
    expect(sets.files).toEqual(sums.map((sum, index) => ({ name: files[index]!.name, ...sum })));
    expect(reads.map((read) => read.mock.calls.length)).toEqual([1, 1, 1, 1]);
    expect(await loadImageSets({ files })).not.toHaveProperty('files');
  });

  test('the sums of files behind addresses have their names', async () => {
    Object.assign(server.answers, tinyFolder());
    const { files } = await loadImageSets({ urls: server.url, sums: true });
    expect(files?.map(({ name }) => name)).toEqual(Object.keys(tinyFolder()));
  });

  test('a fault names its file', async () => {
    const files = { ...tinyFiles, testImages: tinyFiles.testImages.subarray(0, -1) };
    const blobs = Object.fromEntries(Object.entries(files).map(([role, bytes]) => [role, new Blob([bytes])]));
    const run = loadImageSets({ files: blobs as Record<keyof typeof tinyFiles, Blob> });
    await expect(run).rejects.toMatchObject({ code: 'invalid-idx', location: 'testImages' });
  });

  test('files of another set are refused, and so is a page where nothing can be verified', async () => {
    Object.assign(server.answers, tinyFolder());
    const run = () => loadImageSets({ urls: server.url, set: 'mnist' });
    await expect(run()).rejects.toMatchObject({
      code: 'checksum-mismatch',
      location: `${server.url}/train-images-idx3-ubyte`,
    });
    vi.stubGlobal('crypto', {});
    await expect(run()).rejects.toThrow(/https or localhost/);
    expectTiny(await loadImageSets({ urls: server.url }));
  });
});
