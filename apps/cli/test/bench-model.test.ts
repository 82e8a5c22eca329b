import { registerSimdBackend } from '@penstroke/backend-simd';
import { train } from '@penstroke/trainer';
import { setBackend } from '@tensorflow/tfjs-core';
import { expect, test, vi } from 'vitest';
import { benchModel } from '../src/commands/bench/bench-model.ts';

vi.mock('@penstroke/trainer', async (importOriginal) => {
  const original = await importOriginal<typeof import('@penstroke/trainer')>();
  return { ...original, train: vi.fn(original.train) };
});

test('what a backend does at the start of a training lies in no measured round: all rounds are of one training', {
  timeout: 300_000,
}, async () => {
  await registerSimdBackend({ threads: 1 });
  await setBackend('simd');

  const result = await benchModel({ model: 'lenet', batchSize: 2, rounds: 3, roundSeconds: 0.01 });

  // A short one to learn how many steps fill a round, and one of three rounds to warm up and three that are measured.
  const lengths = vi.mocked(train).mock.calls.map(([{ length, displayStep }]) => [length, displayStep]);
  expect(lengths).toHaveLength(2);
  const [length, displayStep] = lengths[1]!;
  expect(length).toEqual({ steps: 6 * Number(displayStep) });
  expect(result.trainRange[0]).toBeGreaterThan(0);
  expect(result.trainRange[0]).toBeLessThanOrEqual(result.trainImagesPerSecond);
  expect(result.trainImagesPerSecond).toBeLessThanOrEqual(result.trainRange[1]);
});
