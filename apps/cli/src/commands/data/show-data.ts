import { resolve } from 'node:path';
import { countClasses, type ImageSet } from '@penstroke/dataset';
import type { Seed } from '@penstroke/random';
import { augmentSpecs, count, type RunSettings } from '@penstroke/runs';
import { writeFileAtomic } from '@penstroke/trainer/node';
import { type LoadedDigits, loadDigits } from '../../node/load-digits.ts';
import { noteSet } from '../../node/note-set.ts';
import { UsageError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { note, picturesInLine, result, resultJson, resultPicture, table } from '../../terminal/show.ts';
import { drawSheet } from './draw-sheet.ts';

/** The most images shown in the terminal. */
const PREVIEW_DIGITS = 5;

/** The options of `penstroke data`. */
export interface ShowDataOptions {
  readonly dataset: string;
  readonly sheet?: string | undefined;
  readonly limit: number;
  readonly augment?: RunSettings['augment'] | undefined;
  readonly seed: Seed;
  readonly json?: true | undefined;
}

/**
 * Loads a data set with its checksums, and shows its files, classes and images.
 *
 * @throws UsageError for an augmentation without a sheet to show it on
 */
export async function showData(io: CliIo, options: ShowDataOptions): Promise<void> {
  const { dataset, sheet, limit, augment, seed, json } = options;
  if (augment !== undefined && sheet === undefined) {
    throw new UsageError('--augment shows variations on a sheet; add --sheet FILE');
  }
  const specs = augment === undefined ? [] : augmentSpecs(augment);
  const digits = await loadDigits(dataset, io);
  noteSet(digits, io);
  if (sheet !== undefined) {
    await writeFileAtomic(resolve(io.cwd, sheet), await drawSheet(digits, { specs, seed, limit, io }));
    note(io, `wrote ${sheet}`);
  }
  if (json) {
    return resultJson(io, {
      ...digits.origin,
      parts: [describe('train', digits.train), describe('test', digits.test)],
    });
  }
  showFiles(digits, io);
  showClasses(digits, io);
  showPreview(digits.train, io);
}

function showFiles({ origin }: LoadedDigits, io: CliIo): void {
  result(io, `${origin.name}${origin.files.length > 0 ? ', SHA-256 of the unpacked files:' : ''}`);
  for (const { name, sha256, sizeBytes } of origin.files) result(io, `  ${sha256}  ${count(sizeBytes)} bytes  ${name}`);
}

function showClasses({ train, test }: LoadedDigits, io: CliIo): void {
  const [trainCounts, testCounts] = [countClasses(train), countClasses(test)];
  const rows = train.classNames.map((name, label) => [name, count(trainCounts[label]!), count(testCounts[label]!)]);
  const total = ['total', count(train.count), count(test.count)];
  result(io, table([['class', 'train', 'test'], ...rows, total], [1, 2]));
  result(io, `images of ${train.height}x${train.width}x${train.channels}`);
}

/** Draws the first images side by side, as many as a line of the terminal holds. */
function showPreview(set: ImageSet, io: CliIo): void {
  const shown = Math.min(PREVIEW_DIGITS, set.count, picturesInLine(io, set.width));
  if (set.channels !== 1 || shown === 0) return;
  const size = set.height * set.width;
  const strip = new Uint8Array(size * shown);
  for (let i = 0; i < shown; i++) {
    for (let p = 0; p < size; p++) {
      const x = p % set.width;
      strip[((p - x) / set.width) * set.width * shown + i * set.width + x] = set.images[i * size + p]!;
    }
  }
  resultPicture(io, strip, { width: set.width * shown, height: set.height });
  result(io, `labels ${[...set.labels.subarray(0, shown)].map((label) => set.classNames[label]).join(', ')}`);
}

function describe(part: string, set: ImageSet): object {
  const { height, width, channels, classNames } = set;
  return { part, count: set.count, height, width, channels, classNames, classCounts: countClasses(set) };
}
