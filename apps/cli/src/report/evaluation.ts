import type { ImageSet } from '@penstroke/dataset';
import type { PartialScore } from '@penstroke/runs';
import type { EvaluationResult } from '@penstroke/trainer';
import type { OpenRun } from '../node/open-run.ts';

/** What the averaged probabilities of runs came to on a set of images. */
export interface Evaluation {
  readonly runs: readonly OpenRun[];
  readonly on: 'test' | 'validation';
  readonly tta: boolean;
  readonly datasetName: string;
  readonly images: ImageSet;
  /** `[count, classes]`, row-major. */
  readonly probabilities: Float32Array;
  readonly scored: EvaluationResult;
  /** Indices of images whose labels are disputed. */
  readonly disputed: readonly number[];
  readonly undisputed: PartialScore | undefined;
}
