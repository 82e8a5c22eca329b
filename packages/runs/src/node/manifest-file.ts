import { join } from 'node:path';
import { writeFileAtomic } from '@penstroke/trainer/node';
import { RunFileError } from '../record/run-file-error.ts';
import {
  encodeManifest,
  type FileSum,
  type ManifestFile,
  parseManifest,
  type RunManifest,
} from '../record/run-manifest.ts';
import { count } from '../words/count.ts';
import { isMissing } from './error-code.ts';
import { readBoundedText } from './read-bounded-file.ts';
import { runPaths } from './run-paths.ts';

/** A manifest has about a kilobyte. */
const MAX_MANIFEST_BYTES = 16 * 2 ** 10;

/**
 * The manifest of a run's folder.
 *
 * @returns undefined if it has none: it comes from the page, or from an earlier version
 * @throws RunFileError if it is damaged or of a later version
 */
export async function readManifest(folder: string): Promise<RunManifest | undefined> {
  const path = runPaths(folder).manifest;
  try {
    return parseManifest(await readBoundedText(path, MAX_MANIFEST_BYTES), path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Writes `manifest.json`, whole or not at all. */
export async function writeManifest(folder: string, manifest: RunManifest): Promise<void> {
  await writeFileAtomic(runPaths(folder).manifest, encodeManifest(manifest));
}

/** What is wrong with a file that the manifest does not allow; `got` is undefined where there is no file. */
export function damage(
  folder: string,
  { file, allowed, got }: { file: ManifestFile; allowed: readonly (FileSum | null)[]; got: FileSum | undefined },
): RunFileError {
  const path = join(folder, file);
  const remedy = `restore it from a copy, or delete ${runPaths(folder).manifest} to use the folder unchecked`;
  const expected = allowed.at(-1) ?? null;
  if (got === undefined) return new RunFileError(`checkRunFile: ${path}: the file is missing; ${remedy}`, path);
  if (expected === null) {
    return new RunFileError(`checkRunFile: ${path}: expected no such file, it is not of this run; ${remedy}`, path);
  }
  const what =
    got.sizeBytes === expected.sizeBytes
      ? `expected SHA-256 ${expected.sha256}, got ${got.sha256}; the file was changed`
      : `expected ${count(expected.sizeBytes)} bytes, got ${count(got.sizeBytes)}; the file was cut or changed`;
  return new RunFileError(`checkRunFile: ${path}: ${what}: ${remedy}`, path);
}
