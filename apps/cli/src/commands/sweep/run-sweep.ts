import { sweepRunCount } from '@penstroke/runs';
import { CommandError, UsageError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { openSweep } from './open-sweep.ts';
import { runAll } from './run-all.ts';
import { runOne } from './run-one.ts';

/** The options of `penstroke sweep run`. */
export interface RunSweepOptions {
  readonly index?: number | undefined;
  readonly workers?: number | undefined;
  readonly threads?: number | undefined;
  readonly wide?: true | undefined;
  readonly json?: true | undefined;
}

/** Where schedulers say which task of many a process is. */
const INDEX_VARIABLES = ['SLURM_ARRAY_TASK_ID', 'JOB_COMPLETION_INDEX'] as const;

/**
 * Makes one run of a sweep, or all that are missing.
 *
 * @returns the exit code
 * @throws UsageError for a number that the plan does not have, or beside `--workers`
 */
export async function runSweep(given: string, io: CliIo, options: RunSweepOptions): Promise<number> {
  const { index, workers, threads, wide = false, json = false } = options;
  if (index !== undefined && workers !== undefined) {
    throw new UsageError('--index and --workers exclude each other; leave one out');
  }
  const sweep = await openSweep(given, io);
  const last = sweepRunCount(sweep.plan) - 1;
  if (index !== undefined && index > last) throw new UsageError(`expected --index from 0 to ${last}, got ${index}`);
  const own = index ?? (workers === undefined ? indexFrom(io.env, last) : undefined);
  return own === undefined
    ? runAll(sweep, io, { workers: workers ?? 1, threads, wide, json })
    : runOne(sweep, own, { io, threads, wide, json });
}

function indexFrom(env: CliIo['env'], last: number): number | undefined {
  const name = INDEX_VARIABLES.find((variable) => env[variable] !== undefined);
  if (name === undefined) return undefined;
  const text = env[name]!;
  if (/^\d{1,6}$/.test(text) && Number(text) <= last) return Number(text);
  throw new CommandError(`expected ${name} from 0 to ${last}, got "${text}"; submit the missing runs only`);
}
