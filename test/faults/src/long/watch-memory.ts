import { queryObjects, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { memory } from '@tensorflow/tfjs-core';

/** What a process holds after a garbage collection. */
export interface Sample {
  /** How many trials were done. */
  readonly at: number;
  readonly tensors: number;
  /** JavaScript's objects and functions, counted: bytes come and go, and a small leak hides among them. */
  readonly objects: number;
  /** JavaScript's objects, strings, code and buffers, in megabytes. */
  readonly heap: number;
  /** The process, WebAssembly's memory included, in megabytes. */
  readonly resident: number;
}

/** What a long run held on its way. */
export interface LongRun {
  /** After the first tenth, when all code is compiled and all tables are filled, and at the end. */
  readonly samples: readonly Sample[];
  /** Tensors that were there after the end and not before the beginning. */
  readonly tensorsLeft: number;
}

/** Does something long, `count` times; `done` is called after each time with how many there were. */
export type LongTrial = (count: number, done: (trials: number) => void) => Promise<void>;

/** Runs a trial and looks at the memory after its first tenth and at its end. */
export async function watchMemory(trial: LongTrial, count: number): Promise<LongRun> {
  const before = memory().numTensors;
  const samples: Sample[] = [];
  await trial(count, (trials) => {
    if (trials === Math.ceil(count / 10) || trials === count) samples.push(sample(trials));
  });
  return { samples, tensorsLeft: memory().numTensors - before };
}

let collect: (() => void) | undefined;

function sample(at: number): Sample {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  const objects = queryObjects(Object) as number;
  collect();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const heap = (heapUsed + arrayBuffers) / 1e6;
  return { at, tensors: memory().numTensors, objects, heap, resident: rss / 1e6 };
}
