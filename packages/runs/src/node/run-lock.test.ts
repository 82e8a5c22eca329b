import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RunFileError } from '../record/run-file-error.ts';
import { RunLockedError } from '../record/run-locked-error.ts';
import type { LockHolder } from './lock-holder.ts';
import { processSpace } from './process-space.ts';
import { isProcessAlive, processStart } from './process-start.ts';
import { acquireRunLock } from './run-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'penstroke-lock-'));
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

/** The number of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid!;
}

const TOKEN = '01234567-89ab-4def-8123-456789abcdef';

async function leaveLock(changes: Partial<LockHolder>): Promise<LockHolder> {
  const space = await processSpace();
  const where = { pid: process.pid, host: hostname(), ...(space !== undefined && { space }) };
  const holder = { ...where, lockedAt: '2026-01-31T14:25:03.000Z', token: TOKEN, ...changes };
  await writeFile(join(folder, 'run.lock'), JSON.stringify(holder));
  return holder;
}

describe('the lock of a run', () => {
  test('keeps a second one out, by the first one’s name, until it is given up, and leaves nothing', async () => {
    const lock = await acquireRunLock(folder);
    expect(await readdir(folder)).toEqual(['run.lock']);
    expect(JSON.parse(await readFile(join(folder, 'run.lock'), 'utf8'))).toMatchObject({
      pid: process.pid,
      host: hostname(),
      lockedAt: expect.stringMatching(/^\d{4}-/),
    });
    const second = acquireRunLock(folder);
    await expect(second).rejects.toBeInstanceOf(RunLockedError);
    await expect(second).rejects.toThrow(
      new RegExp(`process ${process.pid} has been training there since .*; wait for it or stop it`),
    );
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    await (await acquireRunLock(folder)).release();
  });

  test('of a dead process is taken over by exactly one of many, at once', async () => {
    for (let round = 0; round < 10; round++) {
      const dead = await leaveLock({ pid: await deadPid() });
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => acquireRunLock(folder)));
      const taken = tries.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
      expect(taken).toHaveLength(1);
      expect(taken[0]!.takenFrom).toEqual(dead);
      for (const { reason } of tries.filter((result) => result.status === 'rejected')) {
        expect(RunLockedError.isInstance(reason), String(reason)).toBe(true);
      }
      await taken[0]!.expectHeld();
      await taken[0]!.release();
      expect(await readdir(folder)).toEqual([]);
    }
  });

  test.runIf(process.platform === 'linux')('is not of a process that came later and got the number', async () => {
    const start = (await processStart(process.pid))!;
    expect(await isProcessAlive(process.pid, start)).toBe(true);
    await leaveLock({ processStart: start });
    await expect(acquireRunLock(folder)).rejects.toBeInstanceOf(RunLockedError);
    await leaveLock({ processStart: start - 1 });
    await (await acquireRunLock(folder)).release();
  });

  test('of another machine counts as long as it is touched', async () => {
    await leaveLock({ host: 'elsewhere', pid: 1 });
    await expect(acquireRunLock(folder)).rejects.toThrow(/process 1 on elsewhere has been training there/);
    const before = new Date(Date.now() - 150_000);
    await utimes(join(folder, 'run.lock'), before, before);
    const lock = await acquireRunLock(folder);
    expect(lock.takenFrom).toMatchObject({ host: 'elsewhere' });
    await lock.release();
  });

  test('of another container with this host name counts as long as it is touched, whatever has its number here', async () => {
    for (const pid of [process.pid, await deadPid()]) {
      await leaveLock({ space: 'another', pid });
      await expect(acquireRunLock(folder)).rejects.toBeInstanceOf(RunLockedError);
      const before = new Date(Date.now() - 150_000);
      await utimes(join(folder, 'run.lock'), before, before);
      await (await acquireRunLock(folder)).release();
    }
  });

  test('of another machine is left alone by one whose clock is ahead', async () => {
    await leaveLock({ host: 'elsewhere', pid: 1 });
    vi.useFakeTimers({ now: Date.now() + 600_000, toFake: ['Date'] });
    await expect(acquireRunLock(folder)).rejects.toBeInstanceOf(RunLockedError);
  });

  test('is touched by its holder, with the clock of the file system', async () => {
    vi.useFakeTimers({ now: Date.now() + 600_000, toFake: ['Date', 'setInterval', 'clearInterval'] });
    const lock = await acquireRunLock(folder);
    const path = join(folder, 'run.lock');
    const [text, before] = [await readFile(path, 'utf8'), new Date(Date.now() - 900_000)];
    await utimes(path, before, before);
    vi.advanceTimersByTime(10_000);
    await vi.waitFor(async () => expect((await stat(path)).mtimeMs).toBeGreaterThan(before.getTime()));
    expect((await stat(path)).mtimeMs).toBeLessThan(Date.now() - 300_000);
    expect(await readFile(path, 'utf8')).toBe(text);
    await lock.release();
  });

  test('is taken although a taker was killed while it took it', async () => {
    const dead = await leaveLock({ pid: await deadPid() });
    await writeFile(
      join(folder, `.run.lock.${TOKEN}`),
      JSON.stringify({ ...dead, lockedAt: '', token: TOKEN.replace('0', '1') }),
    );
    await (await acquireRunLock(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  test('that was removed or taken over is told to its holder, who leaves the other one’s', async () => {
    const lock = await acquireRunLock(folder);
    await lock.expectHeld();
    await rm(join(folder, 'run.lock'));
    await expect(lock.expectHeld()).rejects.toBeInstanceOf(RunFileError);
    const other = await acquireRunLock(folder);
    await expect(lock.expectHeld()).rejects.toThrow(/the lock was removed or taken over; this process stops writing/);
    await lock.release();
    await other.expectHeld();
    await other.release();
  });

  test.each(['', '{', '{}', 'null'])('that holds %j is left to people', async (text) => {
    await writeFile(join(folder, 'run.lock'), text);
    await expect(acquireRunLock(folder)).rejects.toThrow(
      /run\.lock: expected the lock of a process, got something else/,
    );
    expect(await readdir(folder)).toEqual(['run.lock']);
  });
});
