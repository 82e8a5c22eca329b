import { encodeSafetensors, type SafetensorsTensor } from '@penstroke/safetensors';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/**
 * The weights of a network as one safetensors file, float32, in the order of the layers. Convolution filters are
 * `[height, width, in, out]`, dense kernels `[in, out]`.
 *
 * @param metadata strings for the header's `__metadata__`
 */
export async function encodeWeights(
  model: LayersModel,
  metadata: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const tensors = model.weights.map(async (weight): Promise<[string, SafetensorsTensor]> => {
    const values = (await weight.read().data()) as Float32Array;
    // A copy: some backends hand out their own memory, which later tensors reuse.
    return [weight.originalName, { dtype: 'F32', shape: weight.shape as number[], data: values.slice() }];
  });
  return encodeSafetensors(await Promise.all(tensors), { metadata: { format: 'tfjs', ...metadata } });
}
