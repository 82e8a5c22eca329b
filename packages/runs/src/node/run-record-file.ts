import { writeFileAtomic } from '@penstroke/trainer/node';
import { MAX_JSON_BYTES, parseJson } from '../record/parse-json.ts';
import { RunFileError } from '../record/run-file-error.ts';
import { encodeRunRecord, parseRunRecord, type RunRecord } from '../record/run-record.ts';
import { errorCode } from './error-code.ts';
import { readBoundedText } from './read-bounded-file.ts';
import { runPaths } from './run-paths.ts';

/**
 * Reads the record of a run's folder.
 *
 * @throws RunFileError if the folder is not a run, with the remedy
 */
export async function readRunRecord(folder: string): Promise<RunRecord> {
  const path = runPaths(folder).record;
  let text: string;
  try {
    text = await readBoundedText(path, MAX_JSON_BYTES);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') throw error;
    const message = `${folder}: no run.json there; give a folder that penstroke train has written`;
    throw new RunFileError(`readRunRecord: ${message}`, path, { cause: error });
  }
  return parseRunRecord(parseJson(text, path), path);
}

/** Writes `run.json`, whole or not at all. */
export async function writeRunRecord(folder: string, record: RunRecord): Promise<void> {
  await writeFileAtomic(runPaths(folder).record, encodeRunRecord(record));
}
