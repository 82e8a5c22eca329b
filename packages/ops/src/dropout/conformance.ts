import { philox4x32 } from '@penstroke/random';
import type { Tensor } from '@tensorflow/tfjs-core';
import { type Case, gradientsOf, normal } from '../conformance/support/case.ts';
import type { OpConformance } from '../conformance/support/op-conformance.ts';
import { type PlainKernel, plainKernel } from '../conformance/support/plain-kernel.ts';
import { compositeDropout } from './composite.ts';
import {
  type DropoutOptions,
  PenstrokeDropout,
  type PenstrokeDropoutAttrs,
  type PenstrokeDropoutInputs,
} from './contract.ts';
import { dropout } from './dropout.ts';

const BOUND = 1e-6;

const CASES: readonly [shape: number[], options: DropoutOptions][] = [
  [[1], { rate: 0.5, seed: 0, purpose: 'a', step: 0 }],
  [[3], { rate: 0.5, seed: 42, purpose: 'a', step: 7 }],
  [[4, 5], { rate: 0.2, seed: 42, purpose: 'b', step: 1 }],
  [[2, 3, 3, 5], { rate: 0.9, seed: 2n ** 63n + 5n, purpose: 'b', step: 2 }],
  [[1001], { rate: 0.25, seed: 2n ** 64n - 1n, purpose: 'dropout/fc6', step: 2 ** 32 + 3 }],
  [[64, 144], { rate: 0.5, seed: 7, purpose: '', step: 2 ** 53 - 1 }],
];

/** The very mask of `@penstroke/random`, forward and back: 64-bit seeds, steps beyond 2^32, odd lengths. */
function dropoutCases(): Case[] {
  return CASES.map(([shape, options]) => ({
    title: `dropout [${shape}], rate ${options.rate}, seed ${options.seed}, step ${options.step}, and its gradient = composite within ${BOUND}`,
    kernel: PenstrokeDropout,
    bound: BOUND,
    floor: 1,
    inputs: [normal('x', shape), normal('dy', shape)],
    actual: ([x, dy]) => [
      dropout(x!, options),
      ...gradientsOf((...args: Tensor[]) => dropout(args[0]!, options), [x!], dy!),
    ],
    expected: ([x, dy]) => [compositeDropout(x!, options), compositeDropout(dy!, options)],
  }));
}

const plainDropout: PlainKernel<PenstrokeDropoutInputs, PenstrokeDropoutAttrs> = (inputs, attrs, read, write) => {
  const { rate, seedLow, seedHigh, purpose, step } = attrs;
  const words = new Uint32Array(4);
  const y = read(inputs.x).map((value, i) => {
    philox4x32([i >>> 2, step >>> 0, Math.floor(step / 2 ** 32), purpose], [seedLow, seedHigh], words);
    return words[i % 4]! >= Math.floor(rate * 2 ** 32) ? value / (1 - rate) : 0;
  });
  return write(y, inputs.x.shape);
};

/** The cases and the plain kernel of `dropout`. */
export const dropoutConformance: OpConformance = {
  cases: dropoutCases,
  kernels: [plainKernel(PenstrokeDropout, plainDropout)],
};
