import { readFile, readlink } from 'node:fs/promises';

/**
 * Names the space in which a process number means a process: the start of this machine's system, and the container in it. Two
 * containers may have one host name, and each its own process 1.
 *
 * @returns undefined where the system does not say
 */
export function processSpace(): Promise<string | undefined> {
  own ??= readSpace();
  return own;
}

let own: Promise<string | undefined> | undefined;

async function readSpace(): Promise<string | undefined> {
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    return `${boot} ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return undefined;
  }
}
