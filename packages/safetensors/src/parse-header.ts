import { byteSize, isDtype } from './dtypes.ts';
import { MAX_RANK } from './limits.ts';
import { parseStrictJson, type StrictJson } from './parse-strict-json.ts';
import { SafetensorsError } from './safetensors-error.ts';
import { show } from './show.ts';
import type { SafetensorsDtype } from './tensor.ts';

/** Where a tensor's bytes lie, counted from the end of the header. */
export interface TensorPlace {
  readonly name: string;
  readonly dtype: SafetensorsDtype;
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** What a header says. */
export interface Header {
  readonly metadata: ReadonlyMap<string, string>;
  /** In the order of their bytes: each starts where the one before it ends. */
  readonly places: readonly TensorPlace[];
}

const FIELDS = ['dtype', 'shape', 'data_offsets'];

/** @throws SafetensorsError for a header that is not exactly what the format asks for */
export function parseHeader(text: string): Header {
  const entries = parseStrictJson(text);
  if (!(entries instanceof Map)) throw refuse('a JSON object as header', show(text.slice(0, 20)));
  const places: TensorPlace[] = [];
  for (const [name, value] of entries as ReadonlyMap<string, StrictJson>) {
    if (name !== '__metadata__') places.push(parsePlace(name, value));
  }
  places.sort((a, b) => a.start - b.start || a.end - b.end);
  let expected = 0;
  for (const { name, start, end } of places) {
    if (start !== expected)
      throw refuse(`the values of ${show(name)} at ${expected}, without gap or overlap`, `${start}`, name);
    expected = end;
  }
  return { metadata: parseMetadata(entries.get('__metadata__')), places };
}

function parseMetadata(value: StrictJson = new Map()): ReadonlyMap<string, string> {
  if (!(value instanceof Map)) throw refuse('an object of texts as __metadata__', kindOf(value));
  for (const [key, text] of value) {
    if (typeof text !== 'string') throw refuse(`a text for ${show(key)} in __metadata__`, kindOf(text));
  }
  return value;
}

function parsePlace(name: string, value: StrictJson): TensorPlace {
  if (!(value instanceof Map)) throw refuse(`an object for ${show(name)}`, kindOf(value), name);
  const unknown = [...value.keys()].find((key) => !FIELDS.includes(key));
  if (unknown !== undefined) throw refuse(`only ${FIELDS.join(', ')} for ${show(name)}`, show(unknown), name);
  const [dtype, shape, offsets] = FIELDS.map((field) => value.get(field) as StrictJson | undefined);
  if (typeof dtype !== 'string' || !isDtype(dtype)) throw refuse(`a known dtype for ${show(name)}`, show(dtype), name);
  if (!isNaturals(shape) || shape.length > MAX_RANK) {
    throw refuse(`a shape of at most ${MAX_RANK} dimensions for ${show(name)}`, show(shape), name);
  }
  if (!isNaturals(offsets) || offsets.length !== 2) throw refuse(`two offsets for ${show(name)}`, show(offsets), name);
  const [start, end] = offsets as [number, number];
  const sizeBytes = byteSize(dtype, shape);
  if (sizeBytes === undefined) {
    throw refuse(`a whole number of bytes below 2^50 for ${show(name)}`, `${dtype} of shape [${shape}]`, name);
  }
  if (end - start !== sizeBytes) {
    throw refuse(`${sizeBytes} bytes for ${show(name)} of shape [${shape}]`, `offsets ${start} to ${end}`, name);
  }
  return { name, dtype, shape, start, end };
}

function isNaturals(value: StrictJson | undefined): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

function kindOf(value: StrictJson): string {
  if (value instanceof Map) return 'an object';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}

function refuse(expected: string, got: string, tensor?: string): SafetensorsError {
  return new SafetensorsError(
    `decodeSafetensors: expected ${expected}, got ${got}; the file is damaged: download or write it again`,
    { tensor },
  );
}
