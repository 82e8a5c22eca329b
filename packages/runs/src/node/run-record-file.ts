import { MAX_JSON_BYTES, parseJson } from '../record/parse-json.ts';
import { RunFileError } from '../record/run-file-error.ts';
import { parseRunRecord, type RunRecord } from '../record/run-record.ts';
import { isMissing } from './error-code.ts';
import { readRunFile } from './read-run-file.ts';
import { runPaths } from './run-paths.ts';

/**
 * Reads the record of a run's folder, and checks it against the folder's manifest.
 *
 * @throws RunFileError if the folder is not a run, or its record is damaged, with the remedy
 */
export async function readRunRecord(folder: string): Promise<RunRecord> {
  const path = runPaths(folder).record;
  let text: string;
  try {
    text = new TextDecoder().decode(await readRunFile(folder, 'run.json', MAX_JSON_BYTES));
  } catch (error) {
    if (!isMissing(error)) throw error;
    const message = `${folder}: no run.json there; give a folder that penstroke train has written`;
    throw new RunFileError(`readRunRecord: ${message}`, path, { cause: error });
  }
  return parseRunRecord(parseJson(text, path), path);
}
