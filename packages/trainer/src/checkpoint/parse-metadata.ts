import { CheckpointError } from '../errors.ts';
import type { CheckpointMetadata } from './checkpoint.ts';

/** The kind of value of each fact. */
type Fields = Readonly<Record<string, 'count' | 'number' | 'boolean' | 'seed' | 'optimizer'>>;

const RUN: Fields = {
  step: 'count',
  seed: 'seed',
  optimizer: 'optimizer',
  batchSize: 'count',
  exampleCount: 'count',
  examples: 'count',
  settled: 'boolean',
  trainSeconds: 'number',
  averaged: 'boolean',
};
const EPOCH: Fields = { lossSum: 'number', correct: 'count', examples: 'count', seconds: 'number' };
const BEST: Fields = { step: 'count', accuracy: 'number', loss: 'number' };

const CHECKS: Readonly<Record<Fields[string], (value: unknown) => boolean>> = {
  count: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  seed: (value) => typeof value === 'string' && /^\d{1,20}$/.test(value),
  optimizer: (value) => value === 'adam' || value === 'sgd',
};

/**
 * The facts of a run as a checkpoint stores them; unknown ones are left out.
 *
 * @throws CheckpointError when a fact is missing or of another kind, or the format is of another version
 */
export function parseMetadata(value: unknown): { step: number; metadata: CheckpointMetadata } {
  const stored = asRecord('facts of the run', value);
  if (stored.format !== 1) {
    throw new CheckpointError(
      `decodeCheckpoint: expected format 1, got ${String(stored.format)}; read it with the version that wrote it`,
    );
  }
  const { step, ...run } = pick(RUN, stored) as unknown as Omit<CheckpointMetadata, 'format' | 'epoch'> & {
    step: number;
  };
  const { best, validationAccuracy } = stored;
  const metadata = {
    format: 1,
    ...run,
    epoch: pick(EPOCH, asRecord('epoch', stored.epoch)),
    ...(best !== undefined && { best: pick(BEST, asRecord('best', best)) }),
    ...(validationAccuracy !== undefined && pick({ validationAccuracy: 'number' }, stored)),
  } as unknown as CheckpointMetadata;
  return { step, metadata };
}

function asRecord(name: string, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) {
    throw new CheckpointError(
      `decodeCheckpoint: expected an object for ${name}, got ${typeof value}; the file is damaged`,
    );
  }
  return value as Record<string, unknown>;
}

function pick(fields: Fields, stored: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, kind]) => {
      if (!CHECKS[kind](stored[name])) {
        throw new CheckpointError(
          `decodeCheckpoint: expected a ${kind} for ${name}, got ${String(stored[name])}; the file is damaged`,
        );
      }
      return [name, stored[name]];
    }),
  );
}
