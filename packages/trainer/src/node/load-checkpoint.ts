import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checkpoint } from '../checkpoint/checkpoint.ts';
import { decodeCheckpoint } from '../checkpoint/decode-checkpoint.ts';
import { CheckpointError } from '../errors.ts';
import { MANIFEST_NAME, MAX_CHECKPOINT_BYTES, parseManifest, sha256 } from './manifest.ts';

/** A manifest has about 200 bytes. */
const MAX_MANIFEST_BYTES = 4096;

/**
 * Reads the checkpoint that `saveCheckpoint` put into a folder, and checks its size and SHA-256 before it is parsed.
 *
 * @throws CheckpointError when there is none, or it is truncated, changed or otherwise damaged
 *
 * @example
 * train({ ..., resume: await loadCheckpoint('run/checkpoint') });
 */
export async function loadCheckpoint(folder: string): Promise<Checkpoint> {
  const manifestPath = join(folder, MANIFEST_NAME);
  const text = new TextDecoder().decode(await readWithin(manifestPath, MAX_MANIFEST_BYTES));
  const { step, file, sizeBytes, sha256: expected } = parseManifest(manifestPath, text);
  const path = join(folder, file);
  const bytes = await readWithin(path, MAX_CHECKPOINT_BYTES, sizeBytes);
  const got = sha256(bytes);
  if (got !== expected) {
    throw new CheckpointError(
      `loadCheckpoint: expected SHA-256 ${expected} for ${path}, got ${got}; the file was changed`,
    );
  }
  const checkpoint = decodeCheckpoint(bytes);
  if (checkpoint.step !== step) {
    throw new CheckpointError(
      `loadCheckpoint: expected step ${step} in ${path}, got ${checkpoint.step}; the files do not match`,
    );
  }
  return checkpoint;
}

/** The bytes of a file; its size is checked before it is read. */
async function readWithin(path: string, maxBytes: number, sizeBytes?: number): Promise<Uint8Array> {
  let file: FileHandle;
  try {
    // Without it, opening a pipe waits for a writer. Windows has no such flag.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (cause) {
    throw new CheckpointError(`loadCheckpoint: expected a readable file ${path}; give the folder of a checkpoint`, {
      cause,
    });
  }
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new CheckpointError(`loadCheckpoint: expected a file at ${path}, got something else`);
    if (sizeBytes !== undefined && stat.size !== sizeBytes) {
      throw new CheckpointError(
        `loadCheckpoint: expected ${sizeBytes} bytes in ${path}, got ${stat.size}; the file is truncated or changed`,
      );
    }
    if (stat.size > maxBytes) {
      throw new CheckpointError(`loadCheckpoint: expected at most ${maxBytes} bytes in ${path}, got ${stat.size}`);
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}
