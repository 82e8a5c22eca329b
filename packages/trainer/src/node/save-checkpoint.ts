import { join } from 'node:path';
import type { Checkpoint } from '../checkpoint/checkpoint.ts';
import { encodeCheckpoint } from '../checkpoint/encode-checkpoint.ts';
import { makeFolder } from './make-folder.ts';
import { MANIFEST_NAME, MAX_CHECKPOINT_BYTES, type Manifest, sha256 } from './manifest.ts';
import { removeSuperseded } from './remove-superseded.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

/** What saving a checkpoint lets its caller do. */
export interface SaveCheckpointOptions {
  /** Runs once the values are written, before the manifest makes them the folder's checkpoint; `manifest` is its content. */
  readonly beforeManifest?: ((manifest: Uint8Array) => Promise<void>) | undefined;
}

/**
 * Makes `folder` hold this checkpoint in place of the one before. The values go into a file of their own (named by step and
 * content), then the manifest with size and SHA-256 replaces the old one, and only then old values are removed, with what killed
 * processes left: a crash at any moment leaves a folder that loads, as the old checkpoint or as the new one.
 *
 * @param folder made when it is not there
 * @returns the folder, which `train` reports as the `path` of the event
 * @throws RangeError for a checkpoint that `loadCheckpoint` would not read, of 2 GiB or more; the folder stays as it is
 * @throws the error of the file system
 *
 * @example
 * train({ ..., checkpoint: { every: { epochs: 1 }, save: (checkpoint) => saveCheckpoint('run/checkpoint', checkpoint) } });
 */
export async function saveCheckpoint(
  folder: string,
  checkpoint: Checkpoint,
  { beforeManifest }: SaveCheckpointOptions = {},
): Promise<string> {
  const bytes = encodeCheckpoint(checkpoint);
  if (bytes.length > MAX_CHECKPOINT_BYTES) {
    throw new RangeError(
      `saveCheckpoint: expected a checkpoint of at most ${MAX_CHECKPOINT_BYTES} bytes, got ${bytes.length}; give the model fewer weights`,
    );
  }
  const hash = sha256(bytes);
  const file = `checkpoint-${checkpoint.step}-${hash.slice(0, 16)}.safetensors`;
  const manifest: Manifest = { format: 1, step: checkpoint.step, file, sizeBytes: bytes.length, sha256: hash };
  await makeFolder(folder);
  await writeFileAtomic(join(folder, file), bytes);
  const text = new TextEncoder().encode(`${JSON.stringify(manifest)}\n`);
  await beforeManifest?.(text);
  await writeFileAtomic(join(folder, MANIFEST_NAME), text);
  await removeSuperseded(folder, file);
  return folder;
}
