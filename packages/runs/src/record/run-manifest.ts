import { z } from 'zod';
import { firstIssue } from '../words/first-issue.ts';
import { expectKnownFormat } from './expect-known-format.ts';
import { parseJson } from './parse-json.ts';
import { RunFileError } from './run-file-error.ts';

/** Marks a file as the manifest of a run's folder, with the version of its structure. */
const MANIFEST_FORMAT = 'penstroke-manifest/1';

/** The files that a manifest vouches for, by their path in the run's folder. */
export const manifestFiles = [
  'run.json',
  'model/model.json',
  'model/weights.bin',
  'checkpoint/checkpoint.json',
  'metrics.ndjson',
] as const;

/** A file that a manifest vouches for. */
export type ManifestFile = (typeof manifestFiles)[number];

const sumSchema = z.strictObject({ sizeBytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
// null: the file is not there.
const sumsSchema = z.array(sumSchema.nullable()).min(1).max(4);

/** The size of a file's content, and its SHA-256 in hexadecimal. */
export type FileSum = z.infer<typeof sumSchema>;

const manifestSchema = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  files: z.strictObject(
    Object.fromEntries(manifestFiles.map((file) => [file, sumsSchema.exactOptional()])) as Record<
      ManifestFile,
      z.ZodExactOptional<typeof sumsSchema>
    >,
  ),
});

/**
 * `manifest.json`: what the files of a run's folder must be. A file has one sum, or two while it is being replaced: the old
 * content and the new are then both right, since a kill may leave either. One that is not named is not there. The sum of
 * `metrics.ndjson` is of its first bytes, as they were at the last checkpoint; the log keeps growing.
 */
export type RunManifest = z.infer<typeof manifestSchema>;

/** Sums by file. */
export type FileSums = Readonly<Partial<Record<ManifestFile, FileSum>>>;

/** What a file may be: null stands for a file that is not there. */
export function allowedSums({ files }: RunManifest, file: ManifestFile): readonly (FileSum | null)[] {
  return files[file] ?? [null];
}

/** The manifest of a folder that holds these files. */
export function createManifest(sums: FileSums): RunManifest {
  return withSettled({ format: MANIFEST_FORMAT, files: {} }, sums);
}

/**
 * Parses `manifest.json`.
 *
 * @param path names the file in messages
 * @throws RunFileError if it is damaged or of a later version
 */
export function parseManifest(text: string, path: string): RunManifest {
  const value = parseJson(text, path);
  expectKnownFormat((value as { format?: unknown } | null)?.format, { known: MANIFEST_FORMAT, path });
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const message = `${path}: not the manifest of a run: ${firstIssue(parsed.error, value, 'the file')}`;
  throw new RunFileError(`parseManifest: ${message}; delete it to use the folder unchecked`, path);
}

/** The text of `manifest.json`; equal manifests have equal texts. */
export function encodeManifest({ format, files }: RunManifest): string {
  const named = manifestFiles.filter((file) => files[file] !== undefined);
  return `${JSON.stringify({ format, files: Object.fromEntries(named.map((file) => [file, files[file]])) })}\n`;
}

/** The manifest while these files are being replaced: both their old and their new content is allowed. */
export function withPending(manifest: RunManifest, pending: FileSums): RunManifest {
  const both = Object.entries(pending).map(([file, sum]) => {
    const before = allowedSums(manifest, file as ManifestFile);
    return [file, [...before.filter((other) => other?.sha256 !== sum.sha256), sum]];
  });
  return { ...manifest, files: { ...manifest.files, ...Object.fromEntries(both) } };
}

/** The manifest once these files have been replaced. */
export function withSettled(manifest: RunManifest, settled: FileSums): RunManifest {
  const alone = Object.entries(settled).map(([file, sum]) => [file, [sum]]);
  return { ...manifest, files: { ...manifest.files, ...Object.fromEntries(alone) } };
}
