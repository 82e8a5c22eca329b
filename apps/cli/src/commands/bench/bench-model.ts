import { createBatchSource, epochOrder, type ImageSet, placeImages, unitRange } from '@penstroke/dataset';
import { createModel, createPredictor, describeModel, type Predictor } from '@penstroke/models';
import { createRandom } from '@penstroke/random';
import { median } from '@penstroke/runs';
import { train } from '@penstroke/trainer';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';

/** What is measured. */
export interface BenchOptions {
  readonly model: string;
  readonly batchSize: number;
  /** Measured rounds; the result is their median. As many go before them unmeasured. */
  readonly rounds: number;
  /** Seconds that one round takes, about. */
  readonly roundSeconds: number;
}

/** What was measured. */
export interface BenchResult {
  /** Median over the rounds. */
  readonly trainImagesPerSecond: number;
  readonly inferImagesPerSecond: number;
  /** Slowest and fastest round. */
  readonly trainRange: readonly [number, number];
  readonly inferRange: readonly [number, number];
}

/** What the trainer takes; alexnet's own are 1,000. */
const MOST_CLASSES = 256;
/** The most batches of distinct images, an epoch, at whose end the losses are read; what the images show does not matter. */
const MOST_BATCHES = 64;
/** Steps of a short round: updates are captured in the first three. */
const FIRST_STEPS = 4;
/** The most pixels of all of them, 64 MiB of float32; one batch may have more. */
const MOST_PIXELS = 2 ** 24;

/**
 * Measures training (forward, backward, Adam; the loop of `@penstroke/trainer`) and inference on the current backend.
 */
export async function benchModel({ model: name, batchSize, rounds, roundSeconds }: BenchOptions): Promise<BenchResult> {
  const { inputShape, classes } = describeModel(name);
  const [height, width, channels] = inputShape;
  const model = createModel(name, { seed: 1, classes: Math.min(classes, MOST_CLASSES) });
  const fitting = Math.floor(MOST_PIXELS / (batchSize * height * width * channels));
  const batches = Math.max(1, Math.min(MOST_BATCHES, fitting));
  const placed = placeImages(noiseImages(batchSize * batches, [height, width, channels]), unitRange());
  const data = createBatchSource({
    images: placed,
    order: epochOrder({ exampleCount: placed.count, batchSize, seed: 1, shuffle: true, lastBatch: 'keep' }),
  });
  /** The rates of rounds of one training: where a backend captures updates, it does so in the first round alone. */
  const trainRounds = async (count: number, steps: number): Promise<number[]> => {
    const rates: number[] = [];
    let startedAt = performance.now();
    for await (const { event } of train({
      model,
      data,
      length: { steps: count * steps },
      optimizer: { kind: 'adam' },
      seed: 1,
      displayStep: steps,
    })) {
      if (event !== 'step') continue;
      const now = performance.now();
      rates.push((batchSize * steps) / ((now - startedAt) / 1000));
      startedAt = now;
    }
    return rates;
  };
  try {
    const trainRates = await measure(trainRounds, batchSize, rounds, roundSeconds);
    const batch = placed.slice(0, batchSize);
    batch.labels.dispose();
    const predictor = createPredictor(model);
    const inferRounds = async (count: number, steps: number): Promise<number[]> => {
      const rates: number[] = [];
      while (rates.length < count) rates.push(await inferSteps(predictor, batch.images, steps));
      return rates;
    };
    const inferRates = await measure(inferRounds, batchSize, rounds, roundSeconds);
    predictor.dispose();
    batch.images.dispose();
    return {
      trainImagesPerSecond: median(trainRates),
      inferImagesPerSecond: median(inferRates),
      trainRange: [Math.min(...trainRates), Math.max(...trainRates)],
      inferRange: [Math.min(...inferRates), Math.max(...inferRates)],
    };
  } finally {
    placed.dispose();
    model.dispose();
  }
}

/**
 * A short round in which everything is made, another to learn how many steps fill a round, then as many rounds to warm up as
 * are measured: engines compile what is hot for some thousand steps, and a training is longer than that.
 */
async function measure(
  roundsOf: (count: number, steps: number) => Promise<number[]>,
  batchSize: number,
  rounds: number,
  roundSeconds: number,
): Promise<number[]> {
  const [, rate] = await roundsOf(2, FIRST_STEPS);
  const steps = Math.max(2, Math.round((rate! * roundSeconds) / batchSize));
  return (await roundsOf(2 * rounds, steps)).slice(rounds);
}

/** Runs the network forward and waits for the last logits: queued work counts only when it is done. */
async function inferSteps(predictor: Predictor, images: Tensor4D, steps: number): Promise<number> {
  const startedAt = performance.now();
  let logits: Tensor | undefined;
  for (let step = 0; step < steps; step++) {
    logits?.dispose();
    logits = predictor.predict(images);
  }
  await logits?.data();
  logits?.dispose();
  return (steps * images.shape[0]!) / ((performance.now() - startedAt) / 1000);
}

function noiseImages(count: number, [height, width, channels]: readonly [number, number, number]): ImageSet {
  const images = new Uint8Array(Math.ceil((count * height * width * channels) / 4) * 4);
  createRandom(1, 'bench').fillBits(0, new Uint32Array(images.buffer));
  return {
    images: images.subarray(0, count * height * width * channels),
    labels: Uint8Array.from({ length: count }, (_, index) => index % 10),
    count,
    height,
    width,
    channels,
    classNames: Array.from({ length: 10 }, (_, index) => String(index)),
  };
}
