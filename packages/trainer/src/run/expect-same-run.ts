import type { Checkpoint, RunIdentity } from '../checkpoint/checkpoint.ts';
import { CheckpointError } from '../errors.ts';

/** Called the same in the options. */
const OPTIONS = ['seed', 'optimizer', 'batchSize', 'exampleCount'] as const;

/** @throws CheckpointError when the checkpoint is of a run with other options, or of a longer run than one of `steps` updates */
export function expectSameRun(identity: RunIdentity, steps: number, { metadata, step }: Checkpoint): void {
  for (const key of OPTIONS) {
    if (identity[key] !== metadata[key]) refuse(`${key} ${metadata[key]}`, identity[key]);
  }
  if (identity.averaged !== metadata.averaged) refuse(averaging(metadata), averaging(identity));
  if (step > steps) {
    throw new CheckpointError(
      `resume: expected a run of at least the ${step} updates of the checkpoint, got ${steps}; make it longer`,
    );
  }
}

function refuse(expected: string, got: string | number): never {
  throw new CheckpointError(
    `resume: expected ${expected} as in the checkpoint, got ${got}; give the options of the run`,
  );
}

function averaging({ averaged }: RunIdentity): string {
  return `a run ${averaged ? 'with' : 'without'} a moving average`;
}
