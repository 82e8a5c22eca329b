import { softmax, type Tensor, type Tensor2D, tensor, tidy } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/** How {@link classifyImages} feeds a network. */
export interface ClassifyImagesOptions {
  /** What becomes of a byte: `byte * scale + offset`, as the network was trained. Default: 0 to 1. */
  readonly normalization?: { readonly scale: number; readonly offset: number };
}

/**
 * The probabilities that a network gives to prepared images, as from `prepareDigit`. The way from bytes to probabilities is
 * the same wherever Penstroke reads.
 *
 * @param model a network from [batch, height, width, channels] to logits [batch, classes]
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
  { normalization: { scale, offset } = { scale: 1 / 255, offset: 0 } }: ClassifyImagesOptions = {},
): Promise<number[][]> {
  if (images.length === 0) return [];
  const shape = model.inputs[0]!.shape.slice(1) as number[];
  const size = shape.reduce((product, side) => product * side, 1);
  const values = new Float32Array(images.length * size);
  images.forEach((image, i) => {
    if (image.length !== size) {
      throw new RangeError(`classifyImages: expected ${size} bytes for ${shape.join('x')}, got ${image.length}`);
    }
    for (let k = 0; k < size; k++) values[i * size + k] = image[k]! * scale + offset;
  });
  const probabilities = tidy(() => {
    const batch: Tensor = tensor(values, [images.length, ...shape]);
    return softmax(model.predict(batch) as Tensor2D); // [images, classes]
  });
  try {
    const flat = await probabilities.data();
    const [, classes] = probabilities.shape;
    return images.map((_, i) => Array.from(flat.subarray(i * classes, (i + 1) * classes)));
  } finally {
    probabilities.dispose();
  }
}
