import { resolve } from 'node:path';
import { type ImageSet, split } from '@penstroke/dataset';
import { plainView, predictProbabilities, shiftedViews } from '@penstroke/recipes';
import {
  type BackendChoice,
  count,
  disputedTestDigits,
  percent,
  wilsonInterval,
  withoutExamples,
} from '@penstroke/runs';
import { readMetrics, runPaths } from '@penstroke/runs/node';
import { type EvaluationResult, scorePredictions } from '@penstroke/trainer';
import { writeFileAtomic } from '@penstroke/trainer/node';
import { selectBackend } from '../../backends/select-backend.ts';
import { loadDigits } from '../../node/load-digits.ts';
import { type OpenRun, openRun } from '../../node/open-run.ts';
import { buildReport } from '../../report/build-report.ts';
import { CommandError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { note, result, resultJson, table } from '../../terminal/show.ts';

/** The options of `penstroke evaluate`. */
export interface EvaluateRunsOptions {
  readonly dataset?: string | undefined;
  readonly limit?: number | undefined;
  readonly on: 'test' | 'validation';
  readonly tta?: 'shift' | undefined;
  readonly evaluationBatchSize: number;
  /** A path; false for no report. */
  readonly report?: string | boolean | undefined;
  readonly backend?: BackendChoice | undefined;
  readonly threads?: number | undefined;
  readonly json?: true | undefined;
}

/** Scores runs together, writes the report and shows the result. */
export async function evaluateRuns(names: readonly string[], io: CliIo, options: EvaluateRunsOptions): Promise<void> {
  const { on, tta, json } = options;
  const backend = await selectBackend(options.backend ?? 'auto', { io, threads: options.threads });
  const runs: OpenRun[] = [];
  try {
    for (const name of names) runs.push(await openRun(name, io));
    const [first] = runs as [OpenRun, ...OpenRun[]];
    const dataset = options.dataset ?? first.record.recipe.data.dataset;
    const digits = await loadDigits(dataset, io);
    const images = choosePart(digits, runs, options);
    expectFitting(runs, images);
    const probabilities = await predictProbabilities({
      members: runs.map(({ model, record }) => ({ model, normalization: record.normalization })),
      images,
      views: tta === 'shift' ? shiftedViews : plainView,
      batchSize: options.evaluationBatchSize,
    });
    const classes = images.classNames.length;
    const scored = score(probabilities, images.labels, classes);
    const disputed = on === 'test' ? disputedTestDigits(digits.origin).filter((index) => index < images.count) : [];
    const undisputed = disputed.length > 0 ? withoutExamples(scored, images.labels, disputed) : undefined;
    const [low, high] = wilsonInterval(scored.count - scored.errors, scored.count);

    let reportPath: string | undefined;
    if (options.report !== false) {
      reportPath = typeof options.report === 'string' ? options.report : `${first.name}/report.html`;
      const html = await buildReport({
        runs,
        on,
        tta: tta === 'shift',
        datasetName: digits.origin.name,
        images,
        probabilities,
        scored,
        disputed,
        undisputed,
        metrics: await Promise.all(runs.map(({ folder }) => readMetrics(folder))),
      });
      const file = typeof options.report === 'string' ? resolve(io.cwd, options.report) : runPaths(first.folder).report;
      await writeFileAtomic(file, html);
      note(io, `wrote ${reportPath}`);
    }
    const { accuracy, errors, loss, confusion, perClass } = scored;
    if (json) {
      return resultJson(io, {
        accuracy,
        errors,
        count: scored.count,
        loss,
        interval: [low, high],
        ...(undisputed && { undisputed }),
        confusion,
        perClass,
        on,
        runs: names,
        ...(tta && { tta }),
        ...(reportPath !== undefined && { report: reportPath }),
      });
    }
    const rows = perClass.map(({ label, precision, recall, count: examples }) => [
      images.classNames[label]!,
      percent(precision),
      percent(recall),
      count(examples),
    ]);
    result(io, table([['class', 'precision', 'recall', on], ...rows], [1, 2, 3]));
    result(
      io,
      `${on} ${percent(accuracy)}  ${count(errors)} errors of ${count(scored.count)}  (95 % interval ${percent(low)} to ${percent(high)})`,
    );
    if (undisputed) {
      result(
        io,
        `without the ${disputed.length} disputed labels ${percent(undisputed.accuracy)}  ${count(undisputed.errors)} errors of ${count(undisputed.count)}`,
      );
    }
  } finally {
    for (const { model } of runs) model.dispose();
    backend.close();
  }
}

/** The test images, or those that the runs held back for choosing: all must have held back the same. */
function choosePart(
  { train, test }: { readonly train: ImageSet; readonly test: ImageSet },
  runs: readonly OpenRun[],
  { on, limit }: EvaluateRunsOptions,
): ImageSet {
  let part = test;
  if (on === 'validation') {
    const counts = runs.map(({ record }) => record.recipe.data.validationCount);
    const held = Math.min(...counts);
    if (held === 0) throw new CommandError('a run held no digits back for choosing; evaluate --on test');
    part = split(train, { count: held, take: 'first' }).taken;
  }
  return limit === undefined || limit >= part.count ? part : split(part, { count: limit, take: 'first' }).taken;
}

function expectFitting(runs: readonly OpenRun[], { height, width, channels, classNames }: ImageSet): void {
  for (const { name, record } of runs) {
    const [h, w, c] = record.inputShape;
    if (h !== height || w !== width || c !== channels || record.classNames.length !== classNames.length) {
      throw new CommandError(
        `${name}: reads ${h}x${w}x${c} images of ${record.classNames.length} classes, the data has ${height}x${width}x${channels} of ${classNames.length}`,
      );
    }
  }
}

/** The most probable class of each image, scored; the loss is that of the averaged probabilities. */
function score(probabilities: Float32Array, labels: Uint8Array, classes: number): EvaluationResult {
  const predictions = new Uint8Array(labels.length);
  let lossSum = 0;
  for (let i = 0; i < labels.length; i++) {
    const row = probabilities.subarray(i * classes, (i + 1) * classes);
    predictions[i] = row.indexOf(Math.max(...row));
    // The smallest normal float32 keeps a probability that was rounded to 0 finite.
    lossSum -= Math.log(Math.max(row[labels[i]!]!, 1.1754944e-38));
  }
  return scorePredictions({ predictions, labels, classes, loss: lossSum / labels.length });
}
