import { div, log, softmax, type Tensor2D, tensor, tidy } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { givesProbabilities } from './network-ends.ts';

/** Images that pass through the network at once: a crowded page has thousands, whose activations together take gigabytes. */
const BATCH = 512;
/** And their values: 512 of 64x64, 14 of 224x224x3. */
const BATCH_VALUES = 2 ** 21;

/** How {@link classifyImages} feeds a network. */
export interface ClassifyImagesOptions {
  /** What becomes of a byte: `byte * scale + offset`, as the network was trained. Default: 0 to 1. */
  readonly normalization?: { readonly scale: number; readonly offset: number };
  /** Logits are divided by this before the softmax, so that confidence is honest (Guo et al., arXiv 1706.04599). Default: 1. */
  readonly temperature?: number;
  /** What the network gives. Default: probabilities if it ends in a softmax, by itself or in its last layer; logits if not. */
  readonly output?: 'logits' | 'probabilities';
}

/**
 * The probabilities that a network gives to prepared images, as from `prepareDigit`. The way from bytes to probabilities is
 * the same wherever Penstroke reads.
 *
 * @param model a network from [batch, height, width, channels] to logits, or probabilities of a softmax layer, [batch, classes]
 * @param images bytes, height * width * channels each, rows from the top; 28x28 for a network that reads digits
 * @returns one list of `classes` probabilities an image, summing to 1; no tensor is left behind
 * @throws RangeError for an image of another size than the network takes
 *
 * @example
 * const [probabilities] = await classifyImages(model, [prepareDigit(picture).pixels]);
 * probabilities.indexOf(Math.max(...probabilities)); // the digit
 */
export async function classifyImages(
  model: LayersModel,
  images: readonly ArrayLike<number>[],
  {
    normalization: { scale, offset } = { scale: 1 / 255, offset: 0 },
    temperature = 1,
    output = givesProbabilities(model) ? 'probabilities' : 'logits',
  }: ClassifyImagesOptions = {},
): Promise<number[][]> {
  if (images.length === 0) return [];
  const shape = model.inputs[0]!.shape.slice(1) as number[];
  const size = shape.reduce((product, side) => product * side, 1);
  for (const image of images) {
    if (image.length !== size) {
      throw new RangeError(`classifyImages: expected ${size} bytes for ${shape.join('x')}, got ${image.length}`);
    }
  }
  const answers: number[][] = [];
  const most = Math.max(1, Math.min(BATCH, Math.floor(BATCH_VALUES / size)));
  for (let start = 0; start < images.length; start += most) {
    const batch = images.slice(start, start + most);
    const values = new Float32Array(batch.length * size);
    batch.forEach((image, i) => {
      for (let k = 0; k < size; k++) values[i * size + k] = image[k]! * scale + offset;
    });
    const probabilities = tidy(() => {
      const outputs = model.predict(tensor(values, [batch.length, ...shape])) as Tensor2D; // [batch, classes]
      if (temperature === 1) return output === 'logits' ? softmax(outputs) : outputs;
      // The logarithms of probabilities are logits, but for a constant that the softmax takes out.
      return softmax(div<Tensor2D>(output === 'logits' ? outputs : log(outputs), temperature));
    });
    try {
      const flat = await probabilities.data();
      const [, classes] = probabilities.shape;
      batch.forEach((_, i) => {
        answers.push(Array.from(flat.subarray(i * classes, (i + 1) * classes)));
      });
    } finally {
      probabilities.dispose();
    }
  }
  return answers;
}
