import { encodeSafetensors, type SafetensorsTensor } from '@penstroke/safetensors';
import type { Checkpoint } from './checkpoint.ts';
import { METADATA_KEY, STORED_DTYPES } from './stored-names.ts';

/**
 * The bytes of a checkpoint, as a safetensors file that any reader opens: tensors in the order of their names, the run's own facts
 * as one JSON text in the metadata. Equal checkpoints give equal bytes.
 *
 * @throws RangeError when an array does not have the length of its shape
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
  return encodeSafetensors(stored, { metadata: { [METADATA_KEY]: JSON.stringify({ step, ...metadata }) } });
}
