import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Between two looks at what is downloaded. */
const LOOK_EVERY_MS = 500;

/** Reports the bytes of all files below a folder at intervals; the returned function stops it. */
export function watchDownload(folder: string, onBytes: (done: number) => void): () => void {
  let looking = false;
  const timer = setInterval(async () => {
    if (looking) return;
    looking = true;
    onBytes(await folderBytes(folder));
    looking = false;
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** The bytes of all files below a folder; a file that vanishes meanwhile does not count. */
export async function folderBytes(folder: string): Promise<number> {
  let bytes = 0;
  try {
    for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      try {
        bytes += (await stat(join(entry.parentPath, entry.name))).size;
      } catch {
        // It was there a moment ago.
      }
    }
  } catch {
    // The folder is not there yet.
  }
  return bytes;
}
