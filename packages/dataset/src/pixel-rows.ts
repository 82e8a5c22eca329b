import { gatherPixels, hasKernel, PenstrokeGatherPixels, packPixels } from '@penstroke/ops';
import { gather, type Tensor1D, type Tensor2D, tensor1d, tensor2d } from '@tensorflow/tfjs-core';
import type { ImageSet } from './image-set.ts';
import { type Normalization, pixelTable } from './normalization.ts';
import { wordsOf } from './words-of.ts';

/** The images of a set on the device, as rows of normalised pixels when they are taken. */
export interface PixelRows {
  /** float32 `[indices.length, height * width * channels]`, normalised; the caller disposes it. */
  take(indices: Tensor1D): Tensor2D;
  dispose(): void;
}

/** Bytes where the backend normalises them as it gathers them, a quarter of the memory; float32 elsewhere. Both give the same bits. */
export function placePixels(set: ImageSet, normalization: Normalization): PixelRows {
  const size = set.height * set.width * set.channels;
  const table = pixelTable(normalization);
  return hasKernel(PenstrokeGatherPixels) ? placeBytes(set, size, table) : placeNumbers(set, size, table);
}

function placeBytes({ images, count }: ImageSet, size: number, numbers: Float32Array): PixelRows {
  const pixels = tensor2d(packPixels(images, size), [count, Math.ceil(size / 4)], 'int32');
  const table = tensor1d(numbers, 'float32');
  return {
    take: (indices) => gatherPixels(pixels, table, indices, size),
    dispose() {
      pixels.dispose();
      table.dispose();
    },
  };
}

/**
 * In one array and one piece, which the `cpu` backend keeps, and others copy and let go: smaller pieces would have to be joined on
 * the device, which then holds everything twice.
 */
function placeNumbers({ images, count }: ImageSet, size: number, table: Float32Array): PixelRows {
  const rows = tensor2d(toNumbers(images, table), [count, size], 'float32');
  return {
    take: (indices) => gather(rows, indices),
    dispose: () => rows.dispose(),
  };
}

function toNumbers(pixels: Uint8Array, table: Float32Array): Float32Array {
  const values = new Float32Array(pixels.length).fill(table[0]!);
  const words = wordsOf(pixels);
  for (let word = 0; word < words.length; word++) {
    if (words[word] === 0) continue;
    const first = 4 * word;
    for (let at = first; at < first + 4; at++) values[at] = table[pixels[at]!]!;
  }
  for (let at = 4 * words.length; at < pixels.length; at++) values[at] = table[pixels[at]!]!;
  return values;
}
