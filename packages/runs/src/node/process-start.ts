import { readFile } from 'node:fs/promises';
import { errorCode } from './error-code.ts';

/** The fields of `/proc/<pid>/stat` after the name, which may hold blanks; the start is the 22nd of all (proc_pid_stat(5)). */
const START_FIELD = 22 - 3;

/**
 * When a process of this machine started, in clock ticks since the machine did: tells a process from a later one with its
 * number.
 *
 * @returns undefined where the system does not say (it has no `/proc`, or no such process)
 */
export async function processStart(pid: number): Promise<number | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const start = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_FIELD]);
    return Number.isSafeInteger(start) ? start : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process of this machine runs; if `start` is known, one that started at another time is another process. */
export async function isProcessAlive(pid: number, start?: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    if (errorCode(error) !== 'EPERM') return false;
  }
  if (start === undefined) return true;
  const now = await processStart(pid);
  return now === undefined || now === start;
}
