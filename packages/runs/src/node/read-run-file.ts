import { join } from 'node:path';
import { allowedSums, type FileSum, type ManifestFile, type RunManifest } from '../record/run-manifest.ts';
import { isMissing } from './error-code.ts';
import { sumOf } from './file-sum.ts';
import { damage, readManifest } from './manifest-file.ts';
import { readBoundedFile } from './read-bounded-file.ts';

/** A run that is being trained replaces its files; a reader that came between looks again. */
const MAX_TRIES = 5;

/**
 * Reads a file of a run's folder and checks it against the folder's manifest. A folder without one is read unchecked.
 *
 * @throws RunFileError if the file is not what the manifest says, not a regular file or larger than `maxBytes`; the system's
 *   error, with its `code`, if it cannot be read, or if neither folder nor manifest knows of it
 */
export async function readRunFile(
  folder: string,
  file: ManifestFile,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  let manifest = await readManifest(folder);
  for (let tries = 1; ; tries++) {
    const { bytes, missing } = await readOrMissing(join(folder, file), maxBytes);
    const problem = manifest && check(manifest, file, bytes);
    if (bytes && !problem) return bytes;
    const again = await readManifest(folder);
    const isSame = JSON.stringify(again) === JSON.stringify(manifest);
    manifest = again;
    if (!isSame && tries < MAX_TRIES) continue;
    throw problem ? damage(folder, { file, ...problem }) : missing;
  }
}

async function readOrMissing(
  path: string,
  maxBytes: number,
): Promise<{ bytes?: Uint8Array<ArrayBuffer>; missing?: unknown }> {
  try {
    return { bytes: await readBoundedFile(path, maxBytes) };
  } catch (missing) {
    if (!isMissing(missing)) throw missing;
    return { missing };
  }
}

/** @returns what is wrong, if anything */
function check(
  manifest: RunManifest,
  file: ManifestFile,
  bytes: Uint8Array | undefined,
): { allowed: readonly (FileSum | null)[]; got: FileSum | undefined } | undefined {
  const allowed = allowedSums(manifest, file);
  if (bytes === undefined) return allowed.includes(null) ? undefined : { allowed, got: undefined };
  const isLog = file === 'metrics.ndjson';
  let got: FileSum = sumOf(bytes);
  for (const sum of allowed) {
    if (sum === null && isLog) return undefined;
    if (sum !== null && isLog) got = sumOf(bytes.subarray(0, sum.sizeBytes));
    if (sum !== null && sum.sizeBytes === got.sizeBytes && sum.sha256 === got.sha256) return undefined;
  }
  return { allowed, got };
}
