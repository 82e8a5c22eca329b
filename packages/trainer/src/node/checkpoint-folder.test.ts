import { chmod, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Checkpoint } from '../checkpoint/checkpoint.ts';
import { encodeCheckpoint } from '../checkpoint/encode-checkpoint.ts';
import { CheckpointError } from '../errors.ts';
import { loadCheckpoint } from './load-checkpoint.ts';
import { removeSuperseded } from './remove-superseded.ts';
import { saveCheckpoint } from './save-checkpoint.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

vi.mock('../checkpoint/encode-checkpoint.ts', { spy: true });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'penstroke-checkpoint-'));
});
afterEach(() => rm(folder, { recursive: true }));

function checkpoint(step: number, value = step): Checkpoint {
  return {
    step,
    tensors: { weight: { shape: [1000], dtype: 'float32', data: new Float32Array(1000).fill(value) } },
    metadata: {
      format: 1,
      seed: '1',
      optimizer: 'sgd',
      batchSize: 1,
      exampleCount: 1,
      examples: step,
      epoch: { lossSum: 0, correct: 0, examples: 0, seconds: 0 },
      settled: true,
      trainSeconds: 0,
      averaged: false,
    },
  };
}

describe('writeFileAtomic', () => {
  it('writes all bytes of any typed array, and leaves nothing beside it', async () => {
    const path = join(folder, 'values');
    await writeFileAtomic(path, 'old and longer than what follows, by far');
    await writeFileAtomic(path, new Float32Array([0, 1, 2]).subarray(1));
    const bytes = await readFile(path);
    expect(Array.from(new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4))).toEqual([1, 2]);
    expect(await readdir(folder)).toEqual(['values']);
  });

  it('leaves the old file and nothing else when it fails', async () => {
    const taken = join(folder, 'taken');
    await mkdir(taken);
    await writeFile(join(taken, 'inside'), '');
    await expect(writeFileAtomic(taken, 'text')).rejects.toThrow();
    await expect(writeFileAtomic(join(folder, 'missing', 'file'), 'text')).rejects.toThrow(/ENOENT/);
    expect(await readdir(folder)).toEqual(['taken']);
  });
});

describe('removeSuperseded', () => {
  it('removes the values of the checkpoint before, which a killed process left, and nothing else', async () => {
    await saveCheckpoint(folder, checkpoint(1));
    const [old] = (await readdir(folder)).filter((name) => name.endsWith('.safetensors'));
    const bytes = await readFile(join(folder, old!));
    await saveCheckpoint(folder, checkpoint(2));
    await writeFile(join(folder, old!), bytes);
    await writeFile(join(folder, 'notes.txt'), 'kept');
    await removeSuperseded(folder);
    expect((await readdir(folder)).sort()).toEqual([
      expect.stringMatching(/^checkpoint-2-/),
      'checkpoint.json',
      'notes.txt',
    ]);
    expect(await loadCheckpoint(folder)).toEqual(checkpoint(2));
  });

  it('leaves everything where no manifest says which values count', async () => {
    await saveCheckpoint(folder, checkpoint(1));
    await rm(join(folder, 'checkpoint.json'));
    const before = await readdir(folder);
    await removeSuperseded(folder);
    expect(await readdir(folder)).toEqual(before);
    await removeSuperseded(join(folder, 'missing'));
  });
});

