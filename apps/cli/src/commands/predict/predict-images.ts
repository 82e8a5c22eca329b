import { percent } from '@penstroke/runs';
import { type ReadDigit, readDigits } from '@penstroke/runs/read';
import { type BackendRequest, selectBackend } from '../../backends/select-backend.ts';
import { type OpenRun, openRun } from '../../node/open-run.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { note, picturesInLine, result, resultJson, resultPicture } from '../../terminal/show.ts';
import { createDigitCounter } from './digit-counter.ts';
import { type PredictInput, readInputs } from './read-inputs.ts';

/** The options of `penstroke predict`. */
export interface PredictImagesOptions extends BackendRequest {
  readonly json?: true | undefined;
}

/** A less probable second answer is not shown. */
const SHOWN_PROBABILITY = 0.01;

/** Reads one digit from each picture or data set image, and shows what it reads. */
export async function predictImages(
  runName: string,
  images: readonly string[],
  io: CliIo,
  options: PredictImagesOptions,
): Promise<void> {
  const backend = await selectBackend(options, io);
  let run: OpenRun | undefined;
  const counter = createDigitCounter();
  try {
    run = await openRun(runName, io);
    const { model, record } = run;
    // All are read before the first is shown, so that a wrong file leaves no half of an answer.
    const inputs = await readInputs(images, { record, io, countDigits: counter.count });
    const read = await readDigits(
      { model, normalization: record.normalization },
      inputs.map(({ pixels }) => pixels),
    );
    inputs.forEach((input, i) => {
      if (options.json) showJson(input, read[i]!, run!.record, io);
      else show(input, read[i]!, record, io);
    });
    for (const { file, digitsSeen } of inputs) {
      if (digitsSeen) note(io, `${file}: looks like ${digitsSeen} digits; use penstroke read`);
    }
  } finally {
    counter.close();
    run?.model.dispose();
    backend.close();
  }
}

function showJson(
  { file, label }: PredictInput,
  { digit, probabilities }: ReadDigit,
  { classNames }: OpenRun['record'],
  io: CliIo,
): void {
  const className = classNames[digit];
  resultJson(io, { file, digit, className, probabilities, ...(label !== undefined && { label }) });
}

function show({ file, pixels, label }: PredictInput, read: ReadDigit, record: OpenRun['record'], io: CliIo): void {
  const { classNames, inputShape } = record;
  const { digit, confidence, probabilities } = read;
  const [height, width, channels] = inputShape;
  if (channels === 1 && picturesInLine(io, width) > 0) resultPicture(io, pixels, { width, height });
  const truth = label === undefined ? '' : label === digit ? '  correct' : `  wrong: label is ${classNames[label]}`;
  const second = probabilities
    .map((probability, index) => ({ probability, index }))
    .filter(({ index }) => index !== digit)
    .sort((a, b) => b.probability - a.probability)[0];
  const other =
    second && second.probability >= SHOWN_PROBABILITY
      ? `  (${classNames[second.index]} ${percent(second.probability, 1)})`
      : '';
  result(io, `${file}  ${classNames[digit]}  ${percent(confidence, 1)}${other}${truth}`);
}
