import {
  add,
  cast,
  div,
  equal,
  expandDims,
  logSoftmax,
  mean,
  mul,
  neg,
  range,
  sum,
  type Tensor1D,
  type Tensor2D,
  tidy,
  where,
  zerosLike,
} from '@tensorflow/tfjs-core';
import type { SparseSoftmaxCrossEntropyOptions } from './contract.ts';

/** `sparseSoftmaxCrossEntropy` by plain TensorFlow.js ops: same arguments, same result, differentiable by autodiff. */
export function compositeSparseSoftmaxCrossEntropy(
  logits: Tensor2D,
  labels: Tensor1D,
  options: SparseSoftmaxCrossEntropyOptions = {},
): Tensor1D {
  const { labelSmoothing = 0 } = options;
  return tidy(() => {
    const logProbabilities = logSoftmax(logits); // [batch, classes]
    const chosen = equal(expandDims(labels, 1), range(0, logits.shape[1], 1, 'int32'));
    // `where`, not a product: 0 * -Infinity of a class that is masked out would be NaN.
    const picked = sum<Tensor1D>(where(chosen, logProbabilities, zerosLike(logProbabilities)), 1);
    // One label was found, or none: 0 / 0 is NaN, so that a label outside the classes cannot pass unseen.
    const hard = neg(div<Tensor1D>(picked, sum(cast(chosen, 'float32'), 1)));
    if (labelSmoothing === 0) return hard;
    const spread = neg(mean<Tensor1D>(logProbabilities, 1));
    return add<Tensor1D>(mul(hard, 1 - labelSmoothing), mul(spread, labelSmoothing));
  });
}
