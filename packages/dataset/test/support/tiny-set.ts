import { gzipSync } from 'node:zlib';
import type { IdxFiles, IdxRole } from '@penstroke/dataset';
import { encodeIdx } from './encode-idx.ts';

function images(count: number, first: number): Uint8Array<ArrayBuffer> {
  return encodeIdx(
    'uint8',
    [count, 4, 3],
    Array.from({ length: count * 12 }, (_, i) => (first + i) % 256),
  );
}

/** Five training and two test images of 4x3, as the four files' contents. */
export const tinyFiles: IdxFiles<Uint8Array<ArrayBuffer>> = {
  trainImages: images(5, 0),
  trainLabels: encodeIdx('uint8', [5], [3, 1, 4, 1, 5]),
  testImages: images(2, 100),
  testLabels: encodeIdx('uint8', [2], [9, 2]),
};

/** The original spelling of the four names. */
export const dashNames: IdxFiles<string> = {
  trainImages: 'train-images-idx3-ubyte',
  trainLabels: 'train-labels-idx1-ubyte',
  testImages: 't10k-images-idx3-ubyte',
  testLabels: 't10k-labels-idx1-ubyte',
};

/** The set as files by name: every role spelled, and packed or not, as asked. */
export function tinyFolder(
  spell: (name: string, role: IdxRole) => string = (name) => name,
): Record<string, Uint8Array<ArrayBuffer>> {
  return Object.fromEntries(
    (Object.keys(tinyFiles) as IdxRole[]).map((role) => {
      const name = spell(dashNames[role], role);
      return [name, name.endsWith('.gz') ? new Uint8Array(gzipSync(tinyFiles[role])) : tinyFiles[role]];
    }),
  );
}
