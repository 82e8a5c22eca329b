import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PlannedRun, plannedRun, type SweepPlan, sweepRunCount } from '@penstroke/runs';
import { readSweepOutcomes } from '@penstroke/runs/node';
import { runProgram } from '../processes/program.ts';

/**
 * Looks whether a sweep came out right: every run ended, each trained to its end once, those that something happened to with the bytes of
 * runs that nothing stopped, and the table that of the records.
 *
 * @returns what is wrong
 */
export async function checkSweep(
  sweep: string,
  { plan, hit }: { plan: SweepPlan; hit: Readonly<Record<'killed' | 'orphaned' | 'timed', number>> },
): Promise<string[]> {
  const bad: string[] = [];
  const outcomes = await readSweepOutcomes(sweep, plan);
  const runs = Array.from({ length: sweepRunCount(plan) }, (_, index) => plannedRun(plan, index));
  for (const run of runs) {
    const state = outcomes[run.index]!.state;
    if (state !== 'ended') bad.push(`run ${run.index} is ${state}: ${lastLine(logOf(sweep, run))}`);
    else bad.push(...problemsOf(sweep, run));
  }
  if (bad.length > 0) return bad;

  const starts = (index: number): number => logOf(sweep, runs[index]!).match(/^run {6}|^waiting /gm)?.length ?? 0;
  for (const [what, index] of Object.entries(hit)) {
    if (starts(index) < 2) bad.push(`run ${index} (${what}) was started once: nothing happened to it`);
  }
  bad.push(
    ...(await otherBytes(
      sweep,
      runs.filter(({ index }) => Object.values(hit).includes(index)),
    )),
  );
  bad.push(...(await wrongTable(sweep, { plan, runs })));
  return bad;
}

/** Each run comes to its end in one process, and its log has each epoch once. */
function problemsOf(sweep: string, run: PlannedRun): string[] {
  const ends = logOf(sweep, run).match(/^trained /gm)?.length ?? 0;
  const events = read(sweep, run, 'metrics.ndjson')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string; epoch: number });
  const epochs = events.filter(({ event }) => event === 'epoch-end').map(({ epoch }) => epoch);
  const once = epochs.every((epoch, at) => epoch === at + 1);
  return [
    ...(ends === 1 ? [] : [`run ${run.index} was trained to its end ${ends} times`]),
    ...(once ? [] : [`run ${run.index} has the epochs ${epochs.join(', ')}`]),
  ];
}

/** The runs that differ from those of the same plan that nothing stopped. */
async function otherBytes(sweep: string, runs: readonly PlannedRun[]): Promise<string[]> {
  const bad: string[] = [];
  await runProgram(['sweep', 'plan', '../request.json', '--out', '../calm'], sweep);
  const calm = join(sweep, '../calm');
  for (const run of runs) {
    await runProgram(['sweep', 'run', calm, '--index', String(run.index)], sweep);
    const [one, other] = [sweep, calm].map((folder) =>
      readFileSync(join(folder, 'runs', run.name, 'model', 'weights.bin')),
    );
    if (!one!.equals(other!)) bad.push(`run ${run.index} has other bytes than one that nothing stopped`);
  }
  return bad;
}

/** The rows of `sweep collect` that are not the means of the records. */
async function wrongTable(
  sweep: string,
  { plan, runs }: { plan: SweepPlan; runs: readonly PlannedRun[] },
): Promise<string[]> {
  const accuracies = runs.map((run) => {
    const { result } = JSON.parse(read(sweep, run, 'run.json')) as { result: { validationAccuracy: number } };
    return result.validationAccuracy;
  });
  const seeds = plan.seeds.length;
  const means = plan.settings.map(
    (_, setting) => accuracies.slice(setting * seeds, (setting + 1) * seeds).reduce((sum, one) => sum + one, 0) / seeds,
  );
  const { stdout } = await runProgram(['sweep', 'collect', sweep, '--json'], sweep);
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line)) as {
    setting: number;
    chosen: boolean;
    ended: number;
    validation: { mean: number };
  }[];
  const best = means.indexOf(Math.max(...means));
  const bad = rows.filter(
    ({ setting, ended, validation, chosen }) =>
      ended !== seeds || Math.abs(validation.mean - means[setting]!) > 1e-12 || chosen !== (setting === best),
  );
  return rows.length === means.length && bad.length === 0 ? [] : [`the table is wrong: ${stdout}`];
}

function read(sweep: string, { name }: PlannedRun, file: string): string {
  return readFileSync(join(sweep, 'runs', name, file), 'utf8');
}

function logOf(sweep: string, { index }: PlannedRun): string {
  return readFileSync(join(sweep, 'logs', `${index}.log`), 'utf8');
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1)!;
}
