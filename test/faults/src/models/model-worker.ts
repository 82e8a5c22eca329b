/** Tries mutants in a thread of its own, so that an endless loop can be ended from outside. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeSpecimens } from './specimens.ts';
import { tryModel } from './try-model.ts';

const { seed, from, to } = workerData as { seed: number; from: number; to: number };
const specimens = await makeSpecimens();
for (let trial = from; trial < to; trial++) {
  parentPort!.postMessage({ begun: trial });
  parentPort!.postMessage({ trial, ...(await tryModel(specimens, { seed, trial })) });
}
