import { chmod, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RunWriter } from '@penstroke/runs/node';
import type { Suite, Tally } from '../suite.ts';
import { type Ended, runProgram, startProgram, type User } from './program.ts';
import { digestShortRun, finishShortRun, leftAside, shortRun, withHome } from './short-run.ts';

/** Who owns no file. */
const NOBODY: User = { uid: 65_534, gid: 65_534 };
/** Everybody may read and enter, or write too. */
const [READ, WRITE] = [0o755, 0o777];
const REFUSED = /no permission; choose another path/;

/** A folder as root left it, in which another user begins or resumes a run. */
interface Meeting {
  readonly what: string;
  /** @returns what to do once the other user's program has ended */
  prepare(cwd: string, whole: string): Promise<(() => Promise<void>) | undefined>;
  /** What the other user is told; undefined where the run is brought to its end, with the bytes of a run that nobody stopped. */
  readonly told?: RegExp;
}

const MEETINGS: readonly Meeting[] = [
  {
    what: 'a run that others may read',
    prepare: (cwd, whole) => takeRun(cwd, { whole, mode: READ }),
    told: REFUSED,
  },
  {
    what: 'a run that others may not read',
    async prepare(cwd, whole) {
      await takeRun(cwd, { whole, mode: READ });
      await chmod(join(cwd, 'run'), 0o700);
      return undefined;
    },
    told: REFUSED,
  },
  {
    what: 'a folder that others may not write',
    prepare: async () => undefined,
    told: REFUSED,
  },
  {
    what: 'a run that others may write, and that a process of root trains',
    async prepare(cwd, whole) {
      await takeRun(cwd, { whole, mode: WRITE });
      const writer = await RunWriter.open(join(cwd, 'run'));
      return () => writer.close();
    },
    told: /process \d+ has been training there since/,
  },
  {
    what: 'a run that others may write, whose process of root was killed',
    async prepare(cwd) {
      await killAtCheckpoint(cwd);
      await openTo(join(cwd, 'run'), WRITE);
      return undefined;
    },
  },
];

/** Another user's program in folders of root. */
export const meetUsers: Suite = {
  name: 'users',
  what: "another user's program in folders of root, who lets it read, write or neither, trains there or was killed",
  full: 25,
  short: MEETINGS.length,
  async run({ count }) {
    const reason = await whyNot();
    if (reason !== undefined) return { tried: 0, bad: [], skipped: reason };
    const bad: string[] = [];
    await withHome(async (home) => {
      await openTo(home, READ);
      const whole = await mkdtemp(join(home, 'whole-'));
      await finishShortRun(whole);
      const expected = digestShortRun(whole);
      for (let trial = 0; trial < count; trial++) {
        const meeting = MEETINGS[trial % MEETINGS.length]!;
        const cwd = await mkdtemp(join(home, 'trial-'));
        await chmod(cwd, READ);
        const after = await meeting.prepare(cwd, whole);
        const ended = await runProgram(shortRun(cwd), cwd, NOBODY);
        await after?.();
        const problem = problemOf(ended, meeting) ?? (await changeOf(cwd, expected));
        if (problem !== undefined) bad.push(`${meeting.what}: ${problem}`);
        await rm(cwd, { recursive: true });
      }
    });
    return { tried: count, bad } satisfies Tally;
  },
};

async function whyNot(): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return 'only root can be two users';
  const { code, stderr } = await runProgram(['--version'], '/', NOBODY);
  return code === 0 ? undefined : `nobody may not run the program here: ${stderr.trimEnd().split('\n').at(-1)}`;
}

async function takeRun(cwd: string, { whole, mode }: { whole: string; mode: number }): Promise<undefined> {
  await cp(join(whole, 'run'), join(cwd, 'run'), { recursive: true });
  await openTo(join(cwd, 'run'), mode);
}

/** Gives a folder with all in it to others. */
async function openTo(folder: string, mode: number): Promise<void> {
  await chmod(folder, mode);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? mode : mode & 0o666);
  }
}

async function killAtCheckpoint(cwd: string): Promise<void> {
  const { child, ended } = startProgram(shortRun(cwd), cwd);
  let said = '';
  child.stdout!.on('data', (data: Buffer) => {
    said += data;
    if (said.includes('"event":"checkpoint"')) child.kill('SIGKILL');
  });
  await ended;
}

function problemOf({ code, stderr }: Ended, { told }: Meeting): string | undefined {
  const lines = stderr.trimEnd().split('\n');
  if (told === undefined) return code === 0 ? undefined : `ended with ${code}: ${lines.at(-1)}`;
  if (code !== 1) return `ended with ${code}`;
  return told.test(lines.at(-1)!) ? undefined : `told: ${lines.at(-1)}`;
}

/** What is wrong with the run that is there afterwards, if there is one. */
async function changeOf(cwd: string, expected: string): Promise<string | undefined> {
  if (!(await readdir(cwd)).includes('run')) return undefined;
  if (digestShortRun(cwd) !== expected) return 'other bytes';
  return leftAside(cwd)[0];
}
