import { openBoundedFile } from './open-bounded-file.ts';

/** How a file begins. */
export interface FileHead {
  /** Its first bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The size of the whole file. */
  readonly sizeBytes: number;
}

/**
 * Reads the first bytes of a file of at most `maxBytes`, to see what it is before the rest is read.
 *
 * @param headBytes how many bytes are read, if the file has them
 * @throws RunFileError, the system's error as `readBoundedFile`
 *
 * @example
 * const { bytes, sizeBytes } = await readBoundedHead(path, { maxBytes: MAX_PICTURE_BYTES, headBytes: 64 });
 */
export async function readBoundedHead(
  path: string,
  { maxBytes, headBytes }: { readonly maxBytes: number; readonly headBytes: number },
): Promise<FileHead> {
  const { file, sizeBytes } = await openBoundedFile(path, maxBytes);
  try {
    const bytes = new Uint8Array(Math.min(headBytes, sizeBytes));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return { bytes: bytes.subarray(0, bytesRead), sizeBytes };
  } finally {
    await file.close();
  }
}
