import { unzipSync } from 'fflate';
import { NetworkFilesError } from './network-files-error.ts';

/** Packed or unpacked: larger networks are of no use in a page. */
const MAX_FILE_BYTES = 200_000_000;

/**
 * The contents of files by their names without folders; those of a .zip in place of it.
 *
 * @throws NetworkFilesError for a file that is too large, or a .zip that cannot be opened
 */
export async function unpackFiles(files: readonly File[]): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const file of files) {
    if (file.size > MAX_FILE_BYTES) {
      throw new NetworkFilesError(['fileTooLarge', file.name]);
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!file.name.endsWith('.zip')) {
      parts.set(file.name, bytes);
      continue;
    }
    for (const [path, content] of Object.entries(unzip(file.name, bytes))) {
      parts.set(path.split('/').at(-1)!, content as Uint8Array<ArrayBuffer>);
    }
  }
  return parts;
}

function unzip(name: string, bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    let total = 0;
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        return total <= MAX_FILE_BYTES;
      },
    });
  } catch (error) {
    throw new NetworkFilesError(['notAZip', name], { cause: error });
  }
}
