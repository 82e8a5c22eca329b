import { resolve } from 'node:path';
import {
  type BackendChoice,
  disputedTestDigits,
  plainView,
  predictProbabilities,
  shiftedViews,
  withoutExamples,
} from '@penstroke/runs';
import { readMetrics, runPaths } from '@penstroke/runs/node';
import { scoreProbabilities } from '@penstroke/trainer';
import { writeFileAtomic } from '@penstroke/trainer/node';
import { selectBackend } from '../../backends/select-backend.ts';
import { loadDigits } from '../../node/load-digits.ts';
import { type OpenRun, openRun } from '../../node/open-run.ts';
import { buildReport, type ReportContent } from '../../report/build-report.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { note } from '../../terminal/show.ts';
import { chooseImages } from './choose-images.ts';
import { showEvaluation } from './show-evaluation.ts';

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
  const { tta, json = false } = options;
  const backend = await selectBackend(options.backend ?? 'auto', { io, threads: options.threads });
  const runs: OpenRun[] = [];
  try {
    for (const name of names) runs.push(await openRun(name, io));
    const content = await score(runs, io, options);
    const report = options.report === false ? undefined : await writeReport(content, io, options.report);
    showEvaluation(content, io, { json, tta, report });
  } finally {
    for (const { model } of runs) model.dispose();
    backend.close();
  }
}

/** What the averaged probabilities of the runs are worth. */
async function score(
  runs: readonly OpenRun[],
  io: CliIo,
  { dataset = runs[0]!.record.recipe.data.dataset, limit, on, tta, evaluationBatchSize }: EvaluateRunsOptions,
): Promise<ReportContent> {
  const digits = await loadDigits(dataset, io);
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
    metrics: await Promise.all(runs.map(({ folder }) => readMetrics(folder))),
  };
}

/** @returns the path as people gave it, or that in the first run's folder */
async function writeReport(content: ReportContent, io: CliIo, path: string | true | undefined): Promise<string> {
  const [{ name, folder }] = content.runs as readonly [OpenRun];
  const html = await buildReport(content);
  const given = typeof path === 'string' ? path : undefined;
  await writeFileAtomic(given === undefined ? runPaths(folder).report : resolve(io.cwd, given), html);
  const shown = given ?? `${name}/report.html`;
  note(io, `wrote ${shown}`);
  return shown;
}
