/** Captured predictions give the bits of eager ones, with the weights as they are. */
import { registerSimdBackend } from '@penstroke/backend-simd';
import { createModel, createPredictor, type ModelName } from '@penstroke/models';
import { memory, type Rank, randomUniform, setBackend, sub, type Tensor, tidy } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';

const images = (seed: number, count: number) => randomUniform<Rank.R4>([count, 28, 28, 1], 0, 1, 'float32', seed);

function bytesOf(tensor: Tensor): Uint8Array {
  return new Uint8Array(tensor.dataSync().slice().buffer);
}

describe.each([1, 2])('on %d threads', (threads) => {
  test.each<ModelName>(['lenet', 'lenet-bn'])('%s: replays have the bits of eager predictions', async (name) => {
    await registerSimdBackend({ threads });
    await setBackend('simd');
    const model = createModel(name, { seed: 1 });
    const before = memory().numTensors;
    const predictor = createPredictor(model);
    for (let step = 0; step < 8; step++) {
      const count = step === 5 ? 3 : 7;
      const batch = images(step, count);
      const expected = tidy(() => model.apply(batch, { training: false }) as Tensor);
      const logits = predictor.predict(batch);
      expect(logits.shape).toEqual([count, 10]);
      expect(bytesOf(logits)).toEqual(bytesOf(expected));
      // Other weights, as after an update: new tensors at other addresses.
      const weights = tidy(() => model.getWeights().map((weight) => sub(weight, 0.01)));
      model.setWeights(weights);
      for (const tensor of [batch, expected, logits, ...weights]) tensor.dispose();
    }
    expect(predictor.eagerReason).toBeUndefined();
    expect(predictor.replayedCount).toBe(4);
    predictor.dispose();
    expect(memory().numTensors).toBe(before);
    model.dispose();
  });
});

test('says why a backend without a recorder predicts eagerly', async () => {
  await setBackend('cpu');
  const model = createModel('lenet', { seed: 1 });
  const predictor = createPredictor(model);
  const batch = images(1, 1);
  expect(predictor.predict(batch).shape).toEqual([1, 10]);
  expect(predictor.eagerReason).toBe('the backend cpu does not record updates');
  predictor.dispose();
  model.dispose();
});
