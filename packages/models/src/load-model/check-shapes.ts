import type { LayersModel } from '@tensorflow/tfjs-layers';
import { fail } from './json.ts';

/** 512 MiB of float32 for one image: the largest layer of an AlexNet at 224 pixels has 800,000 numbers. */
const MAX_ACTIVATIONS = 2 ** 27;

/**
 * Checks what each layer of a built network gives for one image: whole sizes, and no more numbers than fit. Nothing of that
 * size has been allocated yet; the first prediction would.
 *
 * @throws ModelFormatError that names the first wrong layer
 */
export function checkShapes({ layers }: LayersModel): void {
  for (const { name, outputShape } of layers) {
    const [, ...sides] = outputShape as unknown[];
    const isWhole =
      Array.isArray(outputShape) && sides.every((side) => Number.isSafeInteger(side) && (side as number) > 0);
    if (!isWhole) fail(`the layer ${name} to give images or numbers`, outputShape);
    const size = (sides as number[]).reduce((product, side) => product * side, 1);
    if (size > MAX_ACTIVATIONS) fail(`the layer ${name} to give at most ${MAX_ACTIVATIONS} numbers`, sides);
  }
}
