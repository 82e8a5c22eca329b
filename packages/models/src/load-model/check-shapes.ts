import type { LayersModel, SymbolicTensor, layers as tfLayers } from '@tensorflow/tfjs-layers';
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
  for (const layer of layers) {
    const { name, outputShape } = layer;
    checkAxis(layer);
    const [, ...sides] = outputShape as unknown[];
    const isWhole =
      Array.isArray(outputShape) && sides.every((side) => Number.isSafeInteger(side) && (side as number) > 0);
    if (!isWhole) fail(`the layer ${name} to give images or numbers`, outputShape);
    const size = sizeOf(outputShape);
    if (size > MAX_ACTIVATIONS) fail(`the layer ${name} to give at most ${MAX_ACTIVATIONS} numbers`, sides);
    // For batches of any size, tfjs-layers does not compare.
    const taken = layer.getClassName() === 'Reshape' ? sizeOf((layer.input as SymbolicTensor).shape) : size;
    if (size !== taken) fail(`the layer ${name} to give ${taken} numbers, as many as it takes`, sides);
  }
}

/** The numbers of one image. */
function sizeOf(shape: unknown): number {
  return (shape as number[]).slice(1).reduce((product, side) => product * side, 1);
}

/** A layer along the batch's axis would mix the images: -4 is that axis of images, as 0 is. */
function checkAxis(layer: tfLayers.Layer): void {
  const { axis } = layer as unknown as { axis?: number | [number] };
  const rank = (layer.outputShape as unknown[]).length;
  if (axis != null && Math.abs(Number(axis)) >= rank) fail(`an axis of the layer ${layer.name} within an image`, axis);
}
