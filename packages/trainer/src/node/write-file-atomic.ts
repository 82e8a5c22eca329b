import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const ASIDE_NAME = /^\.(.+)\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** The name under which a file is written before it takes its own. */
function asideName(name: string): string {
  return `.${name}.${randomUUID()}.tmp`;
}

/** The file that `writeFileAtomic` was to write, if `name` is what a killed process left of it. */
export function nameOfAside(name: string): string | undefined {
  return ASIDE_NAME.exec(name)?.[1];
}

/**
 * Writes a file so that a crash at any moment leaves the old file or the new one, never a part: all bytes into a file beside it,
 * fsync, rename, fsync of the folder. A file system that cannot sync a folder (Windows) does without the last.
 *
 * @param path the file; its folder must exist
 * @param content text as UTF-8, or all bytes of any typed array
 * @throws the error of the file system, with `path`; nothing is left behind then
 *
 * @example
 * await writeFileAtomic('run.json', JSON.stringify(run));
 */
export async function writeFileAtomic(path: string, content: string | ArrayBufferView): Promise<void> {
  const folder = dirname(path);
  const aside = join(folder, asideName(basename(path)));
  // Bytes explicitly: the length of a Float32Array counts its values.
  const bytes =
    typeof content === 'string'
      ? new TextEncoder().encode(content)
      : new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    // A disk that refuses the removal too has said why above; the next writer removes what is left.
    await rm(aside, { force: true }).catch(() => {});
    // The system names the file aside, or none where it refuses to write to an open file.
    throw Object.assign(error as Error, { path });
  }
  await syncFolder(folder);
}

/** Makes renames and removals in a folder survive a loss of power, where the system offers that. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // The system names no path where it refuses to sync an open folder.
    if (code !== 'EISDIR' && code !== 'EPERM' && code !== 'EINVAL')
      throw Object.assign(error as Error, { path: folder });
  }
}
