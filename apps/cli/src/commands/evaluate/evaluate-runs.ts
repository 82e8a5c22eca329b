import { resolve } from 'node:path';
import { runPaths } from '@penstroke/runs/node';
import { writeFileAtomic } from '@penstroke/trainer/node';
import { type BackendRequest, selectBackend } from '../../backends/select-backend.ts';
import { type OpenRun, openRun } from '../../node/open-run.ts';
import { buildReport, type ReportContent } from '../../report/build-report.ts';
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
    const content = await scoreRuns(runs, io, options);
    let report: string | undefined;
    try {
      if (options.report !== false) report = await writeReport(content, io, options.report);
    } finally {
      // Another user's run may be scored, but not written to.
      showEvaluation(content, io, { json, tta, report });
    }
  } finally {
    for (const { model } of runs) model.dispose();
    backend.close();
  }
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
