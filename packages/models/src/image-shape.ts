import type { LayersModel } from '@tensorflow/tfjs-layers';

/**
 * The shape of one image of a network, without the batch.
 *
 * @param caller the function that the message names
 * @throws RangeError unless `image` has as many numbers
 */
export function imageShape(caller: string, model: LayersModel, image: ArrayLike<number>): readonly number[] {
  const shape = model.inputs[0]!.shape.slice(1) as number[];
  const size = shape.reduce((product, side) => product * side, 1);
  if (image.length !== size) {
    throw new RangeError(`${caller}: expected ${size} numbers for ${shape.join('x')}, got ${image.length}`);
  }
  return shape;
}
