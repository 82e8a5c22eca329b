import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { memory } from '@tensorflow/tfjs-core';

/** What a process holds after a garbage collection. */
export interface Sample {
  /** How many trials were done. */
  readonly at: number;
  readonly tensors: number;
  /** JavaScript's objects and buffers, in megabytes. */
  readonly heap: number;
  /** The process, WebAssembly's memory included, in megabytes. */
  readonly resident: number;
}

/** What a long run held on its way. */
export interface LongRun {
  /** From the first tenth, after which all code is compiled and all tables are filled, to the end. */
  readonly samples: readonly Sample[];
  /** Tensors that were there after the end and not before the beginning. */
  readonly tensorsLeft: number;
}

/** Samples of the way, the first included. */
const SAMPLES = 10;

/** Does something long, `count` times; `done` is called after each time with how many there were. */
export type LongTrial = (count: number, done: (trials: number) => void) => Promise<void>;

/** Runs a trial and looks at the memory ten times on the way. */
export async function watchMemory(trial: LongTrial, count: number): Promise<LongRun> {
  const before = memory().numTensors;
  const samples: Sample[] = [];
  await trial(count, (trials) => {
    if (trials >= ((samples.length + 1) * count) / SAMPLES && samples.length < SAMPLES) samples.push(sample(trials));
  });
  return { samples, tensorsLeft: memory().numTensors - before };
}

let collect: (() => void) | undefined;

function sample(at: number): Sample {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { at, tensors: memory().numTensors, heap: (heapUsed + arrayBuffers) / 1e6, resident: rss / 1e6 };
}
