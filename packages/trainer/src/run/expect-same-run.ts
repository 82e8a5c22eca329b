import type { Checkpoint, RunIdentity } from '../checkpoint/checkpoint.ts';
import { CheckpointError } from '../errors.ts';

/** What each fact is called in the options. */
const OPTIONS: Readonly<Record<keyof RunIdentity, string>> = {
  seed: 'seed',
  optimizer: 'optimizer',
  batchSize: 'batchSize',
  exampleCount: 'exampleCount',
  averaged: 'averageDecay',
};

/** @throws CheckpointError when the checkpoint is of a run with other options, or of a longer run than one of `steps` updates */
export function expectSameRun(identity: RunIdentity, steps: number, { metadata, step }: Checkpoint): void {
  for (const key of Object.keys(OPTIONS) as (keyof RunIdentity)[]) {
    if (identity[key] !== metadata[key]) {
      throw new CheckpointError(
        `resume: expected ${OPTIONS[key]} ${metadata[key]} as in the checkpoint, got ${identity[key]}; give the options of the run`,
      );
    }
  }
  if (step > steps) {
    throw new CheckpointError(
      `resume: expected a run of at least the ${step} updates of the checkpoint, got ${steps}; make it longer`,
    );
  }
}
