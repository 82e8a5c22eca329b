import { resolve } from 'node:path';
import type { ImageSet } from '@penstroke/dataset';
import type { RgbaImage } from '@penstroke/recognizer';
import { count, type RunRecord } from '@penstroke/runs';
import { loadRunDigits } from '../../node/load-run-digits.ts';
import { readPicture } from '../../pictures/read-picture.ts';
import { CommandError, UsageError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';

/** `test:17`, `train:0`: an image of the run's data set. */
const INDEX = /^(train|test):(\d+)$/;

/** An image as the network takes it. */
export interface PredictInput {
  /** As people gave it. */
  readonly file: string;
  readonly pixels: Uint8Array;
  /** The true class, where it is known. */
  readonly label?: number;
  /** How many digits a picture shows, where more than one was seen. */
  readonly digitsSeen?: number;
}

/** What `readInputs` takes besides the names. */
export interface ReadInputsOptions {
  readonly record: RunRecord;
  readonly io: CliIo;
  /** How many digits a picture shows. */
  countDigits(picture: RgbaImage): Promise<number>;
}

/**
 * Reads picture files, and images of the run's data set by their index.
 *
 * @throws CommandError for a picture that is not one, or a run that does not read pictures; UsageError for a wrong index
 */
export async function readInputs(
  names: readonly string[],
  { record, io, countDigits }: ReadInputsOptions,
): Promise<PredictInput[]> {
  const [height, width, channels] = record.inputShape;
  const size = height * width * channels;
  const digits = names.some((name) => INDEX.test(name)) ? await loadRunDigits(record, io) : undefined;
  const inputs: PredictInput[] = [];
  for (const file of names) {
    const [, part, number] = INDEX.exec(file) ?? [];
    if (part === undefined) {
      if (channels !== 1 && channels !== 3) {
        throw new CommandError(
          `${file}: this run reads images of ${channels} channels, pictures have 1 or 3; train it on grey or RGB images`,
        );
      }
      const form = { height, width, channels, ...(record.ink && { ink: record.ink }) };
      const { picture, digit } = await readPicture({ name: file, path: resolve(io.cwd, file), form });
      const digitsSeen = await countDigits(picture);
      inputs.push({ file, pixels: digit.pixels, ...(digitsSeen > 1 && { digitsSeen }) });
      continue;
    }
    const set = digits![part as 'train' | 'test'];
    expectShape(set, record);
    const index = Number(number);
    if (index >= set.count) throw new UsageError(`${file}: expected an index below ${count(set.count)}`);
    inputs.push({ file, pixels: set.images.subarray(index * size, (index + 1) * size), label: set.labels[index]! });
  }
  return inputs;
}

/** Where the record names no sums, other files of other shapes may have come in the place of the run's. */
function expectShape({ height, width, channels }: ImageSet, { inputShape, recipe }: RunRecord): void {
  const shape = [height, width, channels];
  if (shape.every((side, i) => side === inputShape[i])) return;
  throw new CommandError(
    `${recipe.data.dataset}: expected images of ${inputShape.join('x')}, as the run was made with, got ${shape.join('x')}`,
  );
}
