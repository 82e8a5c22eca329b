import '@tensorflow/tfjs-backend-cpu';
import { memory, onesLike, setBackend, tensor1d, tensor4d } from '@tensorflow/tfjs-core';
import { type LayersModel, layers, sequential } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { NonFiniteLossError, NonFiniteWeightsError } from './errors.ts';
import type { TrainEvent } from './run/events.ts';
import type { TrainOptions } from './run/train-options.ts';
import type { BatchSource } from './sources.ts';
import { microData, microEvaluation, microModel, tinyModel } from './testing/micro-run.ts';
import { train } from './train.ts';

beforeAll(() => setBackend('cpu'));

async function collect(options: TrainOptions): Promise<TrainEvent[]> {
  const events: TrainEvent[] = [];
  for await (const event of train(options)) events.push(event);
  return events;
}

function only<Name extends TrainEvent['event']>(
  events: TrainEvent[],
  name: Name,
): Extract<TrainEvent, { event: Name }>[] {
  return events.filter((event) => event.event === name) as Extract<TrainEvent, { event: Name }>[];
}

function base(model = tinyModel()): TrainOptions {
  return {
    model,
    data: microData(),
    length: { epochs: 2 },
    optimizer: { kind: 'adam', learningRate: 0.05 },
    seed: 3,
  };
}

describe('events', () => {
  it('come in order: start, steps, validation, epoch end, checkpoint, test, end', async () => {
    const saved: number[] = [];
    const events = await collect({
      ...base(),
      displayStep: 2,
      validation: microEvaluation(),
      test: microEvaluation(10, 9),
      checkpoint: {
        every: { epochs: 1 },
        save({ step }) {
          saved.push(step);
          return `at-${step}`;
        },
      },
    });
    const names = events.map((event) => ('step' in event ? `${event.event} ${event.step}` : event.event));
    expect(names).toEqual([
      'run-start',
      'step 2',
      'evaluation 3',
      'epoch-end 3',
      'checkpoint 3',
      'step 4',
      'step 6',
      'evaluation 6',
      'epoch-end 6',
      'checkpoint 6',
      'evaluation 6',
      'run-end',
    ]);
    expect(saved).toEqual([3, 6]);
    expect(only(events, 'checkpoint')[0]).toEqual({ event: 'checkpoint', step: 3, path: 'at-3' });
    expect(only(events, 'run-start')[0]).toEqual({
      event: 'run-start',
      epochs: 2,
      steps: 6,
      stepsPerEpoch: 3,
      exampleCount: 20,
      batchSize: 8,
      parameters: 51,
      backend: 'cpu',
      seed: 3,
      eagerReason: 'the backend cpu does not record updates',
    });
    const end = only(events, 'run-end')[0]!;
    expect(end).toMatchObject({ epochs: 2, steps: 6, keptStep: 6, testCount: 10, backend: 'cpu', interrupted: false });
    expect(end.validationAccuracy).toBe(only(events, 'epoch-end')[1]!.validationAccuracy);
    expect(end.testAccuracy).toBeCloseTo(1 - end.testErrors! / 10, 12);
    expect(end.imagesPerSecond).toBeCloseTo(40 / end.trainSeconds, 6);
    expect(JSON.parse(JSON.stringify(events))).toEqual(events);
  });

  it('count trainable parameters, and all of them where some are not trained', async () => {
    const startOf = async (model: LayersModel) => {
      const [start] = only(await collect({ ...base(model), length: { steps: 1 } }), 'run-start');
      return { parameters: start!.parameters, totalParameters: start!.totalParameters };
    };
    // 4x4 pixels to 3 classes.
    expect(await startOf(tinyModel())).toEqual({ parameters: 51, totalParameters: undefined });
    // Convolution 20, normalisation 4 and 4 of statistics, dense 27.
    expect(await startOf(microModel())).toEqual({ parameters: 51, totalParameters: 55 });
    const frozen = microModel();
    frozen.getLayer('conv').trainable = false;
    expect(await startOf(frozen)).toEqual({ parameters: 31, totalParameters: 55 });
  });

  it('tell a seed beyond 2^53 as a string', async () => {
    const events = await collect({ ...base(), length: { steps: 1 }, seed: 2n ** 60n });
    expect(only(events, 'run-start')[0]!.seed).toBe('1152921504606846976');
  });

  it('weigh the mean of an epoch by examples', async () => {
    const events = await collect({ ...base(), length: { epochs: 1 }, displayStep: 1 });
    const [first, second, third] = only(events, 'step');
    const expected = (8 * first!.loss + 8 * second!.loss + 4 * third!.loss) / 20;
    expect(only(events, 'epoch-end')[0]!.loss).toBeCloseTo(expected, 12);
    expect(first!.loss).toBeCloseTo(Math.log(3), 6);
  });

  it('make the updates of a budget of samples, and end the last epoch at the end', async () => {
    // In miniature: 200,000 samples of 55,000 in batches of 64.
    const data = { ...microData({ exampleCount: 550, batchSize: 64 }), stepsPerEpoch: 8 };
    const events = await collect({ ...base(), data, length: { samples: 2000 }, displayStep: 10 });
    expect(only(events, 'step').map(({ step }) => step)).toEqual([10, 20, 30, 31]);
    expect(only(events, 'epoch-end').map(({ epoch, step }) => [epoch, step])).toEqual([
      [1, 8],
      [2, 16],
      [3, 24],
      [4, 31],
    ]);
    expect(only(events, 'run-end')[0]!.steps).toBe(31);
  });
});

