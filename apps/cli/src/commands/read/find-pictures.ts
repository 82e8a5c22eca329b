import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PICTURE_ENDINGS } from '../../pictures/picture-endings.ts';
import { CommandError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';

/** A picture to be read. */
export interface FoundPicture {
  /** As people gave it, or what a folder or a pattern makes of it; `-` for standard input. */
  readonly file: string;
  /** Why it cannot be read, where that is known. */
  readonly error?: unknown;
}

/** Standard input, as a name. */
export const STDIN = '-';
/** What makes a name a pattern. */
const PATTERN = /[*?[\]{}]/;

/** As people count: page2 before page10. */
const { compare } = new Intl.Collator('en', { numeric: true });

/**
 * The pictures that names stand for, in the order of the names: a folder for the pictures in it, by name and without hidden ones, not
 * those of folders below (one that cannot be listed, for the reason); a pattern, where no file has that name, for the files that match it.
 */
export async function findPictures(names: readonly string[], io: CliIo): Promise<FoundPicture[]> {
  const found: FoundPicture[] = [];
  for (const [at, name] of names.entries()) {
    if (name === STDIN && names.indexOf(STDIN) < at) {
      found.push({ file: name, error: new CommandError('standard input was read already; name it once') });
    } else found.push(...(await expand(name, io)));
  }
  return found;
}

async function expand(name: string, { cwd }: CliIo): Promise<FoundPicture[]> {
  if (name === STDIN) return [{ file: name }];
  const stats = await stat(resolve(cwd, name)).catch(() => undefined);
  if (stats?.isDirectory()) return inFolder(name, cwd).catch((error: unknown) => [{ file: name, error }]);
  if (stats || !PATTERN.test(name)) return [{ file: name }];
  const files = await matching(name, cwd);
  return files.length > 0
    ? files.map((file) => ({ file }))
    : [{ file: name, error: new CommandError('no file has this name or matches it; check the path') }];
}

async function inFolder(folder: string, cwd: string): Promise<FoundPicture[]> {
  const entries = await readdir(resolve(cwd, folder), { withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  const pictures = files.filter((name) => PICTURE_ENDINGS.test(name)).sort(compare);
  if (pictures.length > 0) return pictures.map((name) => ({ file: join(folder, name) }));
  const below = JSON.stringify(`${folder.replace(/[/\\]+$/, '')}/**/*.png`);
  return [
    {
      file: folder,
      error: new CommandError(`no pictures in this folder; for those in folders below give a pattern, as ${below}`),
    },
  ];
}

async function matching(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const slashes = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const absolute = resolve(slashes) === slashes;
  const files = await glob([slashes], { cwd, absolute, expandDirectories: false });
  return files.sort(compare);
}
