import type { TensorInfo } from '@tensorflow/tfjs-core';

/** The options of `sparseSoftmaxCrossEntropy`. */
export interface SparseSoftmaxCrossEntropyOptions {
  /**
   * In [0, 1), 0 by default: the share of the target that is spread evenly over all classes (Szegedy et al., "Rethinking the
   * Inception Architecture", https://arxiv.org/abs/1512.00567, section 7).
   */
  readonly labelSmoothing?: number;
}

/**
 * Two outputs: `losses` [batch] and their gradient `dlogits` [batch, classes] = softmax - target, where
 * target = (1 - labelSmoothing) * oneHot + labelSmoothing / classes and
 * loss = logSumExp(logits) - (1 - labelSmoothing) * logits[label] - labelSmoothing * mean(logits).
 * Stable: no overflow for any finite logits. A NaN logit, or a label outside [0, classes), makes the loss and the gradient of
 * that example NaN and touches no other example.
 */
export const PenstrokeSparseSoftmaxCrossEntropy = 'PenstrokeSparseSoftmaxCrossEntropy';
/** The inputs of {@link PenstrokeSparseSoftmaxCrossEntropy}. */
export interface PenstrokeSparseSoftmaxCrossEntropyInputs {
  /** [batch, classes] */
  logits: TensorInfo;
  /** int32 [batch] */
  labels: TensorInfo;
}
/** The attributes of {@link PenstrokeSparseSoftmaxCrossEntropy}. */
export interface PenstrokeSparseSoftmaxCrossEntropyAttrs {
  /** In [0, 1). */
  labelSmoothing: number;
}
