import { resolve } from 'node:path';
import { readMetrics, runPaths } from '@penstroke/runs/node';
import { writeFileAtomic } from '@penstroke/trainer/node';
import { type BackendRequest, selectBackend } from '../../backends/select-backend.ts';
import { type OpenRun, openRun } from '../../node/open-run.ts';
import { buildReport } from '../../report/build-report.ts';
import type { Evaluation } from '../../report/evaluation.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { note } from '../../terminal/show.ts';
import { type ScoreRunsOptions, scoreRuns } from './score-runs.ts';
import { showEvaluation } from './show-evaluation.ts';

/** The options of `penstroke evaluate`. */
export interface EvaluateRunsOptions extends ScoreRunsOptions, BackendRequest {
  /** A path; false for no report. */
  readonly report?: string | boolean | undefined;
  readonly json?: true | undefined;
}

/** Scores runs together, writes the report and shows the result. */
export async function evaluateRuns(names: readonly string[], io: CliIo, options: EvaluateRunsOptions): Promise<void> {
  const { tta, json = false } = options;
  const backend = await selectBackend(options, io);
  const runs: OpenRun[] = [];
  try {
    for (const name of names) runs.push(await openRun(name, io));
    const evaluation = await scoreRuns(runs, io, options);
    let report: string | undefined;
    try {
      if (options.report !== false) report = await writeReport(evaluation, io, options.report);
    } finally {
      // Another user's run may be scored, but not written to.
      showEvaluation(evaluation, io, { json, tta, report });
    }
  } finally {
    for (const { model } of runs) model.dispose();
    backend.close();
  }
}

/** @returns the path as people gave it, or that in the first run's folder */
async function writeReport(evaluation: Evaluation, io: CliIo, path: string | true | undefined): Promise<string> {
  const [{ name, folder }] = evaluation.runs as readonly [OpenRun];
  const metrics = await Promise.all(evaluation.runs.map((run) => readMetrics(run.folder)));
  const html = await buildReport({ ...evaluation, metrics });
  const given = typeof path === 'string' ? path : undefined;
  await writeFileAtomic(given === undefined ? runPaths(folder).report : resolve(io.cwd, given), html);
  const shown = given ?? `${name}/report.html`;
  note(io, `wrote ${shown}`);
  return shown;
}
