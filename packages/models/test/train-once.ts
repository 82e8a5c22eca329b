import { createHash } from 'node:crypto';
import { adamUpdate, isSeededLayer, sparseSoftmaxCrossEntropy } from '@penstroke/ops';
import {
  mean,
  type Scalar,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tensor,
  tidy,
  type Variable,
  variableGrads,
  zerosLike,
} from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/** Images of soft, unlike bars, one direction a class: enough for a loss to fall. */
export function bars(count: number, [height, width, channels]: readonly number[]): Tensor4D {
  const size = height! * width! * channels!;
  const values = Float32Array.from({ length: count * size }, (_, i) => {
    const example = Math.floor(i / size);
    const [y, x] = [Math.floor((i % size) / (width! * channels!)), Math.floor((i % (width! * channels!)) / channels!)];
    return 0.5 + 0.5 * Math.sin((Math.cos(example) * x + Math.sin(example) * y) * 0.7);
  });
  return tensor(values, [count, height!, width!, channels!]);
}

/** One update with Adam, all slots fresh. Returns the loss before it. */
export function trainOnce(model: LayersModel, images: Tensor4D, labels: Tensor1D, step: number, seed = 1): number {
  for (const layer of model.layers) if (isSeededLayer(layer)) layer.setRandomPosition({ seed, step });
  return tidy(() => {
    const variables = model.trainableWeights.map((weight) => weight.read() as Variable);
    const { value, grads } = variableGrads((): Scalar => {
      const logits = model.apply(images, { training: true }) as Tensor2D;
      return mean(sparseSoftmaxCrossEntropy(logits, labels));
    }, variables);
    const { parameters } = adamUpdate({
      parameters: variables,
      gradients: variables.map((variable) => grads[variable.name]!),
      firstMoments: variables.map((variable) => zerosLike(variable)),
      secondMoments: variables.map((variable) => zerosLike(variable)),
      step: 1,
      learningRate: 1e-3,
    });
    for (const [index, variable] of variables.entries()) variable.assign(parameters[index]!);
    return value.dataSync()[0]!;
  });
}

/** All weights, moving averages included, by name. */
export function weightsOf(model: LayersModel): Record<string, Float32Array> {
  return Object.fromEntries(
    model.weights.map((weight) => [weight.originalName, weight.read().dataSync().slice() as Float32Array]),
  );
}

/** The SHA-256 of every weight's bits, by name: quicker to compare than millions of numbers. */
export function weightDigests(model: LayersModel): Record<string, string> {
  const digest = (values: Float32Array) =>
    createHash('sha256')
      .update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
      .digest('hex');
  return Object.fromEntries(Object.entries(weightsOf(model)).map(([name, values]) => [name, digest(values)]));
}
