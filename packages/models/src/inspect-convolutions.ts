import type { LayersModel } from '@tensorflow/tfjs-layers';
import { imageShape } from './image-shape.ts';
import { kernelOf } from './layers/layer-weights.ts';
import { runLayers } from './run-layers.ts';

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
  const shape = imageShape('inspectConvolutions', model, image);
  if (!Number.isSafeInteger(limit) || limit < 0) {
    throw new RangeError(`inspectConvolutions: expected limit to be a whole number of at least 0, got ${limit}`);
  }
  const convolutions = model.layers.filter((layer) => layer.getClassName() === 'Conv2D').slice(0, limit);
  if (convolutions.length === 0) return [];
  const answers = runLayers(model, convolutions, 'convolutions')(image, shape); // [1, mapHeight, mapWidth, filters] each
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
