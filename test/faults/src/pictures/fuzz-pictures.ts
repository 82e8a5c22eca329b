import { fork } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Suite, Tally } from '../suite.ts';
import type { PictureTrial } from './try-picture.ts';

/** A mutant that computes for longer than this hangs, as people see it. */
const MAX_CPU_MS = 2000;
/** By the clock, since a decoder that never returns cannot say how long it computed; generous, for busy machines. */
const MAX_CLOCK_MS = 60_000;
/** As `penstroke read` promises for 64 megapixels. */
const MAX_MEGABYTES = 300;

const PROGRAM = fileURLToPath(new URL('./picture-program.js', import.meta.url));

/** Mutated pictures: each is decoded or refused with one line, quickly, in little memory, and no decoder crashes. */
export const fuzzPictures: Suite = {
  name: 'pictures',
  what: 'pictures of every form with one to three changes, decoded',
  full: 10_000,
  short: 300,
  async run({ count, seed }) {
    const bad: string[] = [];
    const most = { cpuMs: 0, megabytes: 0, decoded: 0 };
    const folder = mkdtempSync(join(tmpdir(), 'penstroke-pictures-'));
    const stderr = openSync(join(folder, 'stderr'), 'a');
    try {
      let next = 0;
      while (next < count) next = await runFrom(next, { count, seed, bad, most, stderr });
    } finally {
      closeSync(stderr);
      rmSync(folder, { recursive: true });
    }
    const { decoded, cpuMs, megabytes } = most;
    const table = [
      `${decoded} decoded; at most ${Math.round(cpuMs)} ms of processor time, ${Math.round(megabytes)} MB`,
    ];
    return { tried: count, bad, table } satisfies Tally;
  },
};

interface Shard {
  readonly count: number;
  readonly seed: number;
  readonly bad: string[];
  /** An open file, so that it is seen what each mutant makes the decoders write. */
  readonly stderr: number;
  readonly most: { cpuMs: number; megabytes: number; decoded: number };
}

/** Runs until the end, or until a mutant ends the process; returns the next one. */
function runFrom(from: number, { count, seed, bad, most, stderr }: Shard): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(PROGRAM, [seed, from, count].map(String), { stdio: ['ignore', 'ignore', stderr, 'ipc'] });
    let begun = from;
    let hangs = false;
    let watch: NodeJS.Timeout | undefined;
    const rest = (): void => {
      clearTimeout(watch);
      watch = setTimeout(() => {
        hangs = true;
        child.kill('SIGKILL');
      }, MAX_CLOCK_MS);
    };
    child.on('message', (message: { begun: number } | (PictureTrial & { trial: number })) => {
      rest();
      if ('begun' in message) {
        begun = message.begun;
        return;
      }
      const { trial, bad: problem, decoded, cpuMs, peakMegabytes } = message;
      most.cpuMs = Math.max(most.cpuMs, cpuMs);
      most.megabytes = Math.max(most.megabytes, peakMegabytes);
      if (decoded) most.decoded++;
      const words =
        problem ??
        (cpuMs > MAX_CPU_MS ? `took ${Math.round(cpuMs)} ms of processor time` : undefined) ??
        (peakMegabytes > MAX_MEGABYTES ? `took ${Math.round(peakMegabytes)} MB` : undefined);
      if (words !== undefined) bad.push(`mutant ${trial} of seed ${seed}: ${words}`);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(watch);
      if (code === 0) return resolve(count);
      const end = hangs ? `no end within ${MAX_CLOCK_MS / 1000} s` : `the process ended with ${signal ?? code}`;
      bad.push(`mutant ${begun} of seed ${seed}: ${end}`);
      resolve(begun + 1);
    });
    rest();
  });
}
