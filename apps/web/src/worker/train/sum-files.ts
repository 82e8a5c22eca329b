import { idxFileNames, idxRoles, maybeGunzip, sha256 } from '@penstroke/dataset';
import type { ReadFile } from '../../storage/read-file.ts';

/**
 * The four IDX files among those given, as the record of a run names them: with the SHA-256 of what they hold once unpacked.
 * None in a page that is not secure, where browsers withhold the means to compute it.
 */
export async function sumFiles(files: readonly File[], maxBytes: number): Promise<ReadFile[]> {
  if (!globalThis.crypto?.subtle) return [];
  const read: ReadFile[] = [];
  for (const role of idxRoles) {
    const names = idxFileNames(role);
    const file = files.find(({ name }) => names.includes(name));
    if (!file) continue;
    const bytes = await maybeGunzip(new Uint8Array(await file.arrayBuffer()), { maxBytes });
    read.push({ name: file.name, sha256: await sha256(bytes), sizeBytes: bytes.length });
  }
  return read;
}
