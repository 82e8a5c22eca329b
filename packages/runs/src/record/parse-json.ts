import { messageOf } from '@penstroke/errors';
import { count } from '../words/count.ts';
import { RunFileError } from './run-file-error.ts';

/** The largest JSON file that is parsed. Records and topologies have some kilobytes. */
export const MAX_JSON_BYTES: number = 4 * 2 ** 20;

/**
 * Parses JSON from a file.
 *
 * @param path names the file in messages
 * @throws RunFileError if it is too large or not JSON
 */
export function parseJson(text: string, path: string): unknown {
  if (text.length > MAX_JSON_BYTES) {
    throw new RunFileError(
      `parseJson: ${path}: expected at most ${count(MAX_JSON_BYTES)} bytes, got ${count(text.length)}`,
      path,
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RunFileError(`parseJson: ${path}: not JSON: ${messageOf(error)}`, path, { cause: error });
  }
}
