import {
  decodeSafetensors,
  SafetensorsError,
  type SafetensorsFile,
  type SafetensorsTensor,
} from '@penstroke/safetensors';
import { CheckpointError } from '../errors.ts';
import type { Checkpoint, CheckpointTensor } from './checkpoint.ts';
import { MAX_HEADER_BYTES } from './max-header-bytes.ts';
import { parseMetadata } from './parse-metadata.ts';
import { METADATA_KEY, STORED_DTYPES } from './stored-names.ts';

/** TensorFlow.js has no tensors of a higher rank. */
const MAX_RANK = 6;

/**
 * The checkpoint in these bytes (as `encodeCheckpoint` made them). The bytes may be hostile: lengths, names, types, shapes and
 * offsets are checked before anything is allocated, and the values must fill the rest exactly, without gap or overlap.
 *
 * @returns a checkpoint that shares no memory with `bytes`
 * @throws CheckpointError for bytes that are not a checkpoint
 */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint {
  const file = readFile(bytes);
  const { step, metadata } = parseMetadata(readFacts(file));
  const tensors = [...file.tensors].map(([name, stored]) => [name, parseTensor(name, stored)] as const);
  return { step, tensors: Object.fromEntries(tensors), metadata };
}

function readFile(bytes: Uint8Array): SafetensorsFile {
  try {
    return decodeSafetensors(bytes, { maxHeaderBytes: MAX_HEADER_BYTES });
  } catch (cause) {
    if (SafetensorsError.isInstance(cause)) throw new CheckpointError(cause.message, { cause });
    throw cause;
  }
}

function readFacts({ metadata }: SafetensorsFile): unknown {
  const text = metadata.get(METADATA_KEY);
  if (text === undefined) throw invalid(`the facts of a run under ${METADATA_KEY}`, 'none');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CheckpointError(`decodeCheckpoint: expected JSON under ${METADATA_KEY}; the file is damaged`, { cause });
  }
}

function parseTensor(name: string, { dtype, shape, data }: SafetensorsTensor): CheckpointTensor {
  // As a property name it would set a prototype.
  if (name === '__proto__') throw invalid('names of tensors', name);
  if (shape.length > MAX_RANK) throw invalid(`a shape of rank 0 to ${MAX_RANK} for ${name}`, `rank ${shape.length}`);
  // Copies: the values of the file are views of its bytes.
  if (dtype === STORED_DTYPES.float32) return { shape, dtype: 'float32', data: data.slice() };
  if (dtype === STORED_DTYPES.int32) return { shape, dtype: 'int32', data: data.slice() };
  throw invalid(`F32 or I32 for ${name}`, dtype);
}

function invalid(expected: string, got: string): CheckpointError {
  return new CheckpointError(
    `decodeCheckpoint: expected ${expected}, got ${got}; the file is damaged or not a checkpoint`,
  );
}
