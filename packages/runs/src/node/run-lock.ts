/**
 * One process writes to a run's folder. `run.lock` names it; it comes into being whole, by a hard link, or not at all.
 *
 * The lock of a dead process is taken over by whoever makes the file `.run.lock.<token>`, `token` being that of the dead
 * one's lock. Of two that try, one makes the file. It looks again whether the lock is still the dead one's, and only then puts
 * its own in place: nobody else may, and the dead cannot.
 */
import { randomUUID } from 'node:crypto';
import { type FileHandle, link, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { RunFileError } from '../record/run-file-error.ts';
import { RunLockedError } from '../record/run-locked-error.ts';
import { errorCode } from './error-code.ts';
import { isVisible, LOCK_NAME, type LockHolder, readHolder, SILENT_MS } from './lock-holder.ts';
import { processSpace } from './process-space.ts';
import { isProcessAlive, processStart } from './process-start.ts';

/** What a taker leaves if it is killed. */
const LOCK_ASIDE = /^\.run\.lock\.[0-9a-f-]{36}(?:\.new)?$/;
/** How often a lock says that its process is alive, to those that cannot see it. */
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
  const [start, space] = await Promise.all([processStart(process.pid), processSpace()]);
  const own: LockHolder = {
    pid: process.pid,
    host: hostname(),
    ...(space !== undefined && { space }),
    ...(start !== undefined && { processStart: start }),
    lockedAt: new Date().toISOString(),
    token: randomUUID(),
  };
  const aside = join(folder, `.${LOCK_NAME}.${own.token}.new`);
  try {
    await writeFile(aside, encode(own), { flag: 'wx', flush: true });
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      if (tries > 0) await setTimeout(RETRY_MS);
      if (await linked(aside, path)) return await heldLock(path, own);
      const holder = await readHolder(path);
      if (holder === undefined) continue;
      if (await isAlive(holder, { path, own, aside })) throw lockedBy(holder, folder);
      if (await takeOver(path, { dead: holder, own, aside })) return await heldLock(path, own, holder);
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
    // One of a process that cannot be seen, or an empty one, may be just being written.
    const isLeft =
      holder && (await isVisible(holder))
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

/** A taker's lock, which lies aside until the place is free. */
interface Aside {
  readonly own: LockHolder;
  readonly aside: string;
}

async function isAlive(holder: LockHolder, { path, own, aside }: Aside & { path: string }): Promise<boolean> {
  if (await isVisible(holder)) return isProcessAlive(holder.pid, holder.processStart);
  // Written, not set: both times are then of the folder's file system, since the clocks of two machines may differ.
  await writeFile(aside, encode(own), { flag: 'r+', flush: true });
  const [lock, now] = await Promise.all([stat(path), stat(aside)]).catch(() => []);
  return lock === undefined || now === undefined || now.mtimeMs - lock.mtimeMs < SILENT_MS;
}

async function takeOver(path: string, { dead, own, aside }: Aside & { dead: LockHolder }): Promise<boolean> {
  const right = join(dirname(path), `.${LOCK_NAME}.${dead.token}`);
  if (!(await linked(aside, right))) {
    // Another one is at it, or was killed at it.
    const taker = await readHolder(right);
    if (taker !== undefined && !(await isAlive(taker, { path: right, own, aside }))) await rm(right, { force: true });
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

async function heldLock(path: string, own: LockHolder, takenFrom?: LockHolder): Promise<RunLock> {
  const isHeld = async (): Promise<boolean> => (await readHolder(path).catch(() => undefined))?.token === own.token;
  const file = await open(path, 'r+').catch(async (error: unknown) => {
    await rm(path, { force: true });
    throw error;
  });
  const beat = setInterval(() => touch(file, own).catch(() => {}), BEAT_MS); // expectHeld tells
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
      await file.close();
      if (await isHeld()) await rm(path, { force: true });
    },
  };
}

/** Writes the bytes that are there: the file system then stamps them with its own clock, not with this machine's. */
async function touch(file: FileHandle, own: LockHolder): Promise<void> {
  await file.write(encode(own), 0);
  await file.datasync();
}

function encode(holder: LockHolder): string {
  return `${JSON.stringify(holder)}\n`;
}

function lockedBy({ pid, host, lockedAt }: LockHolder, folder: string): RunLockedError {
  const where = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  const path = join(folder, LOCK_NAME);
  return new RunLockedError(
    `acquireRunLock: ${folder}: ${where} has been training there since ${lockedAt}; wait for it or stop it`,
    path,
  );
}
