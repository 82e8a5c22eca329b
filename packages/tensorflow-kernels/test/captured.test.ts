/** What lies between captured updates: evaluations, the best weights so far, averages, predictions of the same network. */
import { registerSimdBackend } from '@penstroke/backend-simd';
import { createBatchSource, createEvaluationSource, epochOrder, placeImages, unitRange } from '@penstroke/dataset';
import { createModel, createPredictor } from '@penstroke/models';
import { adamUpdate, findUpdateRecorder, StepNumber } from '@penstroke/ops';
import { registerTensorflowKernels } from '@penstroke/tensorflow-kernels';
import { type TrainEvent, train } from '@penstroke/trainer';
import {
  dispose,
  fill,
  memory,
  type Rank,
  randomUniform,
  setBackend,
  sub,
  type Tensor,
  tidy,
} from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { blobImages } from './blob-images.ts';
import { withTensorflow } from './start-tensorflow.ts';

const BATCH = 8;
const EPOCHS = 5;

const [one, rate] = [new StepNumber(1), new StepNumber(0.1)];

const bytesOf = (tensor: Tensor) => new Uint8Array(tensor.dataSync().slice().buffer);

/** Validation after each epoch, with averaged weights, the best of which are kept; a schedule, momentum, a short last batch. */
async function trained(capture: boolean) {
  const before = memory().numTensors;
  const model = createModel('lenet-bn', { seed: 3 });
  const placed = placeImages(blobImages(3 * BATCH + 3), unitRange());
  const order = { exampleCount: placed.count, batchSize: BATCH, seed: 1, shuffle: true, lastBatch: 'keep' } as const;
  const events: TrainEvent[] = [];
  for await (const event of train({
    ...{
      model,
      data: createBatchSource({ images: placed, order: epochOrder(order) }),
      validation: createEvaluationSource(placed),
      seed: 1,
    },
    ...{ optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: true, weightDecay: 1e-3 } },
    ...{ length: { epochs: EPOCHS }, schedule: { kind: 'one-cycle', maximum: 0.1 }, averageDecay: 0.9, keep: 'best' },
    ...{ displayStep: 1, capture },
  })) {
    events.push(event);
  }
  const weights = model.weights.map((weight) => bytesOf(weight.read()));
  placed.dispose();
  model.dispose();
  expect(memory().numTensors).toBe(before);
  const scores = events.flatMap((event) =>
    event.event === 'step' ? [event.loss] : event.event === 'evaluation' ? [event.loss, event.accuracy] : [],
  );
  return { scores, weights, end: events.at(-1) as TrainEvent & { event: 'run-end' } };
}

await withTensorflow(() => {
  beforeAll(async () => {
    await registerSimdBackend({ threads: 1 });
    registerTensorflowKernels();
    await setBackend('tensorflow');
  });

  test('evaluations, averages and the best weights are those of an eager run', { timeout: 300_000 }, async () => {
    const eager = await trained(false);
    const captured = await trained(true);
    expect(captured.end.eagerReason).toBeUndefined();
    expect(captured.end.replayedSteps).toBeGreaterThan(EPOCHS);
    expect(captured.scores.length).toBeGreaterThan(4 * EPOCHS);
    expect(captured.scores).toEqual(eager.scores);
    expect(captured.weights).toEqual(eager.weights);
  });

  test.each([
    ['a step as a number', (step: number) => ({ step, learningRate: rate }), /numbers that may change/],
    [
      'a rate as a number',
      (step: number) => ({ step: one, learningRate: step }),
      /a number beside step numbers changes/,
    ],
  ])('%s of adam, which changes, keeps updates eager', (_title, numbers, reason) => {
    let state = [1, 2, 3].map((value) => fill([5], value));
    let step = 0;
    const recordings = findUpdateRecorder('tensorflow')!.open({
      run: ([x]) => {
        const [p, m, v] = state as [Tensor, Tensor, Tensor];
        const next = adamUpdate({
          ...{ parameters: [p], gradients: [x!], firstMoments: [m], secondMoments: [v] },
          ...numbers(++step),
        });
        dispose(state);
        state = [...next.parameters, ...next.firstMoments, ...next.secondMoments];
        return [];
      },
      state: () => state,
    });
    const given = [fill([5], 0.5)];
    expect(recordings.record(given).reason ?? recordings.record(given).reason).toMatch(reason);
    expect(recordings.replay(given)).toBeUndefined();
    recordings.dispose();
    dispose([state, given]);
  });

  test('replayed predictions have the bits of eager ones, with the weights as they are', { timeout: 300_000 }, () => {
    const model = createModel('lenet-bn', { seed: 1 });
    const before = memory().numTensors;
    const predictor = createPredictor(model);
    for (let step = 0; step < 8; step++) {
      const batch = randomUniform<Rank.R4>([7, 28, 28, 1], 0, 1, 'float32', step);
      const expected = tidy(() => model.apply(batch, { training: false }) as Tensor);
      const logits = predictor.predict(batch);
      expect(bytesOf(logits)).toEqual(bytesOf(expected));
      const weights = tidy(() => model.getWeights().map((weight) => sub(weight, 0.01)));
      model.setWeights(weights);
      for (const tensor of [batch, expected, logits, ...weights]) tensor.dispose();
    }
    expect(predictor.eagerReason).toBeUndefined();
    expect(predictor.replayedCount).toBe(5);
    predictor.dispose();
    expect(memory().numTensors).toBe(before);
    model.dispose();
  });
});
