import type { CliIo } from '../../terminal/cli-io.ts';
import { createPictureBar, type PictureProgress } from '../../terminal/picture-progress.ts';

/** Below this a bar would be gone at once. */
const LEAST = 5;

/** A bar where a person watches, and the results go elsewhere: on one terminal they are the progress. */
export function createReadProgress(total: number, io: CliIo): PictureProgress {
  const watched = io.stderr.isTTY === true && io.stdout.isTTY !== true;
  if (total >= LEAST && watched) return createPictureBar(total, io);
  return { advance() {}, close() {} };
}
