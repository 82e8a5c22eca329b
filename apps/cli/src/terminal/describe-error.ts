import { messageOf } from '@penstroke/errors';
import { CommandError } from './cli-error.ts';
import type { CliIo } from './cli-io.ts';
import { reasonOf } from './reason-of.ts';

const REMEDIES: Record<string, string> = {
  ENOENT: 'no such file or folder; check the path',
  EACCES: 'no permission; choose another path',
  EROFS: 'the file system is read-only; choose another path',
  ENOSPC: 'the disk is full; free some space',
  EISDIR: 'that is a folder, a file is needed',
  ENOTDIR: 'that is a file, a folder is needed',
  EEXIST: 'it exists already; choose another path',
  EPERM: 'the system does not allow that; choose another path',
  EDQUOT: 'your quota on this disk is used up; free some space',
  EFBIG: 'the file system takes no file of that size; choose another path',
  EIO: 'the disk or the network drive fails; save elsewhere what it still gives',
  ESTALE: 'the network drive lost the file; mount it again',
  EMFILE: 'too many open files; raise the limit with ulimit -n',
  ENFILE: 'too many open files on this machine; close other programs',
  ELOOP: 'the links lead in a circle; check the path',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  ENXIO: 'nothing is behind that device; check the path',
  EBUSY: 'another program uses it; close that',
};

/**
 * What a person sees of an error: one line; with `PENSTROKE_DEBUG=1` the lines of the stack and of the causes.
 */
export function describeError(error: unknown, io: CliIo): string[] {
  if (io.env.PENSTROKE_DEBUG === '1' && error instanceof Error) {
    const cause = error.cause === undefined ? '' : `\ncaused by ${inspectCause(error.cause)}`;
    return `penstroke: ${error.stack}${cause}`.split('\n');
  }
  return [`penstroke: ${plainMessage(error)}`];
}

/** The same without the program's name. */
export function plainMessage(error: unknown): string {
  const { code, path } = (error instanceof Error ? error : {}) as NodeJS.ErrnoException;
  const remedy = code === undefined ? undefined : REMEDIES[code];
  if (remedy !== undefined) return path === undefined ? remedy : `${path}: ${remedy}`;
  const line = reasonOf(error);
  // A library names the function that refused; at the command line the sentence stands alone.
  return CommandError.isInstance(error) ? line : line.replace(/^[a-z][A-Za-z0-9]*: /, '');
}

function inspectCause(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : messageOf(cause);
}
