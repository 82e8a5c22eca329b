import '@tensorflow/tfjs-backend-cpu';
import { createRandom } from '@penstroke/random';
import { memory, setBackend, tensor1d, tensor2d } from '@tensorflow/tfjs-core';
import * as tf from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { classifyImages } from './classify-images.ts';

/** Logits 0, 1, 2 plus the first three pixels, straight or through a softmax at the end. */
function network(end: 'logits' | 'activation' | 'layer' | 'within'): tf.LayersModel {
  const dense = tf.layers.dense({ units: 3, ...(end === 'activation' && { activation: 'softmax' as const }) });
  const layers: tf.layers.Layer[] = [tf.layers.flatten({ inputShape: [2, 2, 1] }), dense];
  if (end === 'layer') layers.push(tf.layers.softmax());
  if (end === 'within') {
    layers.push(tf.sequential({ layers: [tf.layers.activation({ activation: 'softmax', inputShape: [3] })] }));
  }
  const model = tf.sequential({ layers });
  dense.setWeights([tensor2d([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0], [4, 3]), tensor1d([0, 1, 2])]);
  return model;
}

function softmax(logits: number[]): number[] {
  const powers = logits.map(Math.exp);
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

const close = (values: number[]) => values.map((value) => expect.closeTo(value, 5));

beforeAll(() => setBackend('cpu'));

describe('classifyImages', () => {
  test('logits become probabilities; bytes are brought to 0 to 1 unless the network wants otherwise', async () => {
    const model = network('logits');
    expect(await classifyImages(model, [[255, 0, 51, 0]])).toEqual([close(softmax([1, 1, 2.2]))]);
    const options = { normalization: { scale: 2 / 255, offset: -1 } };
    expect(await classifyImages(model, [[255, 0, 51, 0]], options)).toEqual([close(softmax([1, 0, 1.4]))]);
  });

  test.each(['activation', 'layer', 'within'] as const)(
    'a softmax at the end (%s) is not applied twice',
    async (end) => {
      expect(await classifyImages(network(end), [[255, 0, 0, 0]])).toEqual([close(softmax([1, 1, 2]))]);
    },
  );

  test('says itself what the network gives, where its last layer does not', async () => {
    const input = tf.input({ shape: [2, 2, 1] });
    const reshaped = tf.layers
      .reshape({ targetShape: [3] })
      .apply(network('activation').apply(input)) as tf.SymbolicTensor;
    const model = tf.model({ inputs: input, outputs: reshaped });
    const [probabilities] = await classifyImages(model, [[255, 0, 0, 0]], { output: 'probabilities' });
    expect(probabilities).toEqual(close(softmax([1, 1, 2])));
    expect((await classifyImages(model, [[255, 0, 0, 0]]))[0]).toEqual(close(softmax(probabilities!)));
  });

  test('a temperature bears on probabilities as on the logits that they came from', async () => {
    const [warm] = await classifyImages(network('activation'), [[0, 0, 0, 0]], { temperature: 2 });
    expect(warm).toEqual(close(softmax([0, 0.5, 1])));
  });

  test('a temperature divides the logits: confidence falls, the order stays', async () => {
    const [plain] = await classifyImages(network('logits'), [[0, 0, 0, 0]]);
    const [warm] = await classifyImages(network('logits'), [[0, 0, 0, 0]], { temperature: 2 });
    expect(plain).toEqual(close(softmax([0, 1, 2])));
    expect(warm).toEqual(close(softmax([0, 0.5, 1])));
  });

  test('many images give the same as each alone, in their order, and no tensor is left', async () => {
    const model = network('logits');
    const bits = new Uint32Array(4 * 520);
    createRandom(9, 'images').fillBits(0, bits);
    const images = Array.from({ length: 520 }, (_, i) =>
      Array.from(bits.subarray(4 * i, 4 * i + 4), (word) => word & 255),
    );
    const before = memory().numTensors;
    const answers = await classifyImages(model, images);
    expect(memory().numTensors).toBe(before);
    expect(answers).toHaveLength(520);
    for (const i of [0, 511, 512, 519]) expect(answers[i]).toEqual((await classifyImages(model, [images[i]!]))[0]);
  });

  test('no images give no answers; one of another size is refused', async () => {
    expect(await classifyImages(network('logits'), [])).toEqual([]);
    await expect(classifyImages(network('logits'), [[1, 2, 3]])).rejects.toThrow(/expected 4 bytes for 2x2x1, got 3/);
  });
});
