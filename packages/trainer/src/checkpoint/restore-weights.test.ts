import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, expect, it } from 'vitest';
import { CheckpointError } from '../errors.ts';
import type { TrainOptions } from '../run/train-options.ts';
import { microData, microEvaluation, microModel, tinyModel } from '../testing/micro-run.ts';
import { train } from '../train.ts';
import type { Checkpoint } from './checkpoint.ts';
import { restoreWeights } from './restore-weights.ts';

beforeAll(() => setBackend('cpu'));

const weights = (model: LayersModel) => model.weights.map((weight) => Array.from(weight.read().dataSync()));

async function finish(model: LayersModel, more: Partial<TrainOptions>): Promise<Checkpoint> {
  let last: Checkpoint | undefined;
  const save = (checkpoint: Checkpoint) => {
    last = checkpoint;
  };
  const run = train({
    model,
    data: microData(),
    length: { epochs: 3 },
    optimizer: { kind: 'adam', learningRate: 0.05 },
    seed: 1,
    checkpoint: { save },
    ...more,
  });
  for await (const _ of run);
  return last!;
}

it('brings back the last, the averaged and the best weights, and leaves no tensor behind', async () => {
  const plain = microModel();
  await finish(plain, {});
  const averaged = microModel();
  const withAverage = await finish(averaged, { averageDecay: 0.9 });
  const model = microModel(99);
  const before = memory().numTensors;

  restoreWeights(model, withAverage, { weights: 'last' });
  expect(weights(model)).toEqual(weights(plain));
  restoreWeights(model, withAverage);
  expect(weights(model)).toEqual(weights(averaged));

  const chosen = microModel();
  const withBest = await finish(chosen, { averageDecay: 0.9, keep: 'best', validation: microEvaluation() });
  restoreWeights(model, withBest);
  expect(weights(model)).toEqual(weights(chosen));
  restoreWeights(model, withBest, { weights: 'average' });
  expect(weights(model)).toEqual(weights(averaged));

  chosen.dispose();
  expect(memory().numTensors).toBe(before);
});

it('refuses weights that are not there and another model, and then changes nothing', async () => {
  const checkpoint = await finish(microModel(), {});
  const model = microModel(99);
  const before = weights(model);
  expect(() => restoreWeights(model, checkpoint, { weights: 'best' })).toThrow(/expected best weights .*, got none/);
  expect(() => restoreWeights(model, checkpoint, { weights: 'average' })).toThrow(CheckpointError);
  expect(weights(model)).toEqual(before);
  expect(() => restoreWeights(tinyModel(), checkpoint)).toThrow(/expected a tensor only\/kernel, got none/);

  const [, second] = Object.keys(checkpoint.tensors);
  const { shape, data } = checkpoint.tensors[second!]!;
  const whole = { shape, dtype: 'int32' as const, data: Int32Array.from(data) };
  const numTensors = memory().numTensors;
  const other = { ...checkpoint, tensors: { ...checkpoint.tensors, [second!]: whole } };
  expect(() => restoreWeights(model, other)).toThrow(/expected float32 for .*, got int32/);
  expect(weights(model)).toEqual(before);
  expect(memory().numTensors).toBe(numTensors);
});
