import { CheckpointError } from './errors.ts';
import { parseMetadata } from './parse-metadata.ts';
import { ITEM_BYTES, METADATA_KEY, STORED_DTYPES } from './safetensors-layout.ts';
import type { Checkpoint, CheckpointDtype, CheckpointTensor } from './types/checkpoint.ts';

/** A header describes each tensor in about 100 bytes; the largest model here has fewer than 100 tensors. */
const MAX_HEADER_BYTES = 1 << 20;
/** TensorFlow.js has no tensors of a higher rank. */
const MAX_RANK = 6;

/** Where a tensor's values lie. */
interface Entry {
  readonly name: string;
  readonly dtype: CheckpointDtype;
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
}

/**
 * The checkpoint in these bytes (as `encodeCheckpoint` made them). The bytes may be hostile: lengths, names, types, shapes and
 * offsets are checked before anything is allocated, and the values must fill the rest exactly, without gap or overlap.
 *
 * @returns a checkpoint that shares no memory with `bytes`
 * @throws CheckpointError for bytes that are no checkpoint
 */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint {
  const { header, valuesAt } = readHeader(bytes);
  const entries = Object.entries(header)
    .filter(([name]) => name !== '__metadata__')
    .map(([name, value]) => parseEntry(name, value))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let expected = 0;
  for (const { name, start, end } of entries) {
    if (start !== expected) throw invalid(`values of ${name} at ${expected}`, `${start}`);
    expected = end;
  }
  if (valuesAt + expected !== bytes.length) throw invalid(`${valuesAt + expected} bytes`, `${bytes.length}`);
  const { step, metadata } = parseMetadata(readMetadata(header));
  const tensors = entries.map(({ name, dtype, shape, start, end }): [string, CheckpointTensor] => {
    // A copy at offset 0 of its own buffer; the method `slice` of Node's Buffer would be a view.
    const values = new Uint8Array(bytes.subarray(valuesAt + start, valuesAt + end));
    const data = dtype === 'float32' ? new Float32Array(values.buffer) : new Int32Array(values.buffer);
    return [name, { shape, dtype, data }];
  });
  return { step, tensors: Object.fromEntries(tensors), metadata };
}

function invalid(expected: string, got: string): CheckpointError {
  return new CheckpointError(
    `decodeCheckpoint: expected ${expected}, got ${got}; the file is damaged or no checkpoint`,
  );
}

function readHeader(bytes: Uint8Array): { header: Record<string, unknown>; valuesAt: number } {
  if (bytes.length < 8) throw invalid('at least 8 bytes', `${bytes.length}`);
  const length = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
  const limit = Math.min(MAX_HEADER_BYTES, bytes.length - 8);
  if (length > BigInt(limit)) throw invalid(`a header of at most ${limit} bytes`, `${length}`);
  const valuesAt = 8 + Number(length);
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(8, valuesAt)));
  } catch (cause) {
    throw new CheckpointError('decodeCheckpoint: expected a JSON header; the file is damaged or no checkpoint', {
      cause,
    });
  }
  if (!isRecord(header)) throw invalid('a JSON object as header', Array.isArray(header) ? 'an array' : typeof header);
  return { header, valuesAt };
}

function readMetadata(header: Record<string, unknown>): unknown {
  const stored = header.__metadata__;
  const text = isRecord(stored) ? stored[METADATA_KEY] : undefined;
  if (typeof text !== 'string') throw invalid(`the facts of a run under ${METADATA_KEY}`, 'none');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CheckpointError(`decodeCheckpoint: expected JSON under ${METADATA_KEY}; the file is damaged`, { cause });
  }
}

function parseEntry(name: string, value: unknown): Entry {
  // As a property name it would set a prototype.
  if (name === '__proto__') throw invalid('names of tensors', name);
  if (!isRecord(value)) throw invalid(`an object for ${name}`, typeof value);
  const { dtype: stored, shape, data_offsets: offsets } = value;
  const dtype = (Object.keys(STORED_DTYPES) as CheckpointDtype[]).find((key) => STORED_DTYPES[key] === stored);
  if (dtype === undefined) throw invalid(`F32 or I32 for ${name}`, String(stored));
  if (!isNaturals(shape) || shape.length > MAX_RANK)
    throw invalid(`a shape of rank 0 to ${MAX_RANK} for ${name}`, show(shape));
  if (!isNaturals(offsets) || offsets.length !== 2) throw invalid(`two offsets for ${name}`, show(offsets));
  const [start, end] = offsets as [number, number];
  // The product may round above 2^53, and then is not the small number that it must be.
  const sizeBytes = shape.reduce((product, size) => product * size, ITEM_BYTES);
  if (end - start !== sizeBytes) throw invalid(`${sizeBytes} bytes for ${name} of shape [${shape}]`, `${end - start}`);
  return { name, dtype, shape, start, end };
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNaturals(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0);
}
