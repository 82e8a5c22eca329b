import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { evaluate } from './evaluation/evaluate.ts';
import { predictProbabilities } from './predict-probabilities.ts';
import { scoreProbabilities } from './score-probabilities.ts';
import { microEvaluation, microModel } from './testing/micro-run.ts';

beforeAll(() => setBackend('cpu'));

it('one member scores as the evaluation does (loss within 1e-6), for any batch size, and leaves no tensor', async () => {
  const model = microModel();
  const source = microEvaluation(25);
  const labels = source.batch(0, 25).labels.dataSync();
  const before = memory().numTensors;
  const { loss, ...expected } = await evaluate(model, source);
  for (const batchSize of [1, 10, 100]) {
    const probabilities = await predictProbabilities(model, source, { batchSize });
    for (let i = 0; i < 25; i++) {
      const row = probabilities.subarray(3 * i, 3 * i + 3);
      expect(row.reduce((sum, value) => sum + value)).toBeCloseTo(1, 6);
    }
    const { loss: scored, ...rest } = scoreProbabilities({ members: [probabilities], labels, classes: 3 });
    expect(rest).toEqual(expected);
    expect(scored).toBeCloseTo(loss, 6);
  }
  expect(memory().numTensors).toBe(before);
});

it('an ensemble scores the mean of its members, and a probability of 0 has a finite loss', () => {
  const members = [Float32Array.of(0.6, 0.4, 1, 0), Float32Array.of(0.1, 0.9, 1, 0)];
  const { predictions, loss } = scoreProbabilities({ members, labels: [1, 1], classes: 2 });
  expect(Array.from(predictions)).toEqual([1, 0]);
  expect(loss).toBeCloseTo((-Math.log(0.65) + 126 * Math.LN2) / 2, 6);
});

it('refuses no member and a member of another length', () => {
  expect(() => scoreProbabilities({ members: [], labels: [0], classes: 2 })).toThrow(/at least one member/);
  expect(() => scoreProbabilities({ members: [new Float32Array(3)], labels: [0], classes: 2 })).toThrow(/1 x 2/);
});
