import { type Tensor, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { type LayersModel, model as layersModel, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { kernelOf } from './layers/layer-weights.ts';

/** A convolution layer seen from inside: what it looks for, and what it finds in one image. */
export interface InspectedConvolution {
  /** The layer's name. */
  readonly name: string;
  /** The shape of `filters`. */
  readonly filterShape: readonly [height: number, width: number, inputChannels: number, filters: number];
  /** The weights, row by row, the filter fastest: weight (y, x, channel, filter). */
  readonly filters: Float32Array;
  /** The shape of `maps`: one map a filter. */
  readonly mapShape: readonly [height: number, width: number, filters: number];
  /** The layer's output for the image, activation included where the layer has one, the filter fastest. */
  readonly maps: Float32Array;
}

/** How {@link inspectConvolutions} looks. */
export interface InspectConvolutionsOptions {
  /** The most convolutions to look into, from the input on. Default: all. */
  readonly limit?: number;
}

/**
 * The filters and feature maps of a network's `Conv2D` layers for one image, in the order of the layers. It runs the
 * network as for a prediction and leaves no tensor behind; the network stays as it is.
 *
 * @param model a network of one image input [batch, height, width, channels]
 * @param image height * width * channels numbers, rows from the top, normalised as the network was trained
 * @returns one entry a convolution, copies that are the caller's; an empty array for a network without convolutions
 * @throws RangeError when the image has another number of values than the input, or `limit` is not a whole number of at least 0
 *
 * @example
 * const [first] = await inspectConvolutions(model, pixels, { limit: 1 });
 * first.filterShape; // [3, 3, 1, 12]
 * first.mapShape; // [28, 28, 12]
 */
export async function inspectConvolutions(
  model: LayersModel,
  image: ArrayLike<number>,
  { limit = Number.MAX_SAFE_INTEGER }: InspectConvolutionsOptions = {},
): Promise<InspectedConvolution[]> {
  const [height, width, channels] = model.inputs[0]!.shape.slice(1) as [number, number, number];
  if (image.length !== height * width * channels) {
    throw new RangeError(
      `inspectConvolutions: expected ${height * width * channels} numbers for ${height}x${width}x${channels}, got ${image.length}`,
    );
  }
  if (!Number.isSafeInteger(limit) || limit < 0) {
    throw new RangeError(`inspectConvolutions: expected limit to be a whole number of at least 0, got ${limit}`);
  }
  const convolutions = model.layers.filter((layer) => layer.getClassName() === 'Conv2D').slice(0, limit);
  if (convolutions.length === 0) return [];
  // It shares its layers with the model, so it has nothing of its own to dispose. A name, because tfjs numbers unnamed ones.
  const inside = layersModel({
    name: `${model.name}-convolutions`,
    inputs: model.inputs,
    outputs: convolutions.map((layer) => layer.output as SymbolicTensor),
  });
  const answers = tidy(() => {
    const batch = tensor4d(Float32Array.from(image), [1, height, width, channels]);
    const answer = inside.apply(batch, { training: false }) as Tensor | Tensor[];
    return Array.isArray(answer) ? answer : [answer]; // [1, mapHeight, mapWidth, filters] each
  });
  try {
    return await Promise.all(
      convolutions.map(async (layer, index): Promise<InspectedConvolution> => {
        const kernel = kernelOf(layer)!.read();
        const answer = answers[index]!;
        return {
          name: layer.name,
          filterShape: kernel.shape as [number, number, number, number],
          filters: Float32Array.from(await kernel.data()),
          mapShape: answer.shape.slice(1) as [number, number, number],
          maps: Float32Array.from(await answer.data()),
        };
      }),
    );
  } finally {
    for (const answer of answers) answer.dispose();
  }
}
