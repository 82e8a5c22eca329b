import { encodeSafetensors, type SafetensorsTensor } from '@penstroke/safetensors';
import type { Checkpoint } from './checkpoint.ts';
import { MAX_HEADER_BYTES } from './max-header-bytes.ts';
import { METADATA_KEY, STORED_DTYPES } from './stored-names.ts';

/**
 * The bytes of a checkpoint, as a safetensors file that any reader opens: tensors in the order of their names, the run's own facts
 * as one JSON text in the metadata. Equal checkpoints give equal bytes.
 *
 * @throws RangeError when an array does not have the length of its shape, or what describes the tensors is larger than
 * `decodeCheckpoint` reads
 *
 * @example
 * const bytes = encodeCheckpoint(checkpoint);
 * decodeCheckpoint(bytes).step === checkpoint.step; // true
 */
export function encodeCheckpoint({ step, tensors, metadata }: Checkpoint): Uint8Array<ArrayBuffer> {
  const names = Object.keys(tensors).sort();
  const stored = names.map((name): [string, SafetensorsTensor] => {
    const { shape, dtype, data } = tensors[name]!;
    return [name, { dtype: STORED_DTYPES[dtype], shape, data } as SafetensorsTensor];
  });
  const bytes = encodeSafetensors(stored, { metadata: { [METADATA_KEY]: JSON.stringify({ step, ...metadata }) } });
  const headerBytes = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  if (headerBytes > MAX_HEADER_BYTES) {
    throw new RangeError(
      `encodeCheckpoint: expected a header of at most ${MAX_HEADER_BYTES} bytes, got ${headerBytes} for ${names.length} tensors; give the model fewer weights or shorter names`,
    );
  }
  return bytes;
}
