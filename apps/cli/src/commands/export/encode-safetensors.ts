import type { LayersModel } from '@tensorflow/tfjs-layers';

/**
 * The weights of a network as one safetensors file (https://github.com/huggingface/safetensors, "Format"): the length of a
 * JSON header as 64 bits little-endian, the header padded with spaces to a multiple of 8, then the numbers of all weights
 * in the header's order, float32 little-endian. Convolution filters are [height, width, in, out], dense kernels [in, out].
 *
 * @param metadata strings for the header's `__metadata__`
 */
export async function encodeSafetensors(
  model: LayersModel,
  metadata: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const header: Record<string, unknown> = { __metadata__: { format: 'tfjs', ...metadata } };
  const arrays: Float32Array[] = [];
  let offset = 0;
  for (const weight of model.weights) {
    const values = (await weight.read().data()) as Float32Array;
    header[weight.originalName] = {
      dtype: 'F32',
      shape: weight.shape,
      data_offsets: [offset, offset + values.byteLength],
    };
    arrays.push(values.slice());
    offset += values.byteLength;
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const padded = Math.ceil(json.length / 8) * 8;
  const file = new Uint8Array(8 + padded + offset).fill(0x20, 8, 8 + padded);
  const view = new DataView(file.buffer);
  view.setBigUint64(0, BigInt(padded), true);
  file.set(json, 8);
  let at = 8 + padded;
  for (const values of arrays) {
    for (const value of values) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  return file;
}
