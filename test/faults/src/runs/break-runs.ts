import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throwDice } from '../dice.ts';
import type { Suite, SuiteOptions, Tally } from '../suite.ts';
import { type Fault, withFault } from './fault-fs.ts';
import { digestOf, smallRun } from './small-run.ts';

const CODES = ['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EDQUOT'];

/** A process killed at every change that it makes to its run's folder, half-written files included. */
export const killRuns: Suite = {
  name: 'kills',
  what: 'a run killed at each change to its folder, half-written files included, then resumed to the same bytes',
  full: 500,
  short: 40,
  run: (options) => breakRuns(options, (at, half) => ({ at, half, kind: 'kill', lasting: false })),
};

/** A file system that refuses a change, once or from then on. */
export const failWrites: Suite = {
  name: 'faults',
  what: 'ENOSPC, EIO, EROFS, EACCES or EDQUOT at each change, once or from then on, then resumed to the same bytes',
  full: 300,
  short: 40,
  run: (options) =>
    breakRuns(options, (at, half, trial) => ({
      at,
      half,
      kind: CODES[trial % CODES.length]!,
      lasting: trial % 3 > 0,
    })),
};

type MakeFault = (at: number, half: boolean, trial: number) => Fault;

async function breakRuns({ count, seed }: SuiteOptions, makeFault: MakeFault): Promise<Tally> {
  const bad: string[] = [];
  const home = await mkdtemp(join(tmpdir(), 'penstroke-faults-'));
  const deadPid = await endedProcess();
  try {
    const whole = await folderIn(home);
    const { changes } = await withFault(undefined, () => smallRun(whole));
    const expected = await digestOf(whole);
    for (let trial = 0; trial < count; trial++) {
      const dice = throwDice({ seed, suite: 'runs', trial });
      // Each change in turn; beyond them, at random.
      const at = 1 + (trial < changes ? trial : dice.below(changes));
      const fault = makeFault(at, dice.below(2) === 0, trial);
      const problem = await tryFault(await folderIn(home), { fault, expected, deadPid });
      if (problem !== undefined) bad.push(`${JSON.stringify(fault)}: ${problem}`);
    }
  } finally {
    await rm(home, { recursive: true });
  }
  return { tried: count, bad };
}

interface Trial {
  readonly fault: Fault;
  readonly expected: string;
  readonly deadPid: number;
}

/** @returns what went wrong, if anything */
async function tryFault(folder: string, { fault, expected, deadPid }: Trial): Promise<string | undefined> {
  const { error } = await withFault(fault, () => smallRun(folder));
  if (error !== undefined && fault.kind !== 'kill') {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code !== fault.kind || path === undefined) return `expected ${fault.kind} with its path, got ${error}`;
  }
  await bury(folder, deadPid);
  try {
    await smallRun(folder);
  } catch (again) {
    return `does not resume: ${again}`;
  }
  const got = await digestOf(folder);
  await rm(folder, { recursive: true });
  return got === expected ? undefined : 'resumed to other bytes';
}

/** Makes the locks of this live process those of a dead one, and old. */
async function bury(folder: string, pid: number): Promise<void> {
  for (const name of (await readdir(folder)).filter((other) => other.includes('run.lock'))) {
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    // What was half written when the process was killed stays so.
    if (text.endsWith('}\n')) await writeFile(path, JSON.stringify({ ...JSON.parse(text), pid }));
    await utimes(path, 0, 0);
  }
}

async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid!;
}

function folderIn(home: string): Promise<string> {
  return mkdtemp(join(home, 'run-'));
}
