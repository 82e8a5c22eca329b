import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadMnist } from '@penstroke/dataset/node';
import { contactSheet } from '../files/contact-sheet.ts';
import { writePicture } from '../files/write-picture.ts';
import { createDigitPool } from '../ink/mnist.ts';
import type { Kind } from '../kinds/kind.ts';
import { drawSample, type Sample } from '../suite.ts';

export interface MakeSuiteOptions {
  readonly seed: number;
  /** Pictures of each kind. */
  readonly count: number;
  readonly kinds: readonly Kind[];
  readonly folder: string;
}

/** A line of the folder's `suite.json`. */
export type SuiteFile = Omit<Sample, 'picture'> & { readonly file: string };

/** How many pictures of a kind its row of the contact sheet shows. */
const SHOWN = 4;

/**
 * Writes the pictures: `KIND/LABEL_NN.EXT` for digits and non-digits, `KIND_NN.EXT` with `truth.json` for sheets,
 * `suite.json` with all of them, and `contact.webp`.
 */
export async function makeSuite({ seed, count, kinds, folder }: MakeSuiteOptions): Promise<void> {
  const pool = createDigitPool((await loadMnist()).test);
  const written: SuiteFile[] = [];
  const rows: Sample[][] = [];
  await mkdir(folder, { recursive: true });
  for (const kind of kinds) {
    const row: Sample[] = [];
    for (let index = 0; index < count; index++) {
      const sample = drawSample(pool, seed, kind, index);
      const file = fileName(sample, kind);
      await writePicture(join(folder, file), sample.picture, kind.file);
      const { picture: _picture, ...rest } = sample;
      written.push({ ...rest, file });
      if (index < SHOWN) row.push(sample);
    }
    rows.push(row);
    console.error(kind.name);
  }
  const sheets = written.filter(({ group }) => group === 'sheets').map(({ file, text }) => [file, text]);
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(Object.fromEntries(sheets), null, 1)}\n`);
  await writeFile(join(folder, 'suite.json'), `${JSON.stringify({ seed, count, samples: written }, null, 1)}\n`);
  await (await contactSheet(rows)).webp({ quality: 70 }).toFile(join(folder, 'contact.webp'));
}

function fileName({ kind, group, text, index }: Sample, { file }: Kind): string {
  const number = `${String(index).padStart(2, '0')}.${file.extension}`;
  if (group === 'sheets') return `${kind}_${number}`;
  return `${kind}/${text === '' ? 'none' : text}_${number}`;
}
