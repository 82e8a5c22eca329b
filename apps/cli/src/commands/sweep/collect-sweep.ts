import {
  bestRuns,
  counted,
  DEFAULT_EVALUATION_BATCH_SIZE,
  plannedRun,
  shellCommand,
  sweepRunCount,
  tabulateSweep,
} from '@penstroke/runs';
import { readSweepOutcomes } from '@penstroke/runs/node';
import { type BackendRequest, selectBackend } from '../../backends/select-backend.ts';
import { type OpenRun, openRun } from '../../node/open-run.ts';
import { CommandError, UsageError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { scoreLine } from '../../terminal/score-line.ts';
import { note, result, resultJson } from '../../terminal/show.ts';
import { scoreRuns } from '../evaluate/score-runs.ts';
import { openSweep, runFolderName } from './open-sweep.ts';
import { chosenWords, sweepCsv, sweepTable } from './sweep-table.ts';

/** The options of `penstroke sweep collect`. */
export interface CollectSweepOptions extends BackendRequest {
  readonly csv?: true | undefined;
  readonly json?: true | undefined;
  /** How many of the best runs to score as one. */
  readonly ensemble?: number | undefined;
}

/**
 * Shows what came of a sweep, setting by setting, and if wanted of its best runs as one.
 *
 * @throws CommandError if no run has ended, or fewer than the ensemble needs; UsageError for options of the ensemble without one
 */
export async function collectSweep(given: string, io: CliIo, options: CollectSweepOptions): Promise<void> {
  if (options.ensemble === undefined && (options.backend ?? options.threads ?? options.wide) !== undefined) {
    throw new UsageError('--backend, --threads and --wide are for --ensemble; add it, or leave them out');
  }
  const sweep = await openSweep(given, io);
  const { folder, plan, name } = sweep;
  const outcomes = await readSweepOutcomes(folder, plan);
  const total = sweepRunCount(plan);
  const status = shellCommand(['penstroke', 'sweep', 'status', name]);
  const ended = outcomes.filter(({ state }) => state === 'ended').length;
  if (ended === 0) throw new CommandError(`${name}: no run has ended; see ${status}`);
  const rows = tabulateSweep(plan, outcomes);
  if (options.json) for (const row of rows) resultJson(io, row);
  else if (options.csv) result(io, sweepCsv(rows));
  else result(io, sweepTable(rows));
  if (!options.json && !options.csv) result(io, chosenWords(rows));
  if (ended < total) note(io, `${ended} of ${counted(total, 'run')} ended; see ${status}`);
  if (options.ensemble === undefined) return;

  const members = bestRuns(outcomes, options.ensemble);
  if (members.length < options.ensemble) {
    throw new CommandError(
      `--ensemble ${options.ensemble}: only ${counted(members.length, 'run')} with a validation accuracy ended; ask for fewer`,
    );
  }
  const folders = members.map((index) => runFolderName(sweep, plannedRun(plan, index)));
  const { validation, test } = await scoreEnsemble(folders, io, options);
  if (options.json) {
    resultJson(io, { ensemble: members, validation: figuresOf(validation), test: figuresOf(test) });
    return;
  }
  // Beside CSV, words go where words go.
  const show = options.csv ? note : result;
  show(io, `ensemble of the best ${counted(members.length, 'run')} by validation: ${members.join(', ')}`);
  show(io, scoreLine('validation', validation));
  show(io, scoreLine('test', test));
}

type Score = Parameters<typeof scoreLine>[1];

/** A score without what was computed on the way to it. */
function figuresOf({ accuracy, errors, count }: Score): Score {
  return { accuracy, errors, count };
}

async function scoreEnsemble(
  folders: readonly string[],
  io: CliIo,
  request: BackendRequest,
): Promise<{ validation: Score; test: Score }> {
  const backend = await selectBackend(request, io);
  const runs: OpenRun[] = [];
  try {
    for (const folder of folders) runs.push(await openRun(folder, io));
    const on = async (part: 'validation' | 'test'): Promise<Score> =>
      (await scoreRuns(runs, io, { on: part, evaluationBatchSize: DEFAULT_EVALUATION_BATCH_SIZE })).scored;
    return { validation: await on('validation'), test: await on('test') };
  } finally {
    for (const { model } of runs) model.dispose();
    backend.close();
  }
}
