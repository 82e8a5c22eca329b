/**
 * Checkpoints as bytes, in the layout of safetensors (https://github.com/huggingface/safetensors): a little-endian 64-bit header length,
 * a JSON header (name -> dtype, shape, data_offsets), then the values, little-endian and without gaps. The run's own facts are
 * one JSON string in the header's `__metadata__`, so any safetensors reader opens the file.
 */
import { ITEM_BYTES, METADATA_KEY, STORED_DTYPES } from './safetensors-layout.ts';
import type { Checkpoint } from './types/checkpoint.ts';

/**
 * The bytes of a checkpoint; equal checkpoints give equal bytes.
 *
 * @throws RangeError when an array does not have the length of its shape
 *
 * @example
 * const bytes = encodeCheckpoint(checkpoint);
 * decodeCheckpoint(bytes).step === checkpoint.step; // true
 */
export function encodeCheckpoint({ step, tensors, metadata }: Checkpoint): Uint8Array<ArrayBuffer> {
  const names = Object.keys(tensors).sort();
  const entries: [string, unknown][] = [['__metadata__', { [METADATA_KEY]: JSON.stringify({ step, ...metadata }) }]];
  let end = 0;
  for (const name of names) {
    const { shape, dtype, data } = tensors[name]!;
    const count = shape.reduce((product, size) => product * size, 1);
    if (count !== data.length) {
      throw new RangeError(
        `encodeCheckpoint: expected ${count} values of shape [${shape}] for ${name}, got ${data.length}`,
      );
    }
    const start = end;
    end += count * ITEM_BYTES;
    entries.push([name, { dtype: STORED_DTYPES[dtype], shape, data_offsets: [start, end] }]);
  }
  const text = JSON.stringify(Object.fromEntries(entries));
  const unpadded = new TextEncoder().encode(text);
  // Spaces bring the values to a multiple of 8 bytes, as the format recommends.
  const headerBytes = Math.ceil(unpadded.length / 8) * 8;
  const bytes = new Uint8Array(8 + headerBytes + end);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerBytes), true);
  bytes.fill(0x20, 8, 8 + headerBytes);
  bytes.set(unpadded, 8);
  let offset = 8 + headerBytes;
  for (const name of names) {
    const { data } = tensors[name]!;
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset);
    offset += data.byteLength;
  }
  return bytes;
}
