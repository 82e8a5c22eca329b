import { Worker } from 'node:worker_threads';
import type { Suite, Tally } from '../suite.ts';
import type { ModelTrial } from './try-model.ts';

/** A mutant that computes for longer than this hangs, as people see it. */
const MAX_CPU_MS = 2000;
/** By the clock, since a thread that never returns cannot say how long it computed; generous, for busy machines. */
const MAX_CLOCK_MS = 60_000;

/** Mutated topologies and weight lists: every one loads or is refused with a ModelFormatError, quickly, without a tensor left. */
export const fuzzModels: Suite = {
  name: 'models',
  what: 'topologies and weight lists with one to three changes, loaded and used',
  full: 100_000,
  short: 400,
  async run({ count, seed }) {
    const bad: string[] = [];
    let next = 0;
    while (next < count) next = await runFrom(next, { count, seed, bad });
    return { tried: count, bad } satisfies Tally;
  },
};

/** Runs until the end, or until a mutant hangs; returns the next one. */
function runFrom(from: number, { count, seed, bad }: { count: number; seed: number; bad: string[] }): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./model-worker.js', import.meta.url), { workerData: { seed, from, to: count } });
    let begun = from;
    let watch: NodeJS.Timeout | undefined;
    const rest = (): void => {
      clearTimeout(watch);
      watch = setTimeout(() => {
        bad.push(`mutant ${begun} of seed ${seed}: no end within ${MAX_CLOCK_MS / 1000} s`);
        void worker.terminate().then(() => resolve(begun + 1));
      }, MAX_CLOCK_MS);
    };
    worker.on('message', (message: { begun: number } | (ModelTrial & { trial: number })) => {
      rest();
      if ('begun' in message) {
        begun = message.begun;
      } else {
        const { trial, bad: problem, cpuMs } = message;
        const words = problem ?? (cpuMs > MAX_CPU_MS ? `took ${Math.round(cpuMs)} ms of processor time` : undefined);
        if (words !== undefined) bad.push(`mutant ${trial} of seed ${seed}: ${words}`);
      }
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      clearTimeout(watch);
      resolve(count);
    });
    rest();
  });
}