describe('a folder', () => {
  it('holds the last checkpoint that was saved, and only its files', async () => {
    const inside = join(folder, 'a', 'b');
    expect(await saveCheckpoint(inside, checkpoint(1))).toBe(inside);
    await writeFile(join(inside, 'notes.txt'), 'kept');
    await saveCheckpoint(inside, checkpoint(2));
    await saveCheckpoint(inside, checkpoint(2, 7));
    expect(await loadCheckpoint(inside)).toEqual(checkpoint(2, 7));
    const names = await readdir(inside);
    expect(names.length).toBe(3);
    expect(names).toContain('notes.txt');
  });

  it('keeps its checkpoint when the next one is too large to be read back', async () => {
    await saveCheckpoint(folder, checkpoint(1));
    vi.mocked(encodeCheckpoint).mockReturnValueOnce({ length: 2 ** 31 } as ReturnType<typeof encodeCheckpoint>);
    await expect(saveCheckpoint(folder, checkpoint(2))).rejects.toThrow(
      /expected a checkpoint of at most 2147483647 bytes, got 2147483648/,
    );
    expect(await loadCheckpoint(folder)).toEqual(checkpoint(1));
  });

  it('is rid of what a killed process left once the next checkpoint is saved', async () => {
    const uuid = '01234567-89ab-cdef-0123-456789abcdef';
    await writeFile(join(folder, `.checkpoint-2-0123456789abcdef.safetensors.${uuid}.tmp`), 'half of the val');
    await writeFile(join(folder, `.checkpoint.json.${uuid}.tmp`), '{"form');
    await writeFile(join(folder, `.notes.txt.${uuid}.tmp`), 'of somebody else');
    await saveCheckpoint(folder, checkpoint(3));
    expect((await readdir(folder)).sort()).toEqual([
      `.notes.txt.${uuid}.tmp`,
      expect.stringMatching(/^checkpoint-3-/),
      'checkpoint.json',
    ]);
  });

  it('still loads when a save was cut off before its manifest', async () => {
    await saveCheckpoint(folder, checkpoint(1));
    await writeFile(join(folder, 'checkpoint-2-0123456789abcdef.safetensors'), 'half of the val');
    await writeFile(join(folder, '.checkpoint.json.cut.tmp'), '{"form');
    expect((await loadCheckpoint(folder)).step).toBe(1);
  });
});

describe('damage is told', () => {
  const values = async () => join(folder, (await readdir(folder)).find((name) => name.endsWith('.safetensors'))!);

  async function expectFailure(message: RegExp): Promise<void> {
    const loading = loadCheckpoint(folder);
    await expect(loading).rejects.toBeInstanceOf(CheckpointError);
    await expect(loading).rejects.toThrow(message);
  }

  it('no checkpoint', () =>
    expectFailure(/expected a readable file .*checkpoint.json; give the folder of a checkpoint/));

  it('values cut off', async () => {
    await saveCheckpoint(folder, checkpoint(1));
    await truncate(await values(), 100);
    await expectFailure(/expected \d+ bytes in .*, got 100; the file is truncated/);
  });

  it('one bit changed', async () => {
    await saveCheckpoint(folder, checkpoint(1));
    const bytes = await readFile(await values());
    bytes[bytes.length - 10]! ^= 1;
    await writeFile(await values(), bytes);
    await expectFailure(/expected SHA-256 [0-9a-f]{64} .*; the file was changed/);
  });

  it('values gone', async () => {
    await saveCheckpoint(folder, checkpoint(1));
    await rm(await values());
    await expectFailure(/expected a readable file .*safetensors/);
  });

  it.each([
    ['no JSON', '{', /expected JSON/],
    ['null', 'null', /expected the manifest/],
    ['of a later version', '{"format":2}', /expected format 1 .*, got 2; a later version wrote it: update/],
    ['a path that leads elsewhere', JSON.stringify({ file: '../../etc/passwd' }), /expected the manifest/],
    ['far too long', ' '.repeat(10_000), /expected at most 4096 bytes/],
  ])('a manifest that is %s', async (_, text, message) => {
    await saveCheckpoint(folder, checkpoint(1));
    await writeFile(join(folder, 'checkpoint.json'), text);
    await expectFailure(message);
  });

  it('a folder in place of the manifest', async () => {
    await mkdir(join(folder, 'checkpoint.json'));
    await expectFailure(/expected a file at/);
  });

  it('a manifest of other values', async () => {
    await saveCheckpoint(folder, checkpoint(1));
    const path = join(folder, 'checkpoint.json');
    const manifest = JSON.parse(await readFile(path, 'utf8'));
    await chmod(path, 0o600);
    await writeFile(path, JSON.stringify({ ...manifest, step: 9 }));
    await expectFailure(/expected step 9 .*, got 1; the files do not match/);
  });
});
