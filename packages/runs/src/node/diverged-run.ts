import { join } from 'node:path';
import { makeFolder, writeFileAtomic } from '@penstroke/trainer/node';
import { z } from 'zod';
import { expectKnownFormat } from '../record/expect-known-format.ts';
import { parseJson } from '../record/parse-json.ts';
import { RunFileError } from '../record/run-file-error.ts';
import { isMissing } from './error-code.ts';
import { readBoundedText } from './read-bounded-file.ts';
import { sweepPaths } from './sweep-paths.ts';

const DIVERGED_FORMAT = 'penstroke-diverged/1';
/** A message has some hundred bytes. */
const MAX_BYTES = 64 * 2 ** 10;

const divergedSchema = z.strictObject({ format: z.literal(DIVERGED_FORMAT), message: z.string(), at: z.string() });

/** Notes that a run of a sweep diverged: with its seed it always would. */
export async function writeDivergedRun(sweep: string, name: string, message: string): Promise<void> {
  const { diverged } = sweepPaths(sweep);
  await makeFolder(diverged);
  const content = { format: DIVERGED_FORMAT, message, at: new Date().toISOString() };
  await writeFileAtomic(join(diverged, `${name}.json`), `${JSON.stringify(content)}\n`);
}

/**
 * Why a run of a sweep diverged.
 *
 * @returns undefined if it did not
 * @throws RunFileError if the note is damaged or of a later version
 */
export async function readDivergedRun(sweep: string, name: string): Promise<string | undefined> {
  const path = join(sweepPaths(sweep).diverged, `${name}.json`);
  let text: string;
  try {
    text = await readBoundedText(path, MAX_BYTES);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  const value = parseJson(text, path);
  expectKnownFormat((value as { format?: unknown } | null)?.format, { known: DIVERGED_FORMAT, path });
  const parsed = divergedSchema.safeParse(value);
  if (parsed.success) return parsed.data.message;
  throw new RunFileError(
    `readDivergedRun: ${path}: expected the note of a diverged run; delete it to train again`,
    path,
  );
}
