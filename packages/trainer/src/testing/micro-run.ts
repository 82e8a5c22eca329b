/** A model and data small enough that a test on the plain `cpu` backend makes a thousand updates in seconds. */
import { dropout, type RandomPosition } from '@penstroke/ops';
import { createRandom } from '@penstroke/random';
import { mul, type Tensor, tensor, tensor1d, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { type LayersModel, layers, sequential } from '@tensorflow/tfjs-layers';
import type { BatchSource, EvaluationSource } from '../sources.ts';

const SIZE = 4;
const CLASSES = 3;

/** Dropout whose mask is a function of seed and step. */
class SeededDropout extends layers.Layer {
  static readonly className = 'SeededDropout';
  #position: RandomPosition | undefined;

  setRandomPosition(position: RandomPosition): void {
    this.#position = position;
  }

  override call(inputs: Tensor | Tensor[], { training }: { training?: boolean }): Tensor {
    const x = Array.isArray(inputs) ? inputs[0]! : inputs;
    if (!training) return x.clone();
    return dropout(x, { rate: 0.25, purpose: 'micro-dropout', ...this.#position! });
  }
}

/** conv - batch norm - dropout - dense over `[batch, 4, 4, 1]`, 3 classes; the weights depend on `seed` alone. */
export function microModel(seed = 1): LayersModel {
  const model = sequential({
    layers: [
      layers.conv2d({ inputShape: [SIZE, SIZE, 1], filters: 2, kernelSize: 3, activation: 'relu', name: 'conv' }),
      layers.batchNormalization({ name: 'norm' }),
      layers.flatten({ name: 'flat' }),
      new SeededDropout({ name: 'dropout' }),
      layers.dense({ units: CLASSES, name: 'dense' }),
    ],
  });
  const random = createRandom(seed, 'micro-model');
  model.trainableWeights.forEach((weight, index) => {
    if (weight.shape.length < 2) return;
    const values = new Float32Array(weight.read().size);
    random.fillNormal(index, values);
    const start = tidy(() => mul(tensor(values, weight.shape as number[]), 0.3));
    weight.write(start);
    start.dispose();
  });
  return model;
}

/** Dense only: the cheapest model that has weights of both ranks. */
export function tinyModel(): LayersModel {
  return sequential({
    layers: [
      layers.flatten({ inputShape: [SIZE, SIZE, 1] }),
      layers.dense({ units: CLASSES, name: 'only', kernelInitializer: 'zeros' }),
    ],
  });
}

interface Examples {
  readonly images: Float32Array;
  readonly labels: Int32Array;
}

function examples(count: number, seed: number): Examples {
  const images = new Float32Array(count * SIZE * SIZE);
  createRandom(seed, 'micro-images').fillUniform(0, images);
  // The class is the brightest of the first pixels: learnable, and not at once.
  const labels = Int32Array.from({ length: count }, (_, i) => {
    const first = images.subarray(i * SIZE * SIZE, i * SIZE * SIZE + CLASSES);
    return first.indexOf(Math.max(...first));
  });
  return { images, labels };
}

function pick({ images, labels }: Examples, indices: ArrayLike<number>): ReturnType<BatchSource['batch']> {
  const pixels = SIZE * SIZE;
  const values = new Float32Array(indices.length * pixels);
  Array.from(indices).forEach((index, i) => {
    values.set(images.subarray(index * pixels, (index + 1) * pixels), i * pixels);
  });
  return {
    images: tensor4d(values, [indices.length, SIZE, SIZE, 1]),
    labels: tensor1d(
      Array.from(indices, (index) => labels[index]!),
      'int32',
    ),
  };
}

/** Shuffled epochs of `exampleCount`, the last batch of an epoch kept. */
export function microData({ exampleCount = 20, batchSize = 8, seed = 5 } = {}): BatchSource {
  const all = examples(exampleCount, seed);
  const random = createRandom(seed, 'micro-order');
  const stepsPerEpoch = Math.ceil(exampleCount / batchSize);
  return {
    exampleCount,
    batchSize,
    stepsPerEpoch,
    epochAt: (step) => step / stepsPerEpoch,
    batch(step) {
      const order = random.permutation(Math.floor(step / stepsPerEpoch), exampleCount);
      const start = (step % stepsPerEpoch) * batchSize;
      return pick(all, order.subarray(start, start + batchSize));
    },
  };
}

/** A fixed set in order. */
export function microEvaluation(exampleCount = 25, seed = 6): EvaluationSource {
  const all = examples(exampleCount, seed);
  return {
    exampleCount,
    batch: (start, count) =>
      pick(
        all,
        Array.from({ length: count }, (_, i) => start + i),
      ),
  };
}
