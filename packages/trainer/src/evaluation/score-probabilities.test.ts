import '@tensorflow/tfjs-backend-cpu';
import { setBackend, softmax, type Tensor2D, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { microEvaluation, microModel } from '../testing/micro-run.ts';
import { evaluate } from './evaluate.ts';
import { scoreProbabilities } from './score-probabilities.ts';

beforeAll(() => setBackend('cpu'));

it('one member scores as the evaluation of its network does (loss within 1e-6)', async () => {
  const model = microModel();
  const { images, labels } = microEvaluation(25).batch(0, 25);
  const probabilities = tidy(() => softmax(model.apply(images, { training: false }) as Tensor2D).dataSync());
  const { loss, ...expected } = await evaluate(model, microEvaluation(25));
  const { loss: scored, ...rest } = scoreProbabilities({
    members: [Float32Array.from(probabilities)],
    labels: labels.dataSync(),
    classes: 3,
  });
  expect(rest).toEqual(expected);
  expect(scored).toBeCloseTo(loss, 6);
});

it('an ensemble scores the mean of its members, and a probability of 0 has a finite loss', () => {
  const members = [Float32Array.of(0.6, 0.4, 1, 0), Float32Array.of(0.1, 0.9, 1, 0)];
  const { predictions, loss } = scoreProbabilities({ members, labels: [1, 1], classes: 2 });
  expect(Array.from(predictions)).toEqual([1, 0]);
  expect(loss).toBeCloseTo((-Math.log(0.65) + 126 * Math.LN2) / 2, 6);
});

it('refuses no member, a member of another length, and NaN', () => {
  expect(() => scoreProbabilities({ members: [], labels: [0], classes: 2 })).toThrow(/at least one member/);
  expect(() => scoreProbabilities({ members: [new Float32Array(3)], labels: [0], classes: 2 })).toThrow(/1 x 2/);
  const broken = [Float32Array.of(0, 1, Number.NaN, Number.NaN)];
  expect(() => scoreProbabilities({ members: broken, labels: [1, 0], classes: 2 })).toThrow(/got NaN for example 1/);
});
