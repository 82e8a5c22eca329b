import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { RunFileError } from '../record/run-file-error.ts';
import { count } from '../words/count.ts';

/** What one call of the system takes is an int32. */
const MAX_READ_BYTES = 2 ** 30;

/**
 * Reads a file whose size is checked before its bytes are.
 *
 * @param path is opened, and names the file in messages
 * @throws RunFileError if it is not a regular file (reading a pipe or a device may never end) or has more than `maxBytes`;
 *   the system's error, with its `code`, if it cannot be read
 */
export async function readBoundedFile(path: string, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  // Without it, opening a pipe waits for a writer. Windows has no such flag.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    if (!stats.isFile())
      throw new RunFileError(`readBoundedFile: ${path}: expected a regular file; copy it to one`, path);
    if (stats.size > maxBytes) {
      const message = `${path}: expected at most ${count(maxBytes)} bytes, got ${count(stats.size)}`;
      throw new RunFileError(`readBoundedFile: ${message}`, path);
    }
    const bytes = new Uint8Array(stats.size);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, Math.min(bytes.length - length, MAX_READ_BYTES), length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return length === bytes.length ? bytes : bytes.slice(0, length);
  } finally {
    await file.close();
  }
}

/** {@link readBoundedFile} as UTF-8 text. */
export async function readBoundedText(path: string, maxBytes: number): Promise<string> {
  return new TextDecoder().decode(await readBoundedFile(path, maxBytes));
}
