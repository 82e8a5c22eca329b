import { basename, dirname, join, resolve } from 'node:path';
import type { PlannedRun, SweepPlan } from '@penstroke/runs';
import { readSweepPlan, sweepPaths } from '@penstroke/runs/node';
import type { CliIo } from '../../terminal/cli-io.ts';

/** A sweep's folder with its plan. */
export interface OpenSweep {
  /** The folder as people gave it. */
  readonly name: string;
  /** The path to open. */
  readonly folder: string;
  readonly plan: SweepPlan;
}

/**
 * Opens a sweep.
 *
 * @param given its folder, or the `plan.json` in it
 * @throws SweepError if the plan is missing or damaged
 */
export async function openSweep(given: string, io: CliIo): Promise<OpenSweep> {
  const name = basename(given) === 'plan.json' ? dirname(given) : given;
  const folder = resolve(io.cwd, name);
  return { name, folder, plan: await readSweepPlan(folder) };
}

/** The folder of one of its runs, as people see it. */
export function runFolderName({ name }: OpenSweep, run: PlannedRun): string {
  return join(sweepPaths(name).runs, run.name);
}
