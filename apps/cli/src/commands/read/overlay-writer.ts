import { basename, extname, join, resolve } from 'node:path';
import { makeFolder, writeFileAtomic } from '@penstroke/trainer/node';
import type { DecodedPicture } from '../../pictures/decode-picture.ts';
import { drawReading } from '../../pictures/draw-reading.ts';
import { STDIN } from './find-pictures.ts';
import type { PageReading } from './page-reading.ts';

/** Writes pictures with what was read in them. */
export interface OverlayWriter {
  write(file: string, picture: DecodedPicture, reading: PageReading): Promise<void>;
}

/**
 * Opens a folder for pictures with answers, and makes it. `scan.jpg` becomes `scan-read.png`; where two would have one name, or one
 * that of a picture which is read, a number is added.
 *
 * @param inputs the names of all pictures that are read
 */
export async function openOverlays(
  folder: string,
  { cwd, inputs }: { readonly cwd: string; readonly inputs: readonly string[] },
): Promise<OverlayWriter> {
  const path = resolve(cwd, folder);
  await makeFolder(path);
  // Some file systems do not tell capitals from small letters.
  const taken = new Set(inputs.map((file) => resolve(cwd, file).toLowerCase()));
  const freePath = (stem: string): string => {
    for (let number = 1; ; number++) {
      const free = join(path, number === 1 ? `${stem}-read.png` : `${stem}-read-${number}.png`);
      const key = free.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return free;
    }
  };
  return {
    async write(file, picture, reading) {
      const stem = file === STDIN ? 'stdin' : basename(file, extname(file));
      await writeFileAtomic(freePath(stem), await drawReading(picture, reading));
    },
  };
}
