import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { allowedSums, type FileSum, type ManifestFile, manifestFiles } from '../record/run-manifest.ts';
import { isMissing } from './error-code.ts';
import { sumOfFile } from './file-sum.ts';
import { damage, readManifest } from './manifest-file.ts';

/**
 * The sums of what a run's folder holds, checked against its manifest. Where that allows two contents of a file, the one that is
 * there is taken; of the log, the part that the manifest vouches for.
 *
 * @throws RunFileError for a file that the manifest does not allow, or a damaged manifest
 */
export async function sumRunFiles(folder: string): Promise<Partial<Record<ManifestFile, FileSum>>> {
  const manifest = await readManifest(folder);
  const sums: Partial<Record<ManifestFile, FileSum>> = {};
  for (const file of manifestFiles) {
    const path = join(folder, file);
    const sizeBytes = await sizeOf(path);
    if (manifest === undefined) {
      if (sizeBytes !== undefined) sums[file] = await sumOfFile(path);
      continue;
    }
    const allowed = allowedSums(manifest, file);
    const found = await match(path, { allowed, sizeBytes, isLog: file === 'metrics.ndjson' });
    if (found === undefined) {
      const got = sizeBytes === undefined ? undefined : await sumOfFile(path);
      throw damage(folder, { file, allowed, got });
    }
    if (found !== null) sums[file] = found;
  }
  return sums;
}

interface Candidates {
  readonly allowed: readonly (FileSum | null)[];
  readonly sizeBytes: number | undefined;
  readonly isLog: boolean;
}

/** The allowed sum that is the file's; null where it is right that there is none, undefined if no sum fits. */
async function match(path: string, { allowed, sizeBytes, isLog }: Candidates): Promise<FileSum | null | undefined> {
  if (sizeBytes === undefined) return allowed.includes(null) ? null : undefined;
  for (const sum of allowed) {
    if (sum === null || (isLog ? sizeBytes < sum.sizeBytes : sizeBytes !== sum.sizeBytes)) continue;
    if ((await sumOfFile(path, sum.sizeBytes)).sha256 === sum.sha256) return sum;
  }
  // A log that no checkpoint vouches for yet.
  return isLog && allowed.includes(null) ? null : undefined;
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
