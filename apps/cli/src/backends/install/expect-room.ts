import { statfs } from 'node:fs/promises';
import { megabytes } from '@penstroke/runs';
import { CommandError } from '../../terminal/cli-error.ts';

/**
 * Checks that the disk of a folder has room for `bytes` more.
 *
 * @throws CommandError with the remedy if they do not
 */
export async function expectRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  const found = `expected ${megabytes(bytes)} of free disk at ${folder}, got ${megabytes(free)}`;
  throw new CommandError(`backend install: ${found}; free some, or choose another disk with --into DIR`);
}
