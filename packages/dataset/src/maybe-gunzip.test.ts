import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { maybeGunzip } from './maybe-gunzip.ts';

describe('maybeGunzip', () => {
  const content = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) % 251);

  test('unpacks gzip and leaves other bytes alone', async () => {
    // Not toEqual: it takes seconds over 100,000 bytes.
    expect(Buffer.from(await maybeGunzip(new Uint8Array(gzipSync(content)))).equals(content)).toBe(true);
    expect(await maybeGunzip(content)).toBe(content);
    expect(await maybeGunzip(new Uint8Array(0))).toHaveLength(0);
  });

  test('unpacks what was packed twice, but not three times', async () => {
    const twice = gzipSync(gzipSync(content));
    expect(Buffer.from(await maybeGunzip(new Uint8Array(twice))).equals(content)).toBe(true);
    expect((await maybeGunzip(new Uint8Array(gzipSync(twice))))[0]).toBe(0x1f);
  });

  test('the cap holds for packed and for plain bytes, and is inclusive', async () => {
    expect(await maybeGunzip(new Uint8Array(gzipSync(content)), { maxBytes: 100_000 })).toHaveLength(100_000);
    for (const bytes of [new Uint8Array(gzipSync(content)), content]) {
      await expect(maybeGunzip(bytes, { maxBytes: 99_999 })).rejects.toMatchObject({ code: 'too-large' });
    }
  });

  test('a bomb of 64 MiB in 64 KiB is stopped at a limit of 1 MiB', async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(2 ** 26)));
    expect(bomb.length).toBeLessThan(70_000);
    await expect(maybeGunzip(bomb, { maxBytes: 2 ** 20 })).rejects.toMatchObject({ code: 'too-large' });
  });

  test('a truncated or damaged stream is refused', async () => {
    const packed = new Uint8Array(gzipSync(content));
    const damaged = packed.slice();
    damaged[damaged.length >> 1]! ^= 0xff;
    for (const bytes of [packed.slice(0, -9), damaged, packed.slice(0, 5)]) {
      await expect(maybeGunzip(bytes)).rejects.toMatchObject({ name: 'DatasetError', code: 'invalid-gzip' });
    }
  });
});
