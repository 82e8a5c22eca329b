import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PIECE_BYTES } from './collect-idx.ts';
import { readIdxFile } from './read-idx-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'penstroke-idx-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A header of `uint8 [count]`, then as many bytes as are given. */
function idx(claimed: number, bytes: number): Uint8Array {
  const file = new Uint8Array(8 + bytes).fill(7, 8);
  file.set([0, 0, 8, 1]);
  new DataView(file.buffer).setUint32(4, claimed);
  return file;
}

async function put(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return path;
}

describe('readIdxFile', () => {
  test.each([0, 1, PIECE_BYTES - 9, PIECE_BYTES - 8, PIECE_BYTES - 7, 3 * PIECE_BYTES])(
    'reads %d numbers and their hash, raw and packed, and truncated ones as they are',
    async (count) => {
      const whole = idx(Math.max(count, 1), count);
      for (const bytes of [whole, whole.slice(0, -1), whole.slice(0, 5)]) {
        for (const file of [bytes, gzipSync(bytes)]) {
          const read = await readIdxFile(await put(file));
          expect(Buffer.from(read.bytes).equals(bytes)).toBe(true);
          expect(read.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
        }
      }
    },
  );

  test('refuses content beyond the limit by its header, and beyond its header', async () => {
    for (const pack of [(bytes: Uint8Array) => bytes, gzipSync]) {
      const path = await put(pack(idx(1000, 1000)));
      expect((await readIdxFile(path, 1008)).bytes).toHaveLength(1008);
      await expect(readIdxFile(path, 1007)).rejects.toMatchObject({ code: 'too-large', location: path });
      await put(pack(idx(1000, 100_000)));
      await expect(readIdxFile(path)).rejects.toThrow(/expected 1,008 bytes by the header, got more/);
      await put(pack(idx(2 ** 32 - 1, 10)));
      await expect(readIdxFile(path)).rejects.toMatchObject({ code: 'too-large' });
    }
  });

  test('stops at the first bytes of what is not IDX, however much follows', async () => {
    const path = await put(gzipSync(new Uint8Array(2 ** 28)));
    const before = process.cpuUsage().user;
    await expect(readIdxFile(path)).rejects.toMatchObject({ code: 'invalid-idx' });
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(500);
    await put(gzipSync(gzipSync(gzipSync(idx(5, 5)))));
    await expect(readIdxFile(path)).rejects.toThrow(/got 1f 8b; this is packed; unpack it with gunzip/);
  });

  test('unpacks what a proxy packed twice', async () => {
    const whole = idx(100_000, 100_000);
    const path = await put(gzipSync(gzipSync(whole)));
    expect(Buffer.from((await readIdxFile(path)).bytes).equals(whole)).toBe(true);
  });

  test('refuses a damaged packed file, a folder, a pipe and a device', async () => {
    const packed = gzipSync(idx(100_000, 100_000));
    const path = await put(packed.subarray(0, packed.length - 9));
    await expect(readIdxFile(path)).rejects.toMatchObject({ code: 'invalid-gzip', location: path });
    await truncate(path, 0);
    expect((await readIdxFile(path)).bytes).toHaveLength(0);
    await mkdir(join(folder, 'inside'));
    await expect(readIdxFile(join(folder, 'inside'))).rejects.toThrow(
      /expected a regular file, got a folder; take the file out/,
    );
    await expect(readIdxFile(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await symlink('/dev/zero', join(folder, 'zero'));
    for (const name of ['pipe', 'zero']) {
      await expect(readIdxFile(join(folder, name))).rejects.toThrow(/expected a regular file, got something else/);
    }
  });
});
