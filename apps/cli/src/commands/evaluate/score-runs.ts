import { disputedTestDigits, plainView, predictProbabilities, shiftedViews, withoutExamples } from '@penstroke/runs';
import { scoreProbabilities } from '@penstroke/trainer';
import { loadDigits } from '../../node/load-digits.ts';
import { loadRunDigits } from '../../node/load-run-digits.ts';
import type { OpenRun } from '../../node/open-run.ts';
import type { Evaluation } from '../../report/evaluation.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { chooseImages } from './choose-images.ts';
import { expectSameData } from './expect-same-data.ts';

/** Which images runs are scored on, and how. */
export interface ScoreRunsOptions {
  /** That of the first run when left out. */
  readonly dataset?: string | undefined;
  readonly limit?: number | undefined;
  readonly on: 'test' | 'validation';
  readonly tta?: 'shift' | undefined;
  readonly evaluationBatchSize: number;
}

/** What the averaged probabilities of the runs are worth. */
export async function scoreRuns(
  runs: readonly OpenRun[],
  io: CliIo,
  { dataset, limit, on, tta, evaluationBatchSize }: ScoreRunsOptions,
): Promise<Evaluation> {
  if (dataset === undefined) expectSameData(runs);
  const digits = await (dataset === undefined ? loadRunDigits(runs[0]!.record, io) : loadDigits(dataset, io));
  const images = chooseImages(digits, runs, { on, limit });
  const probabilities = await predictProbabilities({
    members: runs.map(({ model, record }) => ({ model, normalization: record.normalization })),
    images,
    views: tta === 'shift' ? shiftedViews : plainView,
    batchSize: evaluationBatchSize,
  });
  const { labels, classNames, count } = images;
  const scored = scoreProbabilities({ members: [probabilities], labels, classes: classNames.length });
  const disputed = on === 'test' ? disputedTestDigits(digits.origin).filter((index) => index < count) : [];
  return {
    runs,
    on,
    tta: tta === 'shift',
    datasetName: digits.origin.name,
    images,
    probabilities,
    scored,
    disputed,
    undisputed: disputed.length > 0 ? withoutExamples(scored, labels, disputed) : undefined,
  };
}
