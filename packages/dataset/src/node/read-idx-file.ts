import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { DatasetError } from '../dataset-error.ts';
import { type CollectedIdx, collectIdx, PIECE_BYTES, packedLayers } from './collect-idx.ts';

/** What tells how often a file is packed. */
const START_BYTES = 1024;

/**
 * Reads an IDX file from disk, raw or gzipped, in pieces; see {@link collectIdx}.
 *
 * @param maxBytes of content
 * @returns the content; shorter than the header says where the file is
 * @throws DatasetError `too-large`, `invalid-idx` or `invalid-gzip` with the path; `not-found` for what is not a regular file (a
 *   pipe may never end); the system's error if the file cannot be read
 */
export async function readIdxFile(location: string, maxBytes?: number): Promise<CollectedIdx> {
  // Without it, opening a pipe waits for a writer. Windows has no such flag.
  const file = await open(location, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    if (!stats.isFile()) {
      const got = stats.isDirectory() ? 'a folder; take the file out of it' : 'something else; copy it to one';
      throw new DatasetError({ code: 'not-found', message: `loadMnist: expected a regular file, got ${got}` });
    }
    const { buffer, bytesRead } = await file.read(new Uint8Array(START_BYTES), 0, START_BYTES, 0);
    const layers = packedLayers(buffer.subarray(0, bytesRead));
    const source = file.createReadStream({ start: 0, autoClose: false, highWaterMark: PIECE_BYTES });
    return await collectIdx(source, { layers, maxBytes });
  } catch (error) {
    throw DatasetError.at(location, error);
  } finally {
    await file.close();
  }
}
