import type { ImageSet, Normalization } from '@penstroke/dataset';
import { inspectConvolutions } from '@penstroke/models';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { pngDataUri } from '../pictures/png-data-uri.ts';

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
  const size = images.height * images.width * images.channels;
  const bytes = images.images.subarray(index * size, (index + 1) * size);
  const input = Float32Array.from(bytes, (byte) => byte * normalization.scale + normalization.offset);
  const [first] = await inspectConvolutions(network, input, { limit: 1 });
  if (first === undefined) return undefined;
  const [height, width, channels, count] = first.filterShape;
  const [rows, columns] = first.mapShape;
  const shown = Array.from({ length: Math.min(count, MAX_MAPS) }, (_, filter) => filter);
  return {
    layer: first.name,
    // The first input channel; digits have one.
    filters: await Promise.all(
      shown.map((filter) =>
        drawSigned(planeOf(first.filters, height * width, channels * count, filter), width, height),
      ),
    ),
    featureMaps: await Promise.all(
      shown.map((filter) => drawRange(planeOf(first.maps, rows * columns, count, filter), columns, rows)),
    ),
  };
}

/** Every `stride`th number from `offset` on: one channel of numbers in which the channels lie side by side. */
function planeOf(values: Float32Array, length: number, stride: number, offset: number): number[] {
  return Array.from({ length }, (_, position) => values[position * stride + offset]!);
}

/** Grey for 0, white for the strongest weight if positive, black if negative. */
function drawSigned(plane: readonly number[], width: number, height: number): Promise<string> {
  const [low, high] = rangeOf(plane);
  const strongest = Math.max(high, -low) || 1;
  return pngDataUri(
    Uint8Array.from(plane, (weight) => Math.round(127.5 * (1 + weight / strongest))),
    { width, height },
  );
}

/** Black for the least value, white for the greatest. */
function drawRange(plane: readonly number[], width: number, height: number): Promise<string> {
  const [low, high] = rangeOf(plane);
  const range = high - low || 1;
  return pngDataUri(
    Uint8Array.from(plane, (value) => Math.round((255 * (value - low)) / range)),
    { width, height },
  );
}

/** The least and the greatest value. A map may have more of them than a call takes arguments. */
function rangeOf(plane: readonly number[]): readonly [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of plane) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}
