import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { checkRange, checkShape, checkTensor } from '../shared/check.ts';
import { hasKernel } from '../shared/has-kernel.ts';
import { registerGradientOnce } from '../shared/register-gradient-once.ts';
import { runKernel } from '../shared/run-kernel.ts';
import { compositeSparseSoftmaxCrossEntropy } from './composite.ts';
import { PenstrokeSparseSoftmaxCrossEntropy, type SparseSoftmaxCrossEntropyOptions } from './contract.ts';
import { sparseSoftmaxCrossEntropyGradientConfig } from './gradient.ts';

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
  registerGradientOnce(sparseSoftmaxCrossEntropyGradientConfig);
  const [losses, dlogits] = runKernel<[Tensor1D, Tensor2D]>(
    PenstrokeSparseSoftmaxCrossEntropy,
    { logits, labels },
    { labelSmoothing },
  );
  // The tape holds its own reference where a gradient will be asked for.
  dlogits.dispose();
  return losses;
}
