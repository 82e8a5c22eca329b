import { createHash } from 'node:crypto';
import type { FileSum } from '../record/run-manifest.ts';
import { openBoundedFile } from './open-bounded-file.ts';

/** The sum of bytes in memory. */
export function sumOf(bytes: Uint8Array): FileSum {
  return { sizeBytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * The sum of a file, or of its first `sizeBytes`, read in pieces.
 *
 * @throws RunFileError if it is not a regular file; the system's error, with its `code`, if it cannot be read
 */
export async function sumOfFile(path: string, sizeBytes = Number.POSITIVE_INFINITY): Promise<FileSum> {
  const hash = createHash('sha256');
  let length = 0;
  if (sizeBytes > 0) {
    const { file } = await openBoundedFile(path, Number.POSITIVE_INFINITY);
    // Closes the file at its end.
    for await (const piece of file.createReadStream({ end: sizeBytes - 1 }) as AsyncIterable<Uint8Array>) {
      hash.update(piece);
      length += piece.byteLength;
    }
  }
  return { sizeBytes: length, sha256: hash.digest('hex') };
}
