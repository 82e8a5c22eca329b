import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeIdx } from '../../test/support/encode-idx.ts';
import { dashNames, tinyFiles, tinyFolder } from '../../test/support/tiny-set.ts';
import type { NumberArray } from '../arrays/number-array.ts';
import { unpackNpz } from '../arrays/unpack-npz.ts';
import type { IdxRole } from '../idx-files.ts';
import { type LoadedImageSets, loadMnist } from './load-mnist.ts';
import type { PictureReader } from './read-picture-folders.ts';

const FIXTURES = join(import.meta.dirname, '../../test/fixtures');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'penstroke-own-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(files: Record<string, Uint8Array | string>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

const load = (pictures?: PictureReader): Promise<LoadedImageSets> => loadMnist({ source: folder, pictures });

/** Whatever a set was read from, its sums are those of the same images and labels as IDX files. */
async function expectTiny(sets: LoadedImageSets): Promise<void> {
  const plain = join(folder, 'plain');
  await mkdir(plain);
  for (const [name, bytes] of Object.entries(tinyFolder())) await writeFile(join(plain, name), bytes);
  const { origin } = await loadMnist({ source: plain });
  expect(sets.origin.files.map(({ sha256 }) => sha256)).toEqual(origin.files.map(({ sha256 }) => sha256));
}

const byRole = (name: (role: IdxRole) => string): Record<string, Uint8Array> =>
  Object.fromEntries((Object.keys(tinyFiles) as IdxRole[]).map((role) => [name(role), tinyFiles[role]]));

/** A file of bytes, as NumPy writes it. */
function npyOf({ shape, data }: NumberArray): Uint8Array {
  const header = `{'descr': '|u1', 'fortran_order': False, 'shape': (${shape.join(', ')},), }`;
  return new Uint8Array([0x93, ...Buffer.from('NUMPY'), 1, 0, header.length, 0, ...Buffer.from(header), ...data]);
}

