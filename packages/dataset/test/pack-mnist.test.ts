import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../scripts/pack-mnist.mjs');
const NAMES = [
  't10k-images-idx3-ubyte',
  't10k-labels-idx1-ubyte',
  'train-images-idx3-ubyte',
  'train-labels-idx1-ubyte',
];

test('pack-mnist gzips the four files, leaves their bytes as they are, and packs none twice', async () => {
  const [from, to] = await Promise.all(['from', 'to'].map((name) => mkdtemp(join(tmpdir(), `penstroke-${name}-`))));
  try {
    const content = new Map(NAMES.map((name, index) => [name, Buffer.alloc(1000 + index, index)]));
    await Promise.all(NAMES.map((name) => writeFile(join(from!, name), content.get(name)!)));
    const pack = () => promisify(execFile)(process.execPath, [SCRIPT, from!, to!]);
    await pack();
    expect((await readdir(to!)).sort()).toEqual(NAMES.map((name) => `${name}.gz`));
    for (const name of NAMES) {
      expect(gunzipSync(await readFile(join(to!, `${name}.gz`))).equals(content.get(name)!)).toBe(true);
    }
    const times = () => Promise.all(NAMES.map(async (name) => (await stat(join(to!, `${name}.gz`))).mtimeMs));
    const before = await times();
    await pack();
    expect(await times()).toEqual(before);
  } finally {
    await Promise.all([from, to].map((folder) => rm(folder!, { recursive: true })));
  }
});
