import { randomUUID } from 'node:crypto';
import { link, rename, rm } from 'node:fs/promises';
import { makeFolder, writeFileAtomic } from '@penstroke/trainer/node';
import { MAX_JSON_BYTES, parseJson } from '../record/parse-json.ts';
import { SweepError } from '../sweep/sweep-error.ts';
import { encodeSweepPlan, parseSweepPlan, type SweepPlan } from '../sweep/sweep-plan.ts';
import { errorCode, isMissing } from './error-code.ts';
import { readBoundedText } from './read-bounded-file.ts';
import { sweepPaths } from './sweep-paths.ts';

/**
 * Makes a sweep's folder with its plan, once and for all: of several that write different plans, one wins.
 *
 * @returns false if the same plan stands there already
 * @throws SweepError if another plan does; the system's error if nothing can be written
 */
export async function createSweepFolder(folder: string, plan: SweepPlan): Promise<boolean> {
  const { plan: path, runs, logs } = sweepPaths(folder);
  const text = encodeSweepPlan(plan);
  for (const made of [folder, runs, logs]) await makeFolder(made);
  const before = await readBoundedText(path, MAX_JSON_BYTES).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (before !== undefined) return expectSame(before, { text, path });
  const aside = `${path}.${randomUUID()}`;
  try {
    await writeFileAtomic(aside, text);
    await link(aside, path);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST') return expectSame(await readBoundedText(path, MAX_JSON_BYTES), { text, path });
    // A link does not replace what another process wrote since; file systems without links must do with a rename.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw Object.assign(error as Error, { path });
    await rename(aside, path);
    return true;
  } finally {
    await rm(aside, { force: true });
  }
}

/**
 * Reads the plan of a sweep's folder.
 *
 * @throws SweepError if there is none, or it is damaged; RunFileError if it is too large or no regular file
 */
export async function readSweepPlan(folder: string): Promise<SweepPlan> {
  const path = sweepPaths(folder).plan;
  let text: string;
  try {
    text = await readBoundedText(path, MAX_JSON_BYTES);
  } catch (error) {
    if (!isMissing(error)) throw error;
    const message = `${folder}: no plan.json there; give a folder that penstroke sweep plan has made`;
    throw new SweepError(`readSweepPlan: ${message}`, { cause: error });
  }
  return parseSweepPlan(parseJson(text, path), path);
}

function expectSame(before: string, { text, path }: { text: string; path: string }): false {
  if (before === text) return false;
  throw new SweepError(
    `createSweepFolder: ${path}: expected no plan or the same, got another; a plan is not changed: give another folder`,
  );
}
