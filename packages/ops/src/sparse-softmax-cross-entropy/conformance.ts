import {
  add,
  cast,
  div,
  equal,
  expandDims,
  mul,
  range,
  softmax,
  sub,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { type Case, gradientsOf, type Input, labels, normal, withValues } from '../conformance/support/case.ts';
import type { OpConformance } from '../conformance/support/op-conformance.ts';
import { type PlainKernel, plainKernel } from '../conformance/support/plain-kernel.ts';
import { compositeSparseSoftmaxCrossEntropy } from './composite.ts';
import {
  PenstrokeSparseSoftmaxCrossEntropy,
  type PenstrokeSparseSoftmaxCrossEntropyAttrs,
  type PenstrokeSparseSoftmaxCrossEntropyInputs,
} from './contract.ts';
import { sparseSoftmaxCrossEntropy } from './sparse-softmax-cross-entropy.ts';

const BOUND = 1e-5;
type CrossEntropyTensors = [logits: Tensor2D, labels: Tensor1D, dy: Tensor1D];

/** [batch, classes, smoothing] */
const SHAPES: readonly [number, number, number][] = [
  [1, 2, 0],
  [5, 10, 0],
  [64, 10, 0.1],
  [3, 1, 0],
  [7, 1000, 0.05],
  [129, 3, 0],
  [2, 17, 0.9],
];

/** Losses and gradients over odd shapes and smoothings; logits beyond exp's range; NaN; classes masked by -Infinity; bad labels. */
function crossEntropyCases(): Case[] {
  const four = { shape: [4], values: Int32Array.of(0, 1, 2, 2) };
  return [
    ...SHAPES.map(([batch, classes, smoothing]) =>
      crossEntropyCase(
        `sparseSoftmaxCrossEntropy [${batch},${classes}], smoothing ${smoothing}, and its gradient`,
        normal('logits', [batch, classes], 3),
        labels(batch, classes),
        smoothing,
      ),
    ),
    ...[0, 0.1].map((smoothing) =>
      crossEntropyCase(
        `sparseSoftmaxCrossEntropy of logits up to 1e5, smoothing ${smoothing}, is finite and`,
        normal('logits', [4, 3], 1e5),
        four,
        smoothing,
      ),
    ),
    crossEntropyCase(
      'sparseSoftmaxCrossEntropy with a NaN logit is NaN for that example alone, else',
      withValues(normal('logits', [4, 3]), { 5: Number.NaN }),
      four,
      0,
    ),
    crossEntropyCase(
      'sparseSoftmaxCrossEntropy gives a class of logit -Infinity probability 0 and stays finite,',
      withValues(normal('logits', [4, 3]), { 5: Number.NEGATIVE_INFINITY }),
      four,
      0,
    ),
    ...[0, 0.1].map((smoothing) =>
      crossEntropyCase(
        `sparseSoftmaxCrossEntropy of labels outside the classes, smoothing ${smoothing}, is NaN for those examples alone, else`,
        normal('logits', [4, 3]),
        { shape: [4], values: Int32Array.of(0, 3, -1, 2) },
        smoothing,
      ),
    ),
  ];
}

function crossEntropyCase(title: string, logits: Input, labelValues: Input, labelSmoothing: number): Case {
  return {
    title: `${title} = composite within ${BOUND}`,
    kernel: PenstrokeSparseSoftmaxCrossEntropy,
    bound: BOUND,
    // One class leaves a loss and a gradient of 0, up to rounding.
    floor: 1,
    inputs: [logits, labelValues, normal('dy', [logits.shape[0]!])],
    actual: (inputs) => {
      const [x, y, dy] = inputs as CrossEntropyTensors;
      const op = (tensor: Tensor) => sparseSoftmaxCrossEntropy(tensor as Tensor2D, y, { labelSmoothing });
      return [op(x), ...gradientsOf(op, [x], dy)];
    },
    expected: (inputs) => {
      const [x, y, dy] = inputs as CrossEntropyTensors;
      const classes = x.shape[1];
      const chosen = cast(equal(expandDims(y, 1), range(0, classes, 1, 'int32')), 'float32');
      const oneHot = div(chosen, sum(chosen, 1, true)); // NaN for a label outside
      const target = add(mul(oneHot, 1 - labelSmoothing), labelSmoothing / classes);
      const gradient = mul(sub(softmax(x), target), expandDims(dy, 1));
      return [compositeSparseSoftmaxCrossEntropy(x, y, { labelSmoothing }), gradient];
    },
  };
}

const plainSparseSoftmaxCrossEntropy: PlainKernel<
  PenstrokeSparseSoftmaxCrossEntropyInputs,
  PenstrokeSparseSoftmaxCrossEntropyAttrs
> = (inputs, { labelSmoothing }, read, write) => {
  const [logits, labels] = [read(inputs.logits), read(inputs.labels)];
  const [batch, classes] = inputs.logits.shape as [number, number];
  const losses = new Float32Array(batch);
  const dlogits = new Float32Array(batch * classes);
  for (let example = 0; example < batch; example++) {
    const row = Array.from(logits.subarray(example * classes, (example + 1) * classes));
    const label = labels[example]!;
    const largest = row.some(Number.isNaN) || !(label in row) ? Number.NaN : Math.max(...row);
    const sum = row.reduce((total, logit) => total + Math.exp(logit - largest), 0);
    const logSum = largest + Math.log(sum);
    const mean = row.reduce((total, logit) => total + logit, 0) / classes;
    const spread = labelSmoothing === 0 ? 0 : labelSmoothing * (logSum - mean);
    losses[example] = (1 - labelSmoothing) * (logSum - row[label]!) + spread;
    row.forEach((logit, i) => {
      const target = (i === label ? 1 - labelSmoothing : 0) + labelSmoothing / classes;
      dlogits[example * classes + i] = Math.exp(logit - largest) / sum - target;
    });
  }
  return [write(losses, [batch]), write(dlogits, [batch, classes])];
};

/** The cases and the plain kernel of `sparseSoftmaxCrossEntropy`. */
export const sparseSoftmaxCrossEntropyConformance: OpConformance = {
  cases: crossEntropyCases,
  kernels: [plainKernel(PenstrokeSparseSoftmaxCrossEntropy, plainSparseSoftmaxCrossEntropy)],
};
