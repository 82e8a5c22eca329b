import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { RunFileError } from '../record/run-file-error.ts';
import { count } from '../words/count.ts';

/** A regular file within its bound, open for reading. */
export interface BoundedFile {
  /** The caller closes it. */
  readonly file: FileHandle;
  readonly sizeBytes: number;
}

/**
 * Opens a file whose kind and size are checked before a byte of it is read.
 *
 * @throws RunFileError, the system's error as `readBoundedFile`
 */
export async function openBoundedFile(path: string, maxBytes: number): Promise<BoundedFile> {
  // Without it, opening a pipe waits for a writer. Windows has no such flag.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    if (!stats.isFile()) {
      throw new RunFileError(`readBoundedFile: ${path}: expected a regular file; copy it to one`, path);
    }
    if (stats.size > maxBytes) {
      const message = `${path}: expected at most ${count(maxBytes)} bytes, got ${count(stats.size)}`;
      throw new RunFileError(`readBoundedFile: ${message}`, path);
    }
    return { file, sizeBytes: stats.size };
  } catch (error) {
    await file.close();
    throw error;
  }
}
