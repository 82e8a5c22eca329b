import { resolve } from 'node:path';
import type { ImageSet } from '@penstroke/dataset';
import { predictProbabilities } from '@penstroke/recipes';
import { type BackendChoice, percent } from '@penstroke/runs';
import { selectBackend } from '../../backends/select-backend.ts';
import { loadDigits } from '../../node/load-digits.ts';
import { type OpenRun, openRun } from '../../node/open-run.ts';
import { readPicture } from '../../pictures/read-picture.ts';
import { CommandError, UsageError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { blockPicture } from '../../terminal/picture.ts';
import { result, resultJson } from '../../terminal/show.ts';

/** `test:17`, `train:0`: an image of the run's data set. */
const INDEX = /^(train|test):(\d+)$/;

/** An image as the network takes it. */
interface Input {
  readonly file: string;
  readonly pixels: Uint8Array;
  /** The true class, where it is known. */
  readonly label?: number;
}

/** The options of `penstroke predict`. */
export interface PredictImagesOptions {
  readonly backend?: BackendChoice | undefined;
  readonly threads?: number | undefined;
  readonly json?: true | undefined;
}

/** Reads one digit from each picture or data set image, and shows what it reads. */
export async function predictImages(
  runName: string,
  images: readonly string[],
  io: CliIo,
  options: PredictImagesOptions,
): Promise<void> {
  const backend = await selectBackend(options.backend ?? 'auto', { io, threads: options.threads });
  let run: OpenRun | undefined;
  try {
    run = await openRun(runName, io);
    // All are read before the first is shown, so that a wrong file leaves no half of an answer.
    const inputs = await readInputs(images, run, io);
    const { model, record } = run;
    const [height, width, channels] = record.inputShape;
    const pixels = new Uint8Array(inputs.length * height * width * channels);
    inputs.forEach((input, i) => {
      pixels.set(input.pixels, i * height * width * channels);
    });
    const set: ImageSet = {
      images: pixels,
      labels: new Uint8Array(inputs.length),
      count: inputs.length,
      height,
      width,
      channels,
      classNames: record.classNames,
    };
    const probabilities = await predictProbabilities({
      members: [{ model, normalization: record.normalization }],
      images: set,
    });
    const classes = record.classNames.length;
    inputs.forEach((input, i) => {
      show(input, [...probabilities.subarray(i * classes, (i + 1) * classes)], record, io, options.json);
    });
  } finally {
    run?.model.dispose();
    backend.close();
  }
}

function show(
  { file, pixels, label }: Input,
  probabilities: number[],
  { classNames, inputShape }: OpenRun['record'],
  io: CliIo,
  json: boolean = false,
): void {
  const digit = probabilities.indexOf(Math.max(...probabilities));
  if (json) {
    resultJson(io, { file, digit, probabilities, ...(label !== undefined && { label }) });
    return;
  }
  if (io.stdout.isTTY === true && inputShape[2] === 1) {
    const [height, width] = inputShape;
    result(io, blockPicture(pixels, { width, height, colour: io.env.NO_COLOR === undefined }));
  }
  const truth = label === undefined ? '' : label === digit ? '  right' : `  wrong, it is ${classNames[label]}`;
  const second = probabilities
    .map((probability, index) => ({ probability, index }))
    .filter(({ index }) => index !== digit)
    .sort((a, b) => b.probability - a.probability)[0];
  const other =
    second && second.probability >= 0.01 ? `  (${classNames[second.index]} ${percent(second.probability, 1)})` : '';
  result(io, `${file}  ${classNames[digit]}  ${percent(probabilities[digit]!, 1)}${other}${truth}`);
}

async function readInputs(names: readonly string[], { record }: OpenRun, io: CliIo): Promise<Input[]> {
  const [height, width, channels] = record.inputShape;
  const digits = names.some((name) => INDEX.test(name)) ? await loadDigits(record.recipe.data.dataset, io) : undefined;
  const inputs: Input[] = [];
  for (const name of names) {
    const [, part, number] = INDEX.exec(name) ?? [];
    if (part === undefined) {
      if (height !== 28 || width !== 28 || channels !== 1) {
        throw new CommandError(
          `${name}: this run reads ${height}x${width}x${channels} images, pictures are prepared for 28x28x1`,
        );
      }
      inputs.push({ file: name, pixels: (await readPicture(name, resolve(io.cwd, name))).pixels });
      continue;
    }
    const set = digits![part as 'train' | 'test'];
    const index = Number(number);
    if (index >= set.count) throw new UsageError(`${name}: expected an index below ${set.count}`);
    const size = height * width * channels;
    inputs.push({
      file: name,
      pixels: set.images.subarray(index * size, (index + 1) * size),
      label: set.labels[index]!,
    });
  }
  return inputs;
}
