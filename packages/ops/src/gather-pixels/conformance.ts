import { createRandom } from '@penstroke/random';
import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { type Case, type Input, labels, normal } from '../conformance/support/case.ts';
import type { OpConformance } from '../conformance/support/op-conformance.ts';
import { type PlainKernel, plainKernel } from '../conformance/support/plain-kernel.ts';
import { compositeGatherPixels } from './composite.ts';
import {
  PenstrokeGatherPixels,
  type PenstrokeGatherPixelsAttrs,
  type PenstrokeGatherPixelsInputs,
} from './contract.ts';
import { gatherPixels } from './gather-pixels.ts';
import { packPixels } from './pack-pixels.ts';

/** [rows, pixels of a row, batch]: of the data sets, odd ones, one of everything, more than there are rows. */
const SIZES: readonly [number, number, number][] = [
  [60, 784, 32],
  [9, 3072, 4],
  [5, 35, 7],
  [3, 2, 3],
  [1, 1, 1],
  [7, 17, 129],
  [4, 64, 300],
];

/** Rows in which runs of pixels are blank, as paper is; the others take all values. */
function packedRows(count: number, size: number): Input {
  const random = createRandom(1, `conformance/pixels/${count},${size}`);
  const bytes = Uint8Array.from({ length: count * size }, (_, at) =>
    random.uniform(0, at >> 4) < 0.5 ? 0 : Math.floor(random.uniform(1, at) * 256),
  );
  return { shape: [count, Math.ceil(size / 4)], values: packPixels(bytes, size) };
}

function gatherPixelsCases(): Case[] {
  return SIZES.map(([count, size, batch]) => ({
    title: `gatherPixels of ${batch} of ${count} rows of ${size} pixels = composite bit for bit`,
    kernel: PenstrokeGatherPixels,
    bound: 0,
    inputs: [packedRows(count, size), normal('table', [256]), { shape: [batch], values: labels(batch, count).values }],
    actual: ([pixels, table, indices]) => [
      gatherPixels(pixels as Tensor2D, table as Tensor1D, indices as Tensor1D, size),
    ],
    expected: ([pixels, table, indices]) => [
      compositeGatherPixels(pixels as Tensor2D, table as Tensor1D, indices as Tensor1D, size),
    ],
  }));
}

const plainGatherPixels: PlainKernel<PenstrokeGatherPixelsInputs, PenstrokeGatherPixelsAttrs> = (
  inputs,
  { size },
  read,
  write,
) => {
  const [pixels, table, indices] = [read(inputs.pixels), read(inputs.table), read(inputs.indices)];
  const words = inputs.pixels.shape[1]!;
  const y = Float32Array.from({ length: indices.length * size }, (_, at) => {
    const pixel = at % size;
    const word = pixels[indices[Math.floor(at / size)]! * words + (pixel >> 2)]!;
    return table[(word >> (8 * (pixel & 3))) & 255]!;
  });
  return write(y, [indices.length, size]);
};

/** The cases and the plain kernel of `gatherPixels`. */
export const gatherPixelsConformance: OpConformance = {
  cases: gatherPixelsCases,
  kernels: [plainKernel(PenstrokeGatherPixels, plainGatherPixels)],
};
