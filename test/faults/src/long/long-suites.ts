import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { count } from '@penstroke/runs';
import type { Suite, Tally } from '../suite.ts';
import { manyReadings, manyRuns, manyUpdates } from './long-trials.ts';
import type { LongRun, LongTrial } from './watch-memory.ts';

const PROGRAM = fileURLToPath(new URL('./long-program.js', import.meta.url));

/** What may come and go, from the first tenth to the end: losses that are still to be read, what a collection leaves. */
const MAX_MORE = { tensors: 100, objects: 300, heap: 16, resident: 64 };

/** A suite that does one thing for long and watches the memory. */
export interface LongSuite extends Suite {
  readonly trial: LongTrial;
}

/** Updates, runs and readings, each for long in one process: memory stays flat, and no tensor is left. */
export const longSuites: readonly LongSuite[] = [
  longSuite({ name: 'updates', what: 'updates of one run', full: 100_000, short: 1000, trial: manyUpdates }),
  longSuite({ name: 'runs', what: 'runs in one process', full: 1000, short: 20, trial: manyRuns }),
  longSuite({ name: 'readings', what: 'pictures read in one process', full: 100_000, short: 200, trial: manyReadings }),
];

/** What is wrong with a long run, a line each. */
export function growthOf({ samples, tensorsLeft }: LongRun): string[] {
  const bad: string[] = [];
  if (tensorsLeft !== 0) bad.push(`${tensorsLeft} tensors left`);
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined) return [...bad, 'nothing was measured'];
  for (const what of ['tensors', 'objects', 'heap', 'resident'] as const) {
    const more = last[what] - first[what];
    if (more > MAX_MORE[what]) bad.push(`${what}: ${more.toFixed(1)} more at ${last.at} than at ${first.at}`);
  }
  return bad;
}

function longSuite(suite: Omit<LongSuite, 'run'>): LongSuite {
  return {
    ...suite,
    async run({ count: trials }) {
      const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, suite.name, `${trials}`]);
      const run = JSON.parse(stdout) as LongRun;
      const row = ({ at, tensors, objects, heap, resident }: LongRun['samples'][number]): string =>
        `| ${suite.name} | ${count(at)} | ${tensors} | ${count(objects)} | ${heap.toFixed(1)} | ${Math.round(resident)} |`;
      const ends = [run.samples[0], run.samples.at(-1)].filter((sample) => sample !== undefined);
      const table = [
        '| suite | after | tensors | objects | heap, MB | process, MB |',
        '|---|--:|--:|--:|--:|--:|',
        ...ends.map(row),
      ];
      return { tried: trials, bad: growthOf(run), table } satisfies Tally;
    },
  };
}
