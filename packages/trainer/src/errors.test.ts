import { expect, it } from 'vitest';
import { CheckpointError, NonFiniteLossError, TrainingError } from './errors.ts';

it('errors are told apart by name and fields, and as TrainingError across copies of the package', () => {
  const error = new NonFiniteLossError(17, Number.POSITIVE_INFINITY);
  expect(error).toMatchObject({ name: 'NonFiniteLossError', step: 17, loss: Number.POSITIVE_INFINITY });
  expect(error.message).toMatch(/expected a finite loss, got Infinity at step 17/);
  const cause = new Error('why');
  expect(new CheckpointError('damaged', { cause })).toMatchObject({ name: 'CheckpointError', cause });
  const other = Object.assign(new Error(), { [Symbol.for('@penstroke/errors:TrainingError')]: true });
  for (const value of [error, new CheckpointError('damaged'), other])
    expect(TrainingError.isInstance(value)).toBe(true);
  for (const value of [cause, undefined, 'text']) expect(TrainingError.isInstance(value)).toBe(false);
});