describe('IDX files', () => {
  test.each([
    ['in capitals', (role: IdxRole) => dashNames[role].toUpperCase()],
    ['as a browser numbers them', (role: IdxRole) => `${dashNames[role]} (1)`],
    ['in a folder of their own', (role: IdxRole) => `MNIST/raw/${dashNames[role]}`],
    ['in folders of their names, as 7-Zip unpacks them', (role: IdxRole) => `${dashNames[role]}/content`],
    ['with a prefix', (role: IdxRole) => `qmnist-${dashNames[role].replace('t10k', 'test')}`],
  ])('are found %s', async (_, name) => {
    await put(byRole(name));
    await expectTiny(await load());
  });

  test('are found beside empty ones', async () => {
    await put({
      ...Object.fromEntries(Object.values(dashNames).map((name) => [name, ''])),
      ...tinyFolder((name) => `${name}.GZ`),
    });
    for (const [role, name] of Object.entries(dashNames))
      await put({ [`${name}.GZ`]: gzipSync(tinyFiles[role as IdxRole]) });
    await expectTiny(await load());
  });

  test('of other types and ranks are brought to bytes', async () => {
    const numbers = (role: IdxRole, from: number) => Array.from(tinyFiles[role].subarray(from));
    await put({
      [dashNames.trainImages]: encodeIdx(
        'float32',
        [5, 12],
        numbers('trainImages', 16).map((value) => value),
      ),
      [dashNames.trainLabels]: encodeIdx(
        'int32',
        [5, 8],
        [3, 1, 4, 1, 5].flatMap((label) => [label, 9, 9, 9, 9, 9, 9, 9]),
      ),
      [dashNames.testImages]: encodeIdx('float64', [2, 4, 3], numbers('testImages', 16)),
      [dashNames.testLabels]: encodeIdx('int32', [2], [9, 2]),
    });
    await expect(load()).rejects.toThrow(/rows of square ones, got float32 5x12/);
    await put({ [dashNames.trainImages]: encodeIdx('float32', [5, 4, 3], numbers('trainImages', 16)) });
    const { train, test } = await load();
    expect([...train.images]).toEqual(numbers('trainImages', 16));
    expect([[...train.labels], [...test.labels]]).toEqual([
      [3, 1, 4, 1, 5],
      [9, 2],
    ]);
  });

  test('of EMNIST are turned, and their letters begin at A', async () => {
    await put({
      'emnist-letters-train-images-idx3-ubyte': encodeIdx('uint8', [2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]),
      'emnist-letters-train-labels-idx1-ubyte': encodeIdx('uint8', [2], [1, 26]),
      'emnist-letters-test-images-idx3-ubyte': encodeIdx('uint8', [1, 2, 2], [9, 8, 7, 6]),
      'emnist-letters-test-labels-idx1-ubyte': encodeIdx('uint8', [1], [2]),
    });
    const { train, test, notes } = await load();
    expect([...train.images]).toEqual([1, 3, 2, 4, 5, 7, 6, 8]);
    expect([...train.labels].map((label) => train.classNames[label])).toEqual(['A', 'Z']);
    expect(test.classNames[test.labels[0]!]).toBe('B');
    expect(notes).toEqual([expect.stringMatching(/turned/)]);
  });

  test('of EMNIST without a test part are turned too', async () => {
    await put({
      'emnist-letters-train-images-idx3-ubyte': encodeIdx('uint8', [2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]),
      'emnist-letters-train-labels-idx1-ubyte': encodeIdx('uint8', [2], [1, 26]),
    });
    const { train, test, notes } = await load();
    const images = [...train.images, ...test.images];
    expect(images.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([train.images[1]! - train.images[0]!, train.count, test.count]).toEqual([2, 1, 1]);
    expect([train.labels[0]!, test.labels[0]!].sort((a, b) => a - b)).toEqual([0, 25]);
    expect(notes).toEqual([expect.stringMatching(/turned/), expect.stringMatching(/held back/)]);
  });

  test('are found beside a folder that cannot be listed, or that holds other things', async () => {
    await put({ ...byRole((role) => dashNames[role]), 'other/notes.txt': 'no set' });
    await expectTiny(await load());
  });

  test('of two sets in folders side by side are refused', async () => {
    await put({
      ...byRole((role) => `fashion/${dashNames[role]}`),
      ...byRole((role) => `mnist/raw/${dashNames[role]}`),
    });
    await expect(load()).rejects.toThrow(/one set, got those of the folders fashion, mnist.raw/);
  });

  test('without a test part hold back one in six of each class, always the same', async () => {
    const count = 60;
    const images = Uint8Array.from({ length: count * 4 }, (_, i) => i);
    await put({
      [dashNames.trainImages]: encodeIdx('uint8', [count, 2, 2], images),
      [dashNames.trainLabels]: encodeIdx(
        'uint8',
        [count],
        Array.from({ length: count }, (_, i) => i % 3),
      ),
    });
    const { train, test, notes } = await load();
    expect([train.count, test.count]).toEqual([51, 9]);
    expect([0, 1, 2].map((label) => test.labels.filter((other) => other === label).length)).toEqual([3, 3, 3]);
    const firsts = [...train.images, ...test.images].filter((_, i) => i % 4 === 0);
    expect(new Set(firsts).size).toBe(count);
    expect(notes).toEqual(['there are no test images: 9, one in 6 of each class, are held back for the test']);
    expect((await load()).origin).toEqual((await load()).origin);
  });

  test('of several sets in one folder are refused', async () => {
    await put({ ...byRole((role) => `a-${dashNames[role]}`), ...byRole((role) => `b-${dashNames[role]}`) });
    await expect(load()).rejects.toThrow(/one set in a folder, got those of a, b/);
  });

  test.each([
    ['trainLabels', /all but train-labels-idx1-ubyte/],
    ['testLabels', /all but t10k-labels-idx1-ubyte/],
  ] as const)('without %s are refused', async (role, message) => {
    await put(byRole((other) => dashNames[other]));
    await rm(join(folder, dashNames[role]));
    await expect(load()).rejects.toThrow(message);
  });
});

describe('arrays of NumPy', () => {
  test.each(['keras.npz', 'medmnist.npz'])('are found in %s, as a file and in a folder', async (name) => {
    await cp(join(FIXTURES, name), join(folder, name));
    await expectTiny(await load());
    const file = await loadMnist({ source: join(folder, name) });
    expect([...file.train.labels]).toEqual([3, 1, 4, 1, 5]);
  });

  test('are found in folders of the parts, and under the names that savez gives', async () => {
    const arrays = unpackNpz(new Uint8Array(await readFile(join(FIXTURES, 'keras.npz'))), 10_000);
    const npy = (name: string) => npyOf(arrays.get(name)!);
    await put({
      'test/images.npy': npy('x_test'),
      'test/labels.npy': npy('y_test'),
      'train/images.npy': npy('x_train'),
      'train/labels.npy': npy('y_train'),
    });
    await expectTiny(await load());
    await rm(folder, { recursive: true });
    await put({ 'data.npz': zipSync({ 'arr_0.npy': npy('x_train'), 'arr_1.npy': npy('y_train') }) });
    expect((await load()).train).toMatchObject({ height: 4, width: 3 });
  });

  test('of one name in two files are refused', async () => {
    for (const name of ['a.npz', 'b.npz']) await cp(join(FIXTURES, 'keras.npz'), join(folder, name));
    await expect(load()).rejects.toThrow(/one array x_train, got another one in this file; move it elsewhere .*b\.npz/);
  });

  test('without labels are refused, with what is there', async () => {
    await cp(join(FIXTURES, 'types.npz'), join(folder, 'types.npz'));
    await expect(load()).rejects.toMatchObject({ code: 'invalid-set', location: expect.stringContaining('types.npz') });
  });
});

describe('tables', () => {
  const lines = (count: number, first: number, labels: readonly number[]) =>
    labels
      .map((label, i) => [label, ...Array.from({ length: 9 }, (_, p) => (first + i * 9 + p) % 256)].join(','))
      .slice(0, count);

  test('with the label first or in a column of its name, with a header or without', async () => {
    const names = Array.from({ length: 9 }, (_, i) => `pixel${i}`);
    const train = lines(3, 2, [7, 0, 1]);
    const test = lines(2, 100, [1, 7]).map((line) => line.split(','));
    await put({
      'mnist_train.csv': [['label', ...names].join(','), ...train].join('\n'),
      'mnist_test.csv': [['', ...names, 'class'], ...test.map(([label, ...pixels], i) => [i, ...pixels, label])]
        .map((cells) => cells.join(','))
        .join('\r\n'),
    });
    const sets = await load();
    expect(sets.train).toMatchObject({ count: 3, height: 3, width: 3 });
    expect([[...sets.train.labels], [...sets.test.labels]]).toEqual([
      [7, 0, 1],
      [1, 7],
    ]);
    expect([...sets.test.images.subarray(0, 3)]).toEqual([100, 101, 102]);
  });

  test('have their label where the numbers vary: corners of images seldom do', async () => {
    const image = (i: number) => [0, i, 2, 3, 4, 5, 6, 7, 0];
    const labels = [7, 0, 1, 200, 7, 1];
    await put({ 'digits.csv': labels.map((label, i) => [...image(i), label].join(',')).join('\n') });
    const last = await load();
    expect([...last.train.labels, ...last.test.labels].sort((a, b) => a - b)).toEqual([0, 1, 1, 7, 7, 200]);
    // As pandas writes it, with the number of each row.
    const names = ['', ...Array.from({ length: 10 }, (_, i) => String(i))];
    await put({
      'digits.csv': [names, ...labels.map((label, i) => [i, label, ...image(i)])]
        .map((row) => row.join(','))
        .join('\n'),
    });
    const first = await load();
    expect([...first.train.labels]).toEqual([...last.train.labels]);
    expect([...first.train.images]).toEqual([...last.train.images]);
  });

  test('without a label, beside a list of numbers, are refused with the remedy', async () => {
    const [train] = [lines(3, 2, [1, 2, 1])];
    const pixels = Array.from({ length: 9 }, (_, i) => `pixel${i}`);
    await put({
      'train.csv': train.join('\n'),
      'sample_submission.csv': 'ImageId,Label\n1,0\n',
      'test.csv': [pixels.join(','), '1,2,3,4,5,6,7,8,9'].join('\n'),
    });
    await expect(load()).rejects.toThrow(
      /a column for the label beside the pixels, got 9 pixels; take the table out .*test\.csv/,
    );
    await rm(join(folder, 'test.csv'));
    expect((await load()).train.height).toBe(3);
  });

  test('of EMNIST are turned', async () => {
    await put({
      'emnist-letters-train.csv': ['1,1,2,3,4', '26,5,6,7,8'].join('\n'),
      'emnist-letters-test.csv': '2,9,8,7,6\n',
    });
    const { train, test } = await load();
    expect([[...train.images], [...test.images]]).toEqual([
      [1, 3, 2, 4, 5, 7, 6, 8],
      [9, 7, 8, 6],
    ]);
    expect(train.classNames[train.labels[1]!]).toBe('Z');
  });

  test('of more than two files, or of no squares, are refused', async () => {
    await put({ 'a.csv': '1,2,3,4,5,6\n', 'b.csv': '1,2\n', 'c.csv': '1,2\n' });
    await expect(load()).rejects.toThrow(/rows of square ones, got numbers 1x5/);
    const line = lines(1, 2, [1]).join('\n');
    await put({ 'a.csv': line, 'b.csv': line, 'c.csv': line });
    await expect(load()).rejects.toThrow(/got a\.csv, b\.csv, c\.csv; name them train\.csv and test\.csv/);
  });
});

describe('folders of pictures', () => {
  /** A reader of "pictures" that are one level each. */
  const levels: PictureReader = {
    isPicture: (name) => name.endsWith('.png'),
    async read(paths) {
      const { readFile } = await import('node:fs/promises');
      const all = await Promise.all(paths.map(async (path) => Number(await readFile(path, 'utf8'))));
      return { height: 1, width: 1, channels: 1, pixels: Uint8Array.from(all), note: 'fitted' };
    },
  };

  test('train and test by class, in a drawn order, classes as people count', async () => {
    await put({
      'train/10/a.png': '110',
      'train/2/a.png': '102',
      'train/2/b.png': '112',
      'train/2/notes.txt': 'no picture',
      'val/10/a.png': '210',
      'test/2/a.png': '202',
    });
    const { train, test, notes } = await load(levels);
    expect(train.classNames).toEqual(['2', '10']);
    const pairs = [...train.images].map((level, i) => [level, train.classNames[train.labels[i]!]]);
    expect(pairs).toHaveLength(4);
    for (const pair of [
      [102, '2'],
      [112, '2'],
      [110, '10'],
      [210, '10'],
    ])
      expect(pairs).toContainEqual(pair);
    expect([[...test.images], [...test.labels]]).toEqual([[202], [0]]);
    expect(notes).toEqual(['fitted']);
  });

  test('of classes beside a test part, and beside a list of names, are a set', async () => {
    await put({ '1/a.png': '101', '2/a.png': '102', 'test/1/b.png': '201', 'labels.csv': 'name,label\na.png,1\n' });
    const { train, test } = await load(levels);
    expect([[...train.images].sort(), [...test.images]]).toEqual([[101, 102], [201]]);
  });

  test('of classes alone hold back one in six', async () => {
    await put(
      Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`${i % 2 ? 'cat' : 'dog'}/${i}.png`, String(i + 2)])),
    );
    const { train, test } = await load(levels);
    expect([train.count, test.count, train.classNames]).toEqual([20, 4, ['cat', 'dog']]);
  });

  test('with a class that only the test has, or without a reader, are refused', async () => {
    await put({ 'train/1/a.png': '1', 'train/2/a.png': '2', 'test/3/a.png': '3' });
    await expect(load(levels)).rejects.toThrow(/training pictures of 3 too/);
    await expect(load()).rejects.toMatchObject({ code: 'not-found' });
  });
});

test.skipIf(process.platform === 'win32')('a pipe is not opened, nor is a device', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
  await symlink('/dev/zero', join(folder, 'zero.csv'));
  for (const name of ['pipe.csv', 'zero.csv']) {
    await expect(loadMnist({ source: join(folder, name) })).rejects.toThrow(/got something else/);
  }
  await expect(load()).rejects.toThrow(/got an empty folder/);
});

test.each([
  ['nothing', {}, /got an empty folder/],
  ['MATLAB', { 'digits.mat': 'MATLAB 5.0 MAT-file' }, /got digits\.mat, a file of MATLAB; save its arrays as \.npz/],
  ['an archive', { 'digits.zip': 'PK\u0003\u0004' }, /got digits\.zip, a zip archive; unpack it/],
  ['other files', { 'a.txt': 'a', 'b.txt': 'b', 'c/d.txt': 'd' }, /got a folder with c\/, a\.txt, b\.txt/],
])('a folder of %s is refused with what lies there', async (_, files, message) => {
  await put(files);
  await expect(load()).rejects.toThrow(message);
  await expect(load()).rejects.toMatchObject({ code: 'not-found', location: folder });
});
