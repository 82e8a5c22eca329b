import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Dice, throwDice } from '../dice.ts';
import type { Suite, SuiteOptions, Tally } from '../suite.ts';
import { inLanes } from './in-lanes.ts';
import { type Ended, type Program, startProgram } from './program.ts';
import { digestShortRun, finishShortRun, holdsLock, leftAside, shortRun, withHome } from './short-run.ts';

/** A way to stop a program, and the exit codes that it may then end with. */
interface Stop {
  readonly name: string;
  readonly codes: readonly (number | null)[];
  act(program: Program): void;
}

const signal = (name: NodeJS.Signals, ...codes: (number | null)[]): Stop => ({
  name,
  codes,
  act: ({ child }) => child.kill(name),
});

// A signal may come before the program listens (null: the system ended it), or after the run has ended (0).
const KILL: readonly Stop[] = [signal('SIGKILL', null, 0)];
const STOPS: readonly Stop[] = [
  signal('SIGINT', 130, 0, null),
  signal('SIGTERM', 143, 0, null),
  signal('SIGHUP', 143, 0, null),
  signal('SIGUSR1', 0, null),
  { name: 'stdout closed', codes: [141, 0], act: ({ child }) => child.stdout!.destroy() },
  { name: 'stderr closed', codes: [0], act: ({ child }) => child.stderr!.destroy() },
];

/** The program killed from outside, at any moment. */
export const killPrograms: Suite = {
  name: 'killed',
  what: 'penstroke train killed by SIGKILL at a random moment, up to three times, then resumed to the same bytes',
  full: 500,
  short: 1,
  stopsInTime: true,
  run: (options) => stopPrograms(options, { stops: KILL, times: 3 }),
};

/** The program told to stop, or its output taken away. */
export const signalPrograms: Suite = {
  name: 'signals',
  what: 'penstroke train stopped by a signal or a closed pipe at a random moment, then resumed to the same bytes',
  full: 100,
  short: 2,
  stopsInTime: true,
  run: (options) => stopPrograms(options, { stops: STOPS, times: 1 }),
};

interface StopOptions {
  readonly stops: readonly Stop[];
  /** Most stops of one run. */
  readonly times: number;
}

/** When a program was stopped: stops before it has the folder prove little. */
const MOMENTS = ['before it had the folder', 'while it had the folder', 'after its end'] as const;
type Moment = (typeof MOMENTS)[number];

async function stopPrograms({ count, seed, until }: SuiteOptions, { stops, times }: StopOptions): Promise<Tally> {
  const bad: (string | undefined)[] = [];
  const moments: Moment[] = [];
  const tried = await withHome(async (home) => {
    const lanes = Math.min(availableParallelism(), count);
    // As many at once as afterwards, so that their time is that of the trials.
    const startedAt = performance.now();
    const whole = await Promise.all(Array.from({ length: lanes }, () => finishedRun(home)));
    const wholeMs = performance.now() - startedAt;
    const expected = digestShortRun(whole[0]!);
    return inLanes({ count, until, lanes }, async (trial) => {
      const dice = throwDice({ seed, suite: stops === KILL ? 'killed' : 'signals', trial });
      const cwd = await mkdtemp(join(home, 'trial-'));
      const problem = await tryStops(cwd, { stops, wholeMs, expected, dice, left: 1 + dice.below(times), moments });
      if (problem !== undefined) bad[trial] = `trial ${trial}: ${problem}`;
      await rm(cwd, { recursive: true });
    });
  });
  return { tried, bad: bad.filter((line) => line !== undefined), table: [momentsLine(moments)] };
}

async function finishedRun(home: string): Promise<string> {
  const cwd = await mkdtemp(join(home, 'whole-'));
  await finishShortRun(cwd);
  return cwd;
}

function momentsLine(moments: readonly Moment[]): string {
  const times = (moment: Moment): number => moments.filter((other) => other === moment).length;
  return `${moments.length} stops: ${MOMENTS.map((moment) => `${times(moment)} ${moment}`).join(', ')}`;
}

interface TrialOptions {
  readonly stops: readonly Stop[];
  readonly wholeMs: number;
  readonly expected: string;
  readonly dice: Dice;
  readonly left: number;
  /** Takes the moment of each stop. */
  readonly moments: Moment[];
}

/** @returns what went wrong, if anything */
async function tryStops(
  cwd: string,
  { stops, wholeMs, expected, dice, left, moments }: TrialOptions,
): Promise<string | undefined> {
  const said: string[] = [];
  for (let stopped = 0; stopped < left; stopped++) {
    const stop = dice.pick(stops);
    const atMs = Math.round(wholeMs * (dice.below(1000) / 1000));
    said.push(`${stop.name} after ${atMs} ms`);
    const program = startProgram(shortRun(cwd), cwd);
    const end = await Promise.race([program.ended, setTimeout(atMs)]);
    moments.push(end !== undefined ? MOMENTS[2] : holdsLock(cwd, program.child.pid!) ? MOMENTS[1] : MOMENTS[0]);
    if (end === undefined) stop.act(program);
    const { code, stderr } = end ?? (await program.ended);
    const allowed = end === undefined ? stop.codes : [0];
    if (!allowed.includes(code)) return `${said.join(', ')}: ended with ${code}: ${lastLine(stderr)}`;
  }
  const { code, stderr } = await finishShortRun(cwd);
  if (code !== 0) return `${said.join(', ')}: does not resume: ${lastLine(stderr)}`;
  if (digestShortRun(cwd) !== expected) return `${said.join(', ')}: resumed to other bytes`;
  const asides = leftAside(cwd);
  return asides.length > 0 ? `${said.join(', ')}: left ${asides.join(', ')}` : undefined;
}

function lastLine(text: Ended['stderr']): string {
  return text.trimEnd().split('\n').at(-1)!;
}
