import { moments, reshape, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { model as modelOf } from '@tensorflow/tfjs-layers';

/** Images that pass through the network at once. */
const BATCH = 500;

/** What a network takes of 28x28 images of bytes: float32 `[size, 28, 28, 1]`, 0 to 1. */
function inputOf(images, start, size) {
  const pixels = Float32Array.from(images.subarray(start * 784, (start + size) * 784), (value) => value / 255);
  return tensor4d(pixels, [size, 28, 28, 1]);
}

/** Mean and deviation of each channel that a layer gives out, over images of bytes and all positions: float64 each. */
export async function channelsOf(model, layerName, { images, count }) {
  const upTo = modelOf({ inputs: model.inputs, outputs: model.getLayer(layerName).output });
  const channels = upTo.outputs[0].shape.at(-1);
  const [sum, squares] = [new Float64Array(channels), new Float64Array(channels)];
  for (let start = 0; start < count; start += BATCH) {
    const size = Math.min(BATCH, count - start);
    const [mean, variance] = tidy(() => {
      const out = upTo.predict(inputOf(images, start, size));
      const { mean, variance } = moments(reshape(out, [-1, channels]), 0);
      return [mean.dataSync(), variance.dataSync()];
    });
    for (let channel = 0; channel < channels; channel++) {
      sum[channel] += size * mean[channel];
      squares[channel] += size * (variance[channel] + mean[channel] ** 2);
    }
  }
  const mean = sum.map((value) => value / count);
  return {
    mean,
    deviation: squares.map((value, channel) => Math.sqrt(Math.max(0, value / count - mean[channel] ** 2))),
  };
}

/** What a network says of 28x28 images of bytes: float32 `[count, classes]`. */
export async function logitsOf(model, { images, count }) {
  const classes = model.outputs[0].shape.at(-1);
  const all = new Float32Array(count * classes);
  for (let start = 0; start < count; start += BATCH) {
    const size = Math.min(BATCH, count - start);
    const logits = tidy(() => model.predict(inputOf(images, start, size)));
    all.set(await logits.data(), start * classes);
    logits.dispose();
  }
  return all;
}

/** How many images of digits are taken for another one, among the ten digits alone. */
export function countMisreadDigits(logits, labels) {
  const classes = logits.length / labels.length;
  let errors = 0;
  for (let i = 0; i < labels.length; i++) {
    const digits = logits.subarray(i * classes, i * classes + 10);
    if (digits.indexOf(Math.max(...digits)) !== labels[i]) errors++;
  }
  return errors;
}
