import { createRandom } from '@penstroke/random';
import * as tf from '@tensorflow/tfjs-core';
import { deviceErrors } from './start-webgpu.ts';

/** Standard normal numbers; those of one name are always the same. */
export function normal(name: string, shape: readonly number[]): tf.Tensor {
  const values = new Float32Array(shape.reduce((product, size) => product * size, 1));
  createRandom(1, `${name}/${shape}`).fillNormal(0, values);
  return tf.tensor(values, [...shape]);
}

/** A kernel run by itself. */
export function runKernel(name: string, inputs: Record<string, tf.Tensor>, attrs: object): tf.Tensor {
  return tf.engine().runKernel(name, inputs, attrs as tf.NamedAttrMap) as tf.Tensor;
}

async function outputs(
  backendName: string,
  compute: () => tf.Tensor[],
): Promise<{ shape: number[]; values: Float32Array }[]> {
  await tf.setBackend(backendName);
  const before = tf.memory().numTensors;
  const tensors = tf.tidy(compute);
  const results = await Promise.all(
    tensors.map(async (tensor) => ({ shape: tensor.shape, values: Float32Array.from(await tensor.data()) })),
  );
  tf.dispose(tensors);
  if (tf.memory().numTensors !== before) throw new Error(`${backendName} leaves tensors behind`);
  return results;
}

/**
 * The largest difference between what `compute` gives on `webgpu` and on `cpu`, as a share of the largest magnitude of the same
 * output on `cpu`. Throws for shapes that differ, values that are not numbers, another result the second time, and
 * errors of the device. `webgpu` is the current backend afterwards.
 */
export async function worstShare(compute: () => tf.Tensor[]): Promise<number> {
  const expected = await outputs('cpu', compute);
  const actual = await outputs('webgpu', compute);
  const again = await outputs('webgpu', compute);
  if (deviceErrors.length > 0) throw new Error(deviceErrors.splice(0)[0]);
  let worst = 0;
  for (const [index, { shape, values }] of expected.entries()) {
    const found = actual[index]!;
    if (String(found.shape) !== String(shape)) throw new Error(`expected shape [${shape}], got [${found.shape}]`);
    if (!found.values.every((value, place) => Object.is(value, again[index]!.values[place]))) {
      throw new Error('the second run gave other bits');
    }
    const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-30);
    for (const [place, value] of values.entries()) {
      const share = Math.abs(value - found.values[place]!) / scale;
      worst = Math.max(worst, Number.isNaN(share) ? Number.POSITIVE_INFINITY : share);
    }
  }
  return worst;
}
