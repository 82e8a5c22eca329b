import type { ImageSet, Normalization } from '@penstroke/dataset';
import { type Tensor, type Tensor4D, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { type LayersModel, model as layersModel } from '@tensorflow/tfjs-layers';
import { pngDataUri } from '../pictures/contact-sheet.ts';

/** What the first convolution of a network looks for, and what it finds in one digit; PNGs in data URIs. */
export interface LayerPictures {
  readonly layer: string;
  /** One a filter: white weights are positive, black ones negative, grey ones 0. */
  readonly filters: readonly string[];
  /** One a filter: its answer to the digit, dark low, light high. */
  readonly featureMaps: readonly string[];
}

/** Maps shown; wider layers show their first. */
const MAX_MAPS = 64;

/**
 * Draws filters and feature maps of the first convolution.
 *
 * @param index of the digit in `images`
 * @returns undefined for a network without convolutions
 */
export async function drawFirstLayer(
  network: LayersModel,
  { images, index, normalization }: { images: ImageSet; index: number; normalization: Normalization },
): Promise<LayerPictures | undefined> {
  const layer = network.layers.find((candidate) => candidate.getClassName() === 'Conv2D');
  const kernel = layer?.weights.find(({ originalName }) => /kernel$/.test(originalName));
  if (layer === undefined || kernel === undefined) return undefined;
  const weights = kernel.read();
  const [height, width, channels, maps] = weights.shape as [number, number, number, number];
  const shown = Math.min(maps, MAX_MAPS);
  const values = await weights.data();
  const filters = Array.from({ length: shown }, (_, map) => {
    // The first input channel; digits have one.
    const plane = Array.from({ length: height * width }, (_, p) => values[p * channels * maps + map]!);
    const strongest = Math.max(...plane.map(Math.abs)) || 1;
    return pngDataUri(
      Uint8Array.from(plane, (weight) => Math.round(127.5 * (1 + weight / strongest))),
      width,
      height,
    );
  });
  return {
    layer: layer.name,
    filters: await Promise.all(filters),
    featureMaps: await drawFeatureMaps(network, layer.output as never, { images, index, normalization, shown }),
  };
}

async function drawFeatureMaps(
  network: LayersModel,
  output: LayersModel['outputs'][number],
  options: { images: ImageSet; index: number; normalization: Normalization; shown: number },
): Promise<string[]> {
  const { images, index, normalization, shown } = options;
  const { height, width, channels } = images;
  const size = height * width * channels;
  const bytes = images.images.subarray(index * size, (index + 1) * size);
  const input = Float32Array.from(bytes, (byte) => byte * normalization.scale + normalization.offset);
  // Shares its layers with the network, so it has nothing of its own to dispose.
  const upToLayer = layersModel({ inputs: network.inputs, outputs: output });
  const answer = tidy(
    () => upToLayer.apply(tensor4d(input, [1, height, width, channels]), { training: false }) as Tensor,
  ) as Tensor4D;
  const [, rows, columns, maps] = answer.shape;
  const values = await answer.data();
  answer.dispose();
  return Promise.all(
    Array.from({ length: shown }, (_, map) => {
      const plane = Array.from({ length: rows * columns }, (_, p) => values[p * maps + map]!);
      const low = Math.min(...plane);
      const range = Math.max(...plane) - low || 1;
      return pngDataUri(
        Uint8Array.from(plane, (value) => Math.round((255 * (value - low)) / range)),
        columns,
        rows,
      );
    }),
  );
}
