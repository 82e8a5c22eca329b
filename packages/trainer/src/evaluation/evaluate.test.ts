import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend, tensor1d, tensor2d, tensor4d } from '@tensorflow/tfjs-core';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EvaluationSource } from '../sources.ts';
import { microEvaluation, microModel, tinyModel } from '../testing/micro-run.ts';
import { evaluate } from './evaluate.ts';
import { scorePredictions } from './score-predictions.ts';

beforeAll(() => setBackend('cpu'));

/** Counts how often each example is handed out. */
function counted(source: EvaluationSource): { source: EvaluationSource; seen: number[] } {
  const seen = new Array<number>(source.exampleCount).fill(0);
  return {
    seen,
    source: {
      exampleCount: source.exampleCount,
      batch(start, count) {
        for (let i = start; i < start + count; i++) seen[i]!++;
        return source.batch(start, count);
      },
    },
  };
}

describe('evaluate', () => {
  it('scores every example once for any batch size, with the same result (loss within 1e-6)', async () => {
    const model = microModel();
    const whole = await evaluate(model, microEvaluation(25), { batchSize: 25 });
    expect(whole.count).toBe(25);
    expect(whole.errors).toBe(25 - Math.round(whole.accuracy * 25));
    for (const batchSize of [1, 7, 24, 100]) {
      const { source, seen } = counted(microEvaluation(25));
      const { loss, ...rest } = await evaluate(model, source, { batchSize });
      expect(seen).toEqual(new Array(25).fill(1));
      expect({ ...rest, loss: whole.loss }).toEqual(whole);
      expect(loss).toBeCloseTo(whole.loss, 6);
    }
  });

  it('agrees with probabilities worked out in double precision within 1e-6', async () => {
    const model = sequential({ layers: [layers.flatten({ inputShape: [1, 1, 2] }), layers.dense({ units: 2 })] });
    model.layers[1]!.setWeights([
      tensor2d([
        [1, 0],
        [0, 1],
      ]),
      model.layers[1]!.getWeights()[1]!,
    ]);
    const pixels = [0.5, -1, 2, 3, 0, 0.25];
    const labels = [0, 0, 1];
    const source: EvaluationSource = {
      exampleCount: 3,
      batch: (start, count) => ({
        images: tensor4d(pixels.slice(2 * start, 2 * (start + count)), [count, 1, 1, 2]),
        labels: tensor1d(labels.slice(start, start + count), 'int32'),
      }),
    };
    const loss = labels.map((label, i) => Math.log1p(Math.exp(pixels[2 * i + 1 - label]! - pixels[2 * i + label]!)));
    const result = await evaluate(model, source, { batchSize: 2 });
    expect(result.loss).toBeCloseTo(loss.reduce((sum, value) => sum + value) / 3, 6);
    expect(Array.from(result.predictions)).toEqual([0, 1, 1]);
    expect(result.confusion).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  it('leaves no tensor behind and the weights as they were', async () => {
    const model = microModel();
    const weights = () => model.weights.map((weight) => weight.read().dataSync().slice());
    const before = [memory().numTensors, weights()];
    await evaluate(model, microEvaluation(10), { batchSize: 4 });
    expect([memory().numTensors, weights()]).toEqual(before);
  });

  it('stops between batches with the reason of the signal', async () => {
    const controller = new AbortController();
    const inner = microEvaluation(10);
    const source: EvaluationSource = {
      exampleCount: 10,
      batch(start, count) {
        controller.abort(new Error('enough'));
        return inner.batch(start, count);
      },
    };
    const model = tinyModel();
    const before = memory().numTensors;
    await expect(evaluate(model, source, { batchSize: 4, signal: controller.signal })).rejects.toThrow('enough');
    expect(memory().numTensors).toBe(before);
  });

  it('refuses an empty source, an odd batch size and a model without classes', async () => {
    await expect(evaluate(tinyModel(), microEvaluation(0))).rejects.toThrow(/at least one example/);
    await expect(evaluate(tinyModel(), microEvaluation(3), { batchSize: 0 })).rejects.toThrow(/positive integer/);
    const flat = sequential({ layers: [layers.flatten({ inputShape: [4, 4, 100] })] });
    await expect(evaluate(flat, microEvaluation(3))).rejects.toThrow(/at most 256 classes/);
  });
});

describe('scorePredictions', () => {
  it('counts precision and recall by class, 0 where there is nothing to count', () => {
    const result = scorePredictions({
      predictions: Uint8Array.of(0, 0, 1, 1, 0),
      labels: [0, 1, 1, 1, 2],
      classes: 4,
      loss: 1,
    });
    expect(result.accuracy).toBeCloseTo(3 / 5, 12);
    expect(result.errors).toBe(2);
    expect(result.perClass).toEqual([
      { label: 0, precision: 1 / 3, recall: 1, count: 1 },
      { label: 1, precision: 1, recall: 2 / 3, count: 3 },
      { label: 2, precision: 0, recall: 0, count: 1 },
      { label: 3, precision: 0, recall: 0, count: 0 },
    ]);
  });

  it.each([
    [[0], [0, 1]],
    [[], []],
    [[5], [0]],
    [[0], [5]],
  ])('refuses predictions %j of labels %j in 2 classes', (predictions, labels) => {
    const score = () => scorePredictions({ predictions: Uint8Array.from(predictions), labels, classes: 2, loss: 0 });
    expect(score).toThrow(RangeError);
  });
});
