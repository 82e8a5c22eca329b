import type { LayersModel } from '@tensorflow/tfjs-layers';

/** The most classes that a prediction of one byte can tell apart. */
const MAX_CLASSES = 256;

/**
 * The number of classes of a model that outputs logits.
 *
 * @throws RangeError when the output is not `[batch, classes]` with 1 to 256 classes
 */
export function classesOf(model: LayersModel): number {
  const shape = model.outputs.length === 1 ? model.outputs[0]!.shape : [];
  const classes = shape[1];
  if (shape.length !== 2 || classes == null || classes > MAX_CLASSES) {
    throw new RangeError(
      `model: expected one output [batch, classes] with at most ${MAX_CLASSES} classes, got ${model.outputs.length} with shape [${shape}]`,
    );
  }
  return classes;
}
