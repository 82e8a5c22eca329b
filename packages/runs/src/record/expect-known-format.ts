import { RunFileError } from './run-file-error.ts';

/**
 * Tells a file of a later version from a damaged one. A format is a name and a number: `penstroke-run/1`.
 *
 * @param format what the file says, of any kind; whatever is not a later version of `known` is left to the caller's check
 * @param path names the file in messages
 * @throws RunFileError for a later version
 */
export function expectKnownFormat(format: unknown, { known, path }: { known: string; path: string }): void {
  const [name, version] = known.split('/') as [string, string];
  const later = typeof format === 'string' && format.startsWith(`${name}/`) ? format.slice(name.length + 1) : '';
  if (!/^\d{1,4}$/.test(later) || Number(later) <= Number(version)) return;
  throw new RunFileError(
    `expectKnownFormat: ${path}: expected ${known}, got ${name}/${later}; a later version of penstroke wrote it: update`,
    path,
  );
}
