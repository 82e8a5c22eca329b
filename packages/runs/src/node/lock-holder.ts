import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { RunLockedError } from '../record/run-locked-error.ts';
import { errorCode } from './error-code.ts';
import { processSpace } from './process-space.ts';
import { isProcessAlive } from './process-start.ts';
import { readBoundedText } from './read-bounded-file.ts';

/** The file that names the process which writes to a run's folder. */
export const LOCK_NAME = 'run.lock';
/** A lock has about 200 bytes. */
const MAX_LOCK_BYTES = 4096;
/** A lock of a process that cannot be looked for is of a dead one when it is silent for this long. */
export const SILENT_MS = 120_000;

const holderSchema = z.strictObject({
  pid: z.int().positive(),
  host: z.string(),
  /** In which `pid` is the number of a process; absent where the system does not say. */
  space: z.string().exactOptional(),
  /** Clock ticks since the machine started; absent where the system does not say. */
  processStart: z.int().exactOptional(),
  lockedAt: z.string(),
  token: z.uuid(),
});

/** The process that holds a lock. */
export type LockHolder = z.infer<typeof holderSchema>;

/**
 * The process that lives and writes to a run's folder, to look at: only taking the lock makes sure. The silence of one that cannot be
 * looked for, on another machine or in another container, is measured by this machine's clock.
 *
 * @returns undefined if none does
 * @throws RunLockedError if something else than a lock is in its place
 */
export async function liveHolder(folder: string): Promise<LockHolder | undefined> {
  const path = join(folder, LOCK_NAME);
  const holder = await readHolder(path);
  if (holder === undefined) return undefined;
  if (await isVisible(holder)) {
    return (await isProcessAlive(holder.pid, holder.processStart)) ? holder : undefined;
  }
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs < SILENT_MS ? holder : undefined;
}

/** Whether this process can look for that one by its number. */
export async function isVisible({ host, space }: LockHolder): Promise<boolean> {
  return host === hostname() && space === (await processSpace());
}

/** @returns undefined once the lock is gone */
export async function readHolder(path: string): Promise<LockHolder | undefined> {
  let text: string;
  try {
    text = await readBoundedText(path, MAX_LOCK_BYTES);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Falls through: not a lock that this program wrote.
  }
  const parsed = holderSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new RunLockedError(
    `acquireRunLock: ${path}: expected the lock of a process, got something else; delete it if nothing trains there`,
    path,
  );
}
