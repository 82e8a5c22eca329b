import { createRandom } from '@penstroke/random';
import {
  grads,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tidy,
  valueAndGrads,
} from '@tensorflow/tfjs-core';
import { ACTIVATIONS, type Activation } from '../../shared/activation.ts';

/** The content of an input tensor: Int32Array for int32, else float32. */
export interface Input {
  readonly shape: readonly number[];
  readonly values: Float32Array | Int32Array;
}

/** One comparison: `actual` on the tested backend against `expected` on the reference backend. */
export interface Case {
  readonly title: string;
  /** The kernel in question, by which bounds are overridden. */
  readonly kernel: string;
  readonly inputs: readonly Input[];
  /** Largest difference, as a share of the largest finite magnitude of the expected output (or of `floor` where that is larger). */
  readonly bound: number;
  readonly floor?: number;
  /** New tensors from the inputs, by the op of this package. */
  actual(inputs: Tensor[]): Tensor[];
  /** The same by composites and stock kernels alone, none of them by autodiff. */
  expected(inputs: Tensor[]): Tensor[];
}

/** What the bodies of cases take their inputs apart into. */
export type ConvTensors = [x: Tensor4D, filter: Tensor4D, bias: Tensor1D, dy: Tensor4D];
export type DenseTensors = [x: Tensor2D, kernel: Tensor2D, bias: Tensor1D, dy: Tensor2D];

/** Standard normal numbers, times `scale`, plus `shift`; those of one name are always the same. */
export function normal(name: string, shape: readonly number[], scale = 1, shift = 0): Input {
  const values = new Float32Array(shape.reduce((product, size) => product * size, 1));
  createRandom(1, `conformance/${name}/${shape}`).fillNormal(0, values);
  return { shape, values: values.map((value) => value * scale + shift) };
}

/** Labels in [0, classes). */
export function labels(count: number, classes: number): Input {
  const random = createRandom(1, `conformance/labels/${classes}`);
  return {
    shape: [count],
    values: Int32Array.from({ length: count }, (_, i) => Math.floor(random.uniform(0, i) * classes)),
  };
}

/** `input` with other values at some places. */
export function withValues(input: Input, replaced: Readonly<Record<number, number>>): Input {
  const values = input.values.slice();
  for (const [place, value] of Object.entries(replaced)) values[Number(place)] = value;
  return { shape: input.shape, values };
}

/** The gradients of `f` at `xs` for the output gradient `dy`. */
export function gradientsOf(f: (...xs: Tensor[]) => Tensor, xs: Tensor[], dy: Tensor): Tensor[] {
  return tidy(() => grads(f)(xs, dy));
}

/** The output of `f` while gradients are recorded, which a kernel may compute in another way, and then `gradientsOf`. */
export function valueAndGradientsOf(f: (...xs: Tensor[]) => Tensor, xs: Tensor[], dy: Tensor): Tensor[] {
  return tidy(() => {
    const { value, grads: gradients } = valueAndGrads(f)(xs, dy);
    return [value, ...gradients];
  });
}

/** The activations in turn. */
export function activationAt(index: number): Activation {
  return ACTIVATIONS[index % ACTIVATIONS.length]!;
}
