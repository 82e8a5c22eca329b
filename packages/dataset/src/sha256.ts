import { DatasetError } from './dataset-error.ts';

/**
 * The SHA-256 of the bytes in lower-case hexadecimal, by Web Crypto.
 *
 * @throws DatasetError `checksum-mismatch` where the platform has no `crypto.subtle` (a page that is not served from
 *   https or localhost), since nothing can be verified there
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Typed as always there, but absent outside secure contexts.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) {
    const message =
      'sha256: expected crypto.subtle to verify the data, got none; serve the page from https or localhost';
    throw new DatasetError({ code: 'checksum-mismatch', message });
  }
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Throws DatasetError `checksum-mismatch` unless `actual` is the `expected` hash; nothing is expected by `undefined`. */
export function expectSha256(actual: string, expected: string | undefined): void {
  if (expected === undefined || actual === expected.toLowerCase()) return;
  const message = `sha256: expected ${expected}, got ${actual}; the file is damaged or of another set: fetch it again`;
  throw new DatasetError({ code: 'checksum-mismatch', message });
}