describe('learning', () => {
  it.each([
    ['adam', { kind: 'adam', learningRate: 0.05 }],
    ['adam with weight decay', { kind: 'adam', learningRate: 0.05, weightDecay: 0.01 }],
    ['sgd', { kind: 'sgd', learningRate: 0.5 }],
    ['sgd with Nesterov momentum', { kind: 'sgd', learningRate: 0.2, momentum: 0.9, nesterov: true }],
  ] as const)('%s halves the training loss of a separable task in 60 epochs', async (_, optimizer) => {
    const events = await collect({ ...base(), optimizer, length: { epochs: 60 } });
    const epochs = only(events, 'epoch-end');
    expect(epochs.at(-1)!.loss).toBeLessThan(epochs[0]!.loss / 2);
    expect(epochs.at(-1)!.trainAccuracy).toBeGreaterThan(0.85);
  });

  it('equals a step of gradient descent worked out by hand, within 1e-6', async () => {
    const model = tinyModel();
    const images = tensor4d(
      Array.from({ length: 16 }, (_, i) => i / 16),
      [1, 4, 4, 1],
    );
    const data: BatchSource = {
      exampleCount: 1,
      batchSize: 1,
      stepsPerEpoch: 1,
      epochAt: (step) => step,
      batch: () => ({ images: images.clone(), labels: tensor1d([2], 'int32') }),
    };
    await collect({ ...base(model), data, length: { steps: 1 }, optimizer: { kind: 'sgd', learningRate: 0.3 } });
    const [kernel, bias] = model.getWeights().map((weight) => weight.arraySync());
    // All logits 0: softmax is 1/3, so the gradient of the logits is (1/3, 1/3, -2/3).
    const slope = [-0.1, -0.1, 0.2];
    const expected = Array.from({ length: 16 }, (_, i) => slope.map((value) => (value * i) / 16));
    expectClose(kernel as number[][], expected, 6);
    expectClose([bias as number[]], [slope], 6);
  });

  it('decays kernels and spares biases', async () => {
    const weightsAfter = async (weightDecay: number) => {
      const model = tinyModel();
      const [kernel, bias] = [model.weights[0]!, model.weights[1]!];
      kernel.write(onesLike(kernel.read()));
      bias.write(onesLike(bias.read()));
      await collect({
        ...base(model),
        length: { steps: 1 },
        optimizer: { kind: 'adam', learningRate: 0.1, weightDecay },
      });
      return [kernel.read().dataSync().slice(), bias.read().dataSync().slice()] as const;
    };
    const [plainKernel, plainBias] = await weightsAfter(0);
    const [kernel, bias] = await weightsAfter(0.5);
    expect(bias).toEqual(plainBias);
    expectClose([kernel], [plainKernel.map((value) => value - 0.1 * 0.5)], 6);
  });

  it('leaves frozen layers as they are and updates batch statistics', async () => {
    const model = microModel();
    model.getLayer('conv').trainable = false;
    const before = model.weights.map((weight) => weight.read().dataSync().slice());
    await collect({ ...base(model), length: { steps: 2 } });
    const changed = model.weights.filter((weight, i) => !equal(weight.read().dataSync(), before[i]!));
    expect(changed.map(({ originalName }) => originalName)).toEqual([
      'norm/gamma',
      'norm/beta',
      'dense/kernel',
      'dense/bias',
      'norm/moving_mean',
      'norm/moving_variance',
    ]);
  });
});

