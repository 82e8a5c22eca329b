/**
 * One process writes to a run's folder. `run.lock` names it; it comes into being whole, by a hard link, or not at all.
 *
 * The lock of a dead process is taken over by whoever makes the file `.run.lock.<token>`, `token` being that of the dead
 * one's lock. Of two that try, one makes the file. It looks again whether the lock is still the dead one's, and only then puts
 * its own in place: nobody else may, and the dead cannot.
 */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { RunFileError } from '../record/run-file-error.ts';
import { RunLockedError } from '../record/run-locked-error.ts';
import { errorCode } from './error-code.ts';
import { LOCK_NAME, type LockHolder, readHolder, SILENT_MS } from './lock-holder.ts';
import { isProcessAlive, processStart } from './process-start.ts';

/** What a taker leaves if it is killed. */
const LOCK_ASIDE = /^\.run\.lock\.[0-9a-f-]{36}(?:\.new)?$/;
/** How often a lock says that its process is alive, to those that cannot see it from another machine. */
const BEAT_MS = 10_000;
/** Others may come and go between two looks, seldom more than once. */
const MAX_TRIES = 20;
const RETRY_MS = 25;

/** The right to write to a run's folder. */
export interface RunLock {
  /** The dead process that held it before. */
  readonly takenFrom?: LockHolder;
  /**
   * Looks whether the lock is still this process's.
   *
   * @throws RunFileError if somebody removed it or, this process having been silent for minutes, took it over
   */
  expectHeld(): Promise<void>;
  /** Gives the lock up. */
  release(): Promise<void>;
}

/**
 * Takes the lock of a run's folder.
 *
 * @throws RunLockedError if a live process holds it; the system's error if nothing can be written there
 */
export async function acquireRunLock(folder: string): Promise<RunLock> {
  const path = join(folder, LOCK_NAME);
  const start = await processStart(process.pid);
  const own: LockHolder = {
    pid: process.pid,
    host: hostname(),
    ...(start !== undefined && { processStart: start }),
    lockedAt: new Date().toISOString(),
    token: randomUUID(),
  };
  const aside = join(folder, `.${LOCK_NAME}.${own.token}.new`);
  try {
    await writeFile(aside, `${JSON.stringify(own)}\n`, { flag: 'wx', flush: true });
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      if (tries > 0) await setTimeout(RETRY_MS);
      if (await linked(aside, path)) return heldLock(path, own);
      const holder = await readHolder(path);
      if (holder === undefined) continue;
      if (await isAlive(holder, { path, aside })) throw lockedBy(holder, folder);
      if (await takeOver(path, { dead: holder, aside })) return heldLock(path, own, holder);
    }
    throw new RunLockedError(`acquireRunLock: ${folder}: other processes keep taking its lock; try again`, path);
  } catch (error) {
    // The system names no path where it refuses to sync an open file, and one that nobody knows where it names the file aside.
    throw RunFileError.isInstance(error) ? error : Object.assign(error as Error, { path });
  } finally {
    await rm(aside, { force: true }).catch(() => {}); // the next one removes it
  }
}

/** Whether `name` is that of a lock, or of what taking one leaves if it is killed. */
export function isLockName(name: string): boolean {
  return name === LOCK_NAME || LOCK_ASIDE.test(name);
}

/** Removes what killed processes left of their locks beside that of `folder`. */
export async function removeLockAsides(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names.filter((name) => LOCK_ASIDE.test(name))) {
    const path = join(folder, name);
    const [holder, stats] = await Promise.all([
      readHolder(path).catch(() => undefined),
      stat(path).catch(() => undefined),
    ]);
    // One of another machine, or an empty one, may be just being written.
    const isLeft =
      holder?.host === hostname()
        ? !(await isProcessAlive(holder.pid, holder.processStart))
        : stats !== undefined && Date.now() - stats.mtimeMs > SILENT_MS;
    if (isLeft) await rm(path, { force: true });
  }
}

/** Makes `path` unless it exists. */
async function linked(aside: string, path: string): Promise<boolean> {
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST') return false;
    // File systems without hard links; a reader may see the lock half written there.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EMLINK') throw error;
  }
  try {
    await writeFile(path, await readFile(aside), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function isAlive(
  { pid, host, processStart: start }: LockHolder,
  at: { path: string; aside: string },
): Promise<boolean> {
  if (host === hostname()) return isProcessAlive(pid, start);
  // Both times are of the folder's file system: the clocks of two machines may differ.
  await utimes(at.aside, new Date(), new Date());
  const [lock, own] = await Promise.all([stat(at.path), stat(at.aside)]).catch(() => []);
  return lock === undefined || own === undefined || own.mtimeMs - lock.mtimeMs < SILENT_MS;
}

async function takeOver(path: string, { dead, aside }: { dead: LockHolder; aside: string }): Promise<boolean> {
  const right = join(dirname(path), `.${LOCK_NAME}.${dead.token}`);
  if (!(await linked(aside, right))) {
    // Another one is at it, or was killed at it.
    const taker = await readHolder(right);
    if (taker !== undefined && !(await isAlive(taker, { path: right, aside }))) await rm(right, { force: true });
    return false;
  }
  try {
    if ((await readHolder(path))?.token !== dead.token) return false;
    await rename(aside, path);
    return true;
  } finally {
    await rm(right, { force: true });
  }
}

function heldLock(path: string, { token }: LockHolder, takenFrom?: LockHolder): RunLock {
  const isHeld = async (): Promise<boolean> => (await readHolder(path).catch(() => undefined))?.token === token;
  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {}); // expectHeld tells
  }, BEAT_MS);
  beat.unref();
  return {
    ...(takenFrom && { takenFrom }),
    async expectHeld() {
      if (await isHeld()) return;
      throw new RunFileError(
        `expectHeld: ${path}: the lock was removed or taken over; this process stops writing`,
        path,
      );
    },
    async release() {
      clearInterval(beat);
      if (await isHeld()) await rm(path, { force: true });
    },
  };
}

function lockedBy({ pid, host, lockedAt }: LockHolder, folder: string): RunLockedError {
  const where = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  const path = join(folder, LOCK_NAME);
  return new RunLockedError(
    `acquireRunLock: ${folder}: ${where} has been training there since ${lockedAt}; wait for it or stop it`,
    path,
  );
}
