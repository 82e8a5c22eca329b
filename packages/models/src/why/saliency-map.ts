import { grad, slice, sum, type Tensor, tidy } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { batchOf, checkImage, outputsOf } from './check-image.ts';

/**
 * How much one output of a network changes with each pixel: its gradient with respect to the image.
 *
 * Simonyan, Vedaldi, Zisserman, "Deep inside convolutional networks", 2013, section 3, https://arxiv.org/abs/1312.6034.
 *
 * @param model a network of one image input [batch, height, width, channels] to [batch, outputs]
 * @param image height * width * channels numbers, rows from the top, normalised as the network was trained
 * @param output the place of the output; of a network that ends in logits the logit, else the probability
 * @returns one number a pixel and channel: above 0, more there gives more of the output. No tensor is left behind
 * @throws RangeError for an image of another size, or an output that the network does not have
 *
 * @example
 * const map = await saliencyMap(model, pixels, 7);
 */
export async function saliencyMap(model: LayersModel, image: ArrayLike<number>, output: number): Promise<Float32Array> {
  const { shape } = checkImage('saliencyMap', model, image, output);
  const gradient = tidy(() => {
    const answer = (batch: Tensor) => sum(slice(outputsOf(model, batch), [0, output], [1, 1]));
    return grad(answer)(batchOf(Float32Array.from(image), 1, shape));
  });
  try {
    return Float32Array.from(await gradient.data());
  } finally {
    gradient.dispose();
  }
}