describe('choosing', () => {
  it('keeps the best weights by validation, for the test too', async () => {
    const model = tinyModel();
    const validation = microEvaluation(25);
    const source = microData();
    const data: BatchSource = {
      ...source,
      batch(step) {
        const { images, labels } = source.batch(step);
        if (step < 30) return { images, labels };
        // Wrong labels spoil what was learnt.
        const wrong = tensor1d(
          Array.from(labels.dataSync(), (label) => (label + 1) % 3),
          'int32',
        );
        labels.dispose();
        return { images, labels: wrong };
      },
    };
    const events = await collect({
      ...base(model),
      data,
      length: { epochs: 20 },
      validation,
      test: validation,
      keep: 'best',
    });
    const validations = only(events, 'epoch-end');
    const best = Math.max(...validations.map(({ validationAccuracy }) => validationAccuracy!));
    const end = only(events, 'run-end')[0]!;
    expect(validations.at(-1)!.validationAccuracy).toBeLessThan(best);
    expect(end.validationAccuracy).toBe(best);
    expect(end.testAccuracy).toBe(best);
    expect(validations.find(({ step }) => step === end.keptStep)!.validationAccuracy).toBe(best);
  });

  it('evaluates the average and ends with it', async () => {
    const model = tinyModel();
    const raw = tinyModel();
    await collect({ ...base(raw), length: { steps: 3 } });
    const events = await collect({ ...base(model), length: { steps: 3 }, averageDecay: 0.9, test: microEvaluation() });
    const [last, average] = [raw, model].map((one) => one.weights[0]!.read().dataSync());
    expect(equal(last!, average!)).toBe(false);
    expect(only(events, 'run-end')[0]!.testAccuracy).toBeDefined();
    // Decays 2/11, 3/12, 4/13 from zero weights: the average lags behind but is nearer to the last than to the start.
    const norm = (values: ArrayLike<number>) => Math.hypot(...Array.from(values));
    expect(norm(average!)).toBeGreaterThan(0.6 * norm(last!));
    expect(norm(average!)).toBeLessThan(norm(last!));
  });
});

