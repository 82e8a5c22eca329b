import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { checkRange, checkShape, checkTensor } from './check.ts';
import { compositeSparseSoftmaxCrossEntropy } from './composite/sparse-softmax-cross-entropy.ts';
import { hasKernel } from './has-kernel.ts';
import { PenstrokeSparseSoftmaxCrossEntropy } from './kernel-names.ts';
import { registerGradients } from './register.ts';
import { runKernel } from './run-kernel.ts';

export interface SparseSoftmaxCrossEntropyOptions {
  /**
   * In [0, 1), 0 by default: the share of the target that is spread evenly over all classes (Szegedy et al., "Rethinking the
   * Inception Architecture", https://arxiv.org/abs/1512.00567, section 7).
   */
  readonly labelSmoothing?: number;
}

/**
 * The cross-entropy of the softmax of each row of logits and its label, in nats. Stable for any finite logits; loss and gradient
 * come from one kernel where the backend has `PenstrokeSparseSoftmaxCrossEntropy`.
 *
 * @param logits float32 [batch, classes]
 * @param labels int32 [batch], in [0, classes). They are not read back to be checked: a label outside makes the loss NaN.
 * @returns float32 [batch], at least 0, one loss an example; the caller disposes it
 * @throws TypeError for another dtype, RangeError for shapes that do not fit or a smoothing outside [0, 1)
 *
 * @example
 * const loss = tf.mean(sparseSoftmaxCrossEntropy(model.apply(images), labels, { labelSmoothing: 0.1 }));
 */
export function sparseSoftmaxCrossEntropy(
  logits: Tensor2D,
  labels: Tensor1D,
  options: SparseSoftmaxCrossEntropyOptions = {},
): Tensor1D {
  const { labelSmoothing = 0 } = options;
  checkTensor('sparseSoftmaxCrossEntropy', 'logits', logits, [2]);
  checkTensor('sparseSoftmaxCrossEntropy', 'labels', labels, [1], 'int32');
  checkShape('sparseSoftmaxCrossEntropy', 'labels', labels, [logits.shape[0]]);
  checkRange('sparseSoftmaxCrossEntropy', 'labelSmoothing', labelSmoothing, 0, 1);
  if (!hasKernel(PenstrokeSparseSoftmaxCrossEntropy)) {
    return compositeSparseSoftmaxCrossEntropy(logits, labels, options);
  }
  registerGradients();
  const [losses, dlogits] = runKernel<[Tensor1D, Tensor2D]>(
    PenstrokeSparseSoftmaxCrossEntropy,
    { logits, labels },
    { labelSmoothing },
  );
  // The tape holds its own reference where a gradient will be asked for.
  dlogits.dispose();
  return losses;
}
