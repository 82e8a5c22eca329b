import { createHash } from 'node:crypto';
import { CheckpointError } from '../errors.ts';

/** The file that makes a folder a checkpoint: written last, it names the values. */
export const MANIFEST_NAME = 'checkpoint.json';

/** The original AlexNet (some 60 million weights) with Adam, average and best takes 1.2 GB; Node reads files below 2 GiB at once. */
export const MAX_CHECKPOINT_BYTES: number = 2 ** 31 - 1;

/** What the manifest says. */
export interface Manifest {
  readonly format: 1;
  /** Updates done. */
  readonly step: number;
  /** Name of the file with the values, in the same folder. */
  readonly file: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Names that a manifest may give to the file with the values: no other file can be reached or removed. */
export const VALUES_NAME: RegExp = /^checkpoint-\d{1,16}-[0-9a-f]{16}\.safetensors$/;

/** The hexadecimal SHA-256 of bytes. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @throws CheckpointError for text that is not a manifest */
export function parseManifest(path: string, text: string): Manifest {
  let value: Partial<Record<keyof Manifest, unknown>> | null;
  try {
    value = JSON.parse(text) as typeof value;
  } catch (cause) {
    throw new CheckpointError(`loadCheckpoint: expected JSON in ${path}; the file is damaged`, { cause });
  }
  const { format, step, file, sizeBytes, sha256: hash } = value ?? {};
  if (Number.isSafeInteger(format) && (format as number) > 1) {
    throw new CheckpointError(
      `loadCheckpoint: expected format 1 in ${path}, got ${format}; a later version wrote it: update`,
    );
  }
  if (
    format !== 1 ||
    !Number.isSafeInteger(step) ||
    !Number.isSafeInteger(sizeBytes) ||
    typeof file !== 'string' ||
    !VALUES_NAME.test(file) ||
    typeof hash !== 'string' ||
    !/^[0-9a-f]{64}$/.test(hash)
  ) {
    throw new CheckpointError(
      `loadCheckpoint: expected the manifest of a checkpoint (format 1) in ${path}; the file is damaged`,
    );
  }
  return { format, step: step as number, file, sizeBytes: sizeBytes as number, sha256: hash };
}
