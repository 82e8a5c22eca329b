import type { Tensor4D } from '@tensorflow/tfjs-core';
import { type Case, normal } from '../conformance/support/case.ts';
import type { OpConformance } from '../conformance/support/op-conformance.ts';
import { type PlainKernel, plainKernel } from '../conformance/support/plain-kernel.ts';
import { compositeWarp } from './composite.ts';
import { PenstrokeWarp, type PenstrokeWarpAttrs, type PenstrokeWarpInputs } from './contract.ts';
import { warp } from './warp.ts';

const BOUND = 1e-5;

/** [images], about how many pixels far, fill: sizes of the data sets, odd ones, a single pixel, places far beyond the image. */
const CASES: readonly [shape: [number, number, number, number], pixels: number, fillValue: number][] = [
  [[3, 28, 28, 1], 1.5, 0],
  [[3, 28, 28, 1], 1.5, 0.25],
  [[2, 5, 7, 3], 4, 0],
  [[2, 5, 7, 3], 4, 0.25],
  [[1, 1, 1, 1], 0.5, 0],
  [[1, 1, 1, 1], 0.5, 0.25],
  [[1, 6, 4, 2], 1e12, 0],
  [[1, 6, 4, 2], 1e12, 0.25],
];

function warpCases(): Case[] {
  return CASES.map(([shape, pixels, fillValue]) => ({
    title: `warp of [${shape}] by about ${pixels} pixels, fill ${fillValue} = composite within ${BOUND}`,
    kernel: PenstrokeWarp,
    bound: BOUND,
    inputs: [normal('images', shape), normal('flow', [...shape.slice(0, 3), 2], pixels)],
    actual: ([images, flow]) => [warp(images as Tensor4D, flow as Tensor4D, { fillValue })],
    expected: ([images, flow]) => [compositeWarp(images as Tensor4D, flow as Tensor4D, { fillValue })],
  }));
}

const plainWarp: PlainKernel<PenstrokeWarpInputs, PenstrokeWarpAttrs> = (inputs, { fillValue }, read, write) => {
  const [images, flow] = [read(inputs.images), read(inputs.flow)];
  const [, height, width, channels] = inputs.images.shape as [number, number, number, number];
  const y = images.map((_, place) => {
    const channel = place % channels;
    const pixel = Math.floor(place / channels);
    const [column, row] = [pixel % width, Math.floor(pixel / width) % height];
    const image = pixel - row * width - column;
    const pixelAt = (atRow: number, atColumn: number) =>
      atRow >= 0 && atRow < height && atColumn >= 0 && atColumn < width
        ? images[(image + atRow * width + atColumn) * channels + channel]!
        : fillValue;
    const fromRow = Math.fround(row + flow[2 * pixel]!);
    const fromColumn = Math.fround(column + flow[2 * pixel + 1]!);
    const [above, before] = [Math.floor(fromRow), Math.floor(fromColumn)];
    const [down, right] = [fromRow - above, fromColumn - before];
    const top = (1 - right) * pixelAt(above, before) + right * pixelAt(above, before + 1);
    const bottom = (1 - right) * pixelAt(above + 1, before) + right * pixelAt(above + 1, before + 1);
    return (1 - down) * top + down * bottom;
  });
  return write(y, inputs.images.shape);
};

/** The cases and the plain kernel of `warp`. */
export const warpConformance: OpConformance = {
  cases: warpCases,
  kernels: [plainKernel(PenstrokeWarp, plainWarp)],
};