describe('stopping', () => {
  it('throws with the exact step of a loss that is not finite, although losses are read seldom', async () => {
    const source = microData();
    const data: BatchSource = {
      ...source,
      batch(step) {
        const { images, labels } = source.batch(step);
        if (step !== 16) return { images, labels };
        images.dispose();
        return {
          images: tensor4d(new Float32Array(labels.size * 16).fill(Number.NaN), [labels.size, 4, 4, 1]),
          labels,
        };
      },
    };
    const before = memory().numTensors;
    const model = tinyModel();
    const failure = await collect({ ...base(model), data, length: { steps: 40 }, displayStep: 40 }).catch(
      (error) => error,
    );
    expect(failure).toBeInstanceOf(NonFiniteLossError);
    expect(failure).toMatchObject({ step: 17 });
    model.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('fails when the last update makes a weight infinite, which no loss tells any more, and saves nothing of it', async () => {
    const before = memory().numTensors;
    for (const save of [
      undefined,
      (saved: number[]) => (checkpoint: { step: number }) => void saved.push(checkpoint.step),
    ]) {
      const saved: number[] = [];
      const model = microModel();
      const failure = await collect({
        ...base(model),
        optimizer: { kind: 'sgd', learningRate: 1e308 },
        length: { steps: 1 },
        ...(save && { checkpoint: { save: save(saved) } }),
      }).catch((error) => error);
      expect(failure).toBeInstanceOf(NonFiniteWeightsError);
      expect(failure).toMatchObject({ step: 1, weight: expect.stringMatching(/kernel|bias/) });
      expect(failure.message).toMatch(/expected finite weights, got (NaN|-?Infinity) in .* after step 1; lower the/);
      expect(saved).toEqual([]);
      model.dispose();
    }
    expect(memory().numTensors).toBe(before);
  });

  it('saves a checkpoint when one is wanted, and continues to the same losses', async () => {
    const plain = await collect({ ...base(), displayStep: 1, length: { steps: 12 } });
    let wanted = false;
    const saved: number[] = [];
    const events: TrainEvent[] = [];
    for await (const event of train({
      ...base(),
      displayStep: 1,
      length: { steps: 12 },
      checkpoint: {
        isWanted: () => wanted,
        save: ({ step }) => {
          saved.push(step);
          wanted = false;
        },
      },
    })) {
      events.push(event);
      if (event.event === 'step' && event.step === 5) wanted = true;
    }
    // The wish comes while the event of step 5 is told, at which the run still is.
    expect(saved).toEqual([5, 12]);
    const losses = (all: TrainEvent[]) => only(all, 'step').map(({ loss }) => loss);
    expect(losses(events)).toEqual(losses(plain));
  });

  it('ends after the update under way when the signal is aborted, without the test', async () => {
    const controller = new AbortController();
    const events: TrainEvent[] = [];
    const saved: number[] = [];
    for await (const event of train({
      ...base(),
      length: { epochs: 100 },
      displayStep: 5,
      test: microEvaluation(),
      checkpoint: { save: ({ step }) => void saved.push(step) },
      signal: controller.signal,
    })) {
      events.push(event);
      if (event.event === 'step' && event.step === 10) controller.abort();
    }
    const end = events.at(-1)!;
    expect(end).toMatchObject({ event: 'run-end', interrupted: true, steps: 10 });
    expect(end).not.toHaveProperty('testAccuracy');
    expect(saved).toEqual([10]);
  });

  it('is not interrupted by a signal that comes when all is done', async () => {
    const controller = new AbortController();
    const events: TrainEvent[] = [];
    for await (const event of train({ ...base(), test: microEvaluation(), signal: controller.signal })) {
      events.push(event);
      if (event.event === 'evaluation' && event.on === 'test') controller.abort();
    }
    expect(events.at(-1)).toMatchObject({ event: 'run-end', interrupted: false, testCount: expect.any(Number) });
  });

  it('does nothing but report when the signal is aborted before the start', async () => {
    const options = { ...base(), signal: AbortSignal.abort(), test: microEvaluation() };
    const events = await collect(options);
    expect(events.map(({ event }) => event)).toEqual(['run-start', 'run-end']);
    expect(events[1]).toMatchObject({ interrupted: true, steps: 0, trainSeconds: 0, imagesPerSecond: 0 });
  });

  it('notices a signal aborted by a timer while it trains', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    const events = await collect({
      ...base(),
      length: { steps: 1_000_000 },
      displayStep: 1_000_000,
      signal: controller.signal,
      yieldEveryMs: 5,
    });
    expect(events.at(-1)).toMatchObject({ event: 'run-end', interrupted: true });
  });

  it('frees its tensors when the reader leaves the loop', async () => {
    const model = microModel();
    const before = memory().numTensors;
    for await (const event of train({ ...base(model), averageDecay: 0.9, displayStep: 2 })) {
      if (event.event === 'step') break;
    }
    expect(memory().numTensors).toBe(before);
  });
});

it('leaves no tensor behind in 1,000 updates with every option', { timeout: 300_000 }, async () => {
  const model = microModel();
  const validation = microEvaluation(5);
  const before = memory().numTensors;
  let during = 0;
  const options: TrainOptions = {
    ...base(model),
    length: { steps: 1000 },
    optimizer: { kind: 'adam', weightDecay: 0.01 },
    averageDecay: 0.99,
    labelSmoothing: 0.1,
    displayStep: 100,
    validation,
    test: validation,
    evaluateEvery: { steps: 100 },
    keep: 'best',
    checkpoint: { every: { steps: 500 }, save: () => undefined },
  };
  for await (const event of train(options)) {
    if (event.event !== 'step') continue;
    if (event.step === 200) during = memory().numTensors;
    if (event.step > 200) expect(memory().numTensors).toBe(during);
  }
  expect(memory().numTensors).toBe(before);
});

describe('wrong options', () => {
  const emptySource = { ...microEvaluation(), exampleCount: 0 };
  const wrong: [string, Partial<TrainOptions>, RegExp][] = [
    ['no steps', { length: { steps: 0 } }, /length.steps: expected a number above 0, got 0/],
    ['too few samples', { length: { samples: 8 } }, /more than one batch of 8/],
    ['an unknown optimiser', { optimizer: { kind: 'sdg' } as never }, /expected adam or sgd, got sdg/],
    ['best without validation', { keep: 'best' }, /expected a validation source/],
    ['a display step of a half', { displayStep: 0.5 }, /displayStep: expected a positive integer/],
    ['an evaluation in batches of 0', { evaluationBatchSize: 0 }, /evaluationBatchSize: expected a positive integer/],
    ['an empty validation', { validation: emptySource }, /validation.exampleCount: expected a positive integer, got 0/],
    ['an empty test', { test: emptySource }, /test.exampleCount: expected a positive integer, got 0/],
    ['smoothing of 1', { labelSmoothing: 1 }, /labelSmoothing/],
    ['a negative seed', { seed: -1 }, /seed/],
    ['an average that never moves', { averageDecay: 1 }, /averageDecay/],
    ['a momentum of 1', { optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 1 } }, /momentum/],
    ['a learning rate of 0', { optimizer: { kind: 'adam', learningRate: 0 } }, /learningRate/],
    ['an empty period', { evaluateEvery: { epochs: 0 } }, /evaluateEvery.epochs/],
  ];
  it.each(wrong)('%s is refused at once', (_, options, message) => {
    const before = memory().numTensors;
    const model = tinyModel();
    expect(() => train({ ...base(model), ...options })).toThrow(message);
    model.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('a model that ends in softmax, or has regularizers, is refused', () => {
    const soft = sequential({ layers: [layers.dense({ inputShape: [2], units: 2, activation: 'softmax' })] });
    expect(() => train(base(soft))).toThrow(/outputs logits/);
    const layer = sequential({ layers: [layers.dense({ inputShape: [2], units: 2 }), layers.softmax()] });
    expect(() => train(base(layer))).toThrow(/outputs logits/);
    const penalised = sequential({ layers: [layers.dense({ inputShape: [2], units: 2, kernelRegularizer: 'l1l2' })] });
    expect(() => train(base(penalised))).toThrow(/without regularizers/);
  });
});

function expectClose(got: ArrayLike<number>[], expected: ArrayLike<number>[], digits: number): void {
  const flat = (rows: ArrayLike<number>[]) => rows.flatMap((row) => Array.from(row));
  expect(flat(got)).toEqual(flat(expected).map((value) => expect.closeTo(value, digits)));
}

function equal(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return a.length === b.length && Array.from(a).every((value, i) => Object.is(value, b[i]));
}
