import { plannedRun, recordSeed, type SweepOutcome, sweepStates } from '@penstroke/runs';
import { readSweepOutcomes } from '@penstroke/runs/node';
import type { CliIo } from '../../terminal/cli-io.ts';
import { plainMessage } from '../../terminal/describe-error.ts';
import { result, resultJson, table } from '../../terminal/show.ts';
import { describeValues } from './describe-values.ts';
import { openSweep } from './open-sweep.ts';

/** Shows how many runs are in each state, and details of single runs; in JSON, every run. */
export async function showStatus(given: string, io: CliIo, { json }: { json?: true | undefined }): Promise<void> {
  const { folder, plan } = await openSweep(given, io);
  const outcomes = await readSweepOutcomes(folder, plan);
  if (json) {
    for (const [index, outcome] of outcomes.entries()) {
      const { setting, values, seed } = plannedRun(plan, index);
      resultJson(io, { index, setting, values, seed: recordSeed(seed), ...outcome });
    }
    return;
  }
  const counts = sweepStates.map((state) => [state, String(outcomes.filter((one) => one.state === state).length)]);
  result(io, table(counts, [1]));
  const told = outcomes.flatMap((outcome, index) => {
    if (outcome.state === 'waiting' || outcome.state === 'ended') return [];
    const { values, seed } = plannedRun(plan, index);
    return [[String(index), outcome.state, `${describeValues(values)} seed ${seed}`.trim(), detailOf(outcome)]];
  });
  if (told.length > 0) result(io, table(told, [0]));
}

function detailOf(outcome: SweepOutcome): string {
  if (outcome.state === 'running') return `process ${outcome.pid} on ${outcome.host}`;
  return 'message' in outcome ? plainMessage(outcome.message) : '';
}
