import type { ImageSet } from '@penstroke/dataset';
import { findMisread } from '@penstroke/runs';
import { type EvaluationSource, evaluate } from '@penstroke/trainer';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { ErrorsReport, MisreadDigit } from '../messages/training-messages.ts';
import { shownPixels } from './shown-pixels.ts';

/** Misread digits that are reported; the page shows some of them, or those of one cell of the matrix. */
const MAX_MISREAD = 240;

/** What is scored, and the pixels behind it. */
export interface FindErrorsOptions {
  readonly model: LayersModel;
  readonly source: EvaluationSource;
  /** Image i of the source is image i of this set. */
  readonly set: ImageSet;
  readonly on: ErrorsReport['on'];
  readonly step: number;
  /** The most that are scored, from the first. */
  readonly count: number;
}

/** Scores the model on digits and collects the confusion matrix and the first misread ones. */
export async function findErrors({ model, source, set, on, step, count }: FindErrorsOptions): Promise<ErrorsReport> {
  const { width, height } = set;
  const exampleCount = Math.min(count, source.exampleCount);
  const part: EvaluationSource = { exampleCount, batch: (start, length) => source.batch(start, length) };
  const result = await evaluate(model, part);
  const { predictions } = result;
  const misread = findMisread({ predictions, labels: set.labels, limit: MAX_MISREAD }).map(
    (found): MisreadDigit => ({ ...found, pixels: shownPixels(set, found.index) }),
  );
  const { errors, confusion } = result;
  return { on, step, count: exampleCount, errors, confusion, misread, width, height };
}
