import { join, resolve } from 'node:path';
import {
  counted,
  MAX_JSON_BYTES,
  parseJson,
  parseSweepRequest,
  planSweep,
  SweepError,
  type SweepPlan,
  type SweepRequest,
  sweepRunCount,
} from '@penstroke/runs';
import { createSweepFolder, readBoundedText } from '@penstroke/runs/node';
import { datasetSource } from '../../node/dataset-source.ts';
import { UsageError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { plainMessage } from '../../terminal/describe-error.ts';
import { note, result, resultJson } from '../../terminal/show.ts';

/** The options of `penstroke sweep plan`. */
export interface MakePlanOptions {
  readonly out?: string | undefined;
  readonly json?: true | undefined;
}

/**
 * Reads what a person asks for, and leaves a sweep's folder with its plan. The path of a data set becomes absolute there, from the
 * current folder: a run finds the same images wherever it is started.
 *
 * @throws UsageError if it makes no plan, SweepError if another plan stands there
 */
export async function makePlan(file: string, io: CliIo, { out, json }: MakePlanOptions): Promise<void> {
  const value = parseJson(await readBoundedText(resolve(io.cwd, file), MAX_JSON_BYTES), file);
  const { request, plan } = planOrRefuse(value, file, io);
  const name = out ?? join('sweeps', plan.name);
  const isNew = await createSweepFolder(resolve(io.cwd, name), plan);
  const [settings, seeds, runs] = [plan.settings.length, plan.seeds.length, sweepRunCount(plan)];
  const draws = request.random?.count ?? settings;
  if (settings < draws) {
    note(
      io,
      `${name}: ${counted(settings, 'setting')} of ${counted(draws, 'draw')}: those that come out equal are one`,
    );
  }
  if (!isNew) note(io, `${name}: the same plan stands there already`);
  if (json) resultJson(io, { name: plan.name, settings, seeds, runs, out: name });
  else
    result(io, `${counted(runs, 'run')}: ${counted(settings, 'setting')} with ${counted(seeds, 'seed')} each  ${name}`);
}

function withAbsoluteData(plan: SweepPlan, cwd: string): SweepPlan {
  const settings = plan.settings.map(({ values, run }) => {
    const { recipe } = run;
    const data = { ...recipe.data, dataset: datasetSource(recipe.data.dataset, cwd) };
    return { values, run: { ...run, recipe: { ...recipe, data } } };
  });
  return { ...plan, settings };
}

function planOrRefuse(value: unknown, file: string, { cwd }: CliIo): { request: SweepRequest; plan: SweepPlan } {
  try {
    const request = parseSweepRequest(value, file);
    return { request, plan: withAbsoluteData(planSweep(request), cwd) };
  } catch (error) {
    if (!SweepError.isInstance(error)) throw error;
    throw new UsageError(plainMessage(error), { cause: error });
  }
}
