/**
 * Downloads on disk, as they came. Each entry is two files: the content, then `<name>.sha256` with its hash in the form
 * of sha256sum. Both are written aside, flushed and renamed, the hash last, so an entry is either whole or not there:
 * whatever a crash, a full disk or two processes at once leave behind fails the hash and is downloaded again.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file that is still written aside after so long belongs to no process any more. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

/** The path of a URL's entry: a readable name, kept apart from the same name of other addresses by the URL's hash. */
export function cachePath(folder: string, url: string): string {
  const name = basename(new URL(url).pathname).replace(/[^\w.-]/g, '_') || 'index';
  return join(folder, `${hash(url).slice(0, 16)}-${name}`);
}

/** The content of an entry; undefined when it is absent or fails its hash. */
export async function readCache(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const [content, line] = await Promise.all([readFile(path), readFile(`${path}.sha256`, 'utf8')]);
    return line.startsWith(`${hash(content)} `)
      ? new Uint8Array(content.buffer, content.byteOffset, content.length)
      : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes an entry. A folder that cannot be written, or a full disk, costs the next run a download and is not an error; the
 * result tells whether the entry was kept.
 */
export async function writeCache(path: string, content: Uint8Array): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeAtomic(path, content);
    await writeAtomic(`${path}.sha256`, `${hash(content)}  ${basename(path)}\n`);
    await removeAbandoned(path);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return false;
    throw error;
  }
}

/** Removes what killed processes left of an entry; what is young may be another process at work. */
async function removeAbandoned(path: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  for (const other of await readdir(folder)) {
    if (!other.startsWith(`${name}.`) || !other.endsWith('.part')) continue;
    const aside = join(folder, other);
    const written = await stat(aside).catch(() => undefined);
    if (written && Date.now() - written.mtimeMs > ABANDONED_MS) await rm(aside, { force: true });
  }
}

/**
 * Not `writeFileAtomic` of the trainer, which this package does not know: a package for the two would weigh more than these lines.
 * A cache also needs less: no sync of the folder, since a lost entry costs one download.
 */
async function writeAtomic(path: string, content: Uint8Array | string): Promise<void> {
  const aside = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

function hash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
