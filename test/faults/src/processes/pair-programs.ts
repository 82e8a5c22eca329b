import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { throwDice } from '../dice.ts';
import type { Suite } from '../suite.ts';
import { type Ended, startProgram } from './program.ts';
import { digestShortRun, finishShortRun, leftAside, shortRun, withHome } from './short-run.ts';

/** What the second of two may say: the folder is locked, or holds the run of the first. */
const REFUSED = /has been training there since|the folder is not empty|its lock; try again|run has not ended/;

/** Two programs that train in one folder at once. */
export const pairPrograms: Suite = {
  name: 'pairs',
  what: 'two processes that begin or resume the same run, up to half its time apart: one trains, the other is refused or comes after',
  full: 50,
  short: 2,
  async run({ count, seed }) {
    const bad: string[] = [];
    await withHome(async (home) => {
      const whole = await mkdtemp(join(home, 'whole-'));
      const startedAt = performance.now();
      await finishShortRun(whole);
      const wholeMs = performance.now() - startedAt;
      const expected = digestShortRun(whole);
      for (let trial = 0; trial < count; trial++) {
        const dice = throwDice({ seed, suite: 'pairs', trial });
        const cwd = await mkdtemp(join(home, 'trial-'));
        // Every second pair resumes a run that was killed, whose lock lies there.
        if (trial % 2 === 1) await killWithin(cwd, wholeMs * (0.3 + dice.below(60) / 100));
        const apartMs = dice.below(2) === 0 ? 0 : (wholeMs * dice.below(500)) / 1000;
        const first = startProgram(shortRun(cwd), cwd);
        await setTimeout(apartMs);
        const second = startProgram(shortRun(cwd), cwd);
        const problem =
          problemOf(await Promise.all([first.ended, second.ended])) ??
          (digestShortRun(cwd) === expected ? undefined : 'other bytes') ??
          leftAside(cwd)[0];
        if (problem !== undefined) bad.push(`trial ${trial}, ${Math.round(apartMs)} ms apart: ${problem}`);
        await rm(cwd, { recursive: true });
      }
    });
    return { tried: count, bad };
  },
};

async function killWithin(cwd: string, ms: number): Promise<void> {
  const program = startProgram(shortRun(cwd), cwd);
  await Promise.race([program.ended, setTimeout(ms)]);
  program.child.kill('SIGKILL');
  await program.ended;
}

/** One ends well; the other too, after it, or it is refused with the right words. */
function problemOf(ends: readonly Ended[]): string | undefined {
  if (!ends.some(({ code }) => code === 0)) return `none ended well: ${ends.map(({ stderr }) => stderr).join(' | ')}`;
  const wrong = ends.find(({ code, stderr }) => code !== 0 && !(code === 1 && REFUSED.test(stderr)));
  return wrong && `ended with ${wrong.code}: ${wrong.stderr.trimEnd().split('\n').at(-1)}`;
}
