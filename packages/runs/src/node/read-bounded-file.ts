import { openBoundedFile } from './open-bounded-file.ts';

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
  const { file, sizeBytes } = await openBoundedFile(path, maxBytes);
  try {
    const bytes = new Uint8Array(sizeBytes);
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
