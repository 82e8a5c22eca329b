import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CheckpointError } from '../errors.ts';
import type { Checkpoint, CheckpointMetadata, CheckpointTensor } from './checkpoint.ts';
import { decodeCheckpoint } from './decode-checkpoint.ts';
import { encodeCheckpoint } from './encode-checkpoint.ts';

const metadata: CheckpointMetadata = {
  format: 1,
  seed: '18446744073709551615',
  optimizer: 'adam',
  batchSize: 8,
  exampleCount: 20,
  examples: 32,
  epoch: { lossSum: 1.1000000000000003, correct: 5, examples: 12, seconds: 0.5 },
  settled: true,
  trainSeconds: 1.25,
  averaged: false,
  best: { step: 3, accuracy: 0.5, loss: 0.25 },
  validationAccuracy: 0.5,
};

const small: Checkpoint = {
  step: 4,
  tensors: {
    'dense/kernel': { shape: [2, 3], dtype: 'float32', data: Float32Array.of(1, -2, Number.NaN, 1e-45, Infinity, -0) },
    'dense/bias': { shape: [3], dtype: 'float32', data: Float32Array.of(4, 5, 6) },
    scalar: { shape: [], dtype: 'int32', data: Int32Array.of(-7) },
    empty: { shape: [0, 5], dtype: 'float32', data: new Float32Array(0) },
  },
  metadata,
};

/** The bytes of a file with this header and `valueBytes` bytes of values. */
function file(header: unknown, valueBytes = 0): Uint8Array {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + valueBytes);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  return bytes;
}

const facts = (changes: object = {}) => ({
  __metadata__: { 'penstroke-run': JSON.stringify({ step: 4, ...metadata, ...changes }) },
});
const f32 = (shape: unknown, offsets: unknown) => ({ dtype: 'F32', shape, data_offsets: offsets });

describe('bytes', () => {
  it('are read back exactly, NaN, infinities, denormals and negative zero included', () => {
    expect(decodeCheckpoint(encodeCheckpoint(small))).toEqual(small);
  });

  it('are the layout of safetensors', () => {
    const bytes = encodeCheckpoint({
      ...small,
      tensors: { b: small.tensors['dense/bias']!, a: small.tensors.scalar! },
    });
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    expect(length % 8).toBe(0);
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
    expect(header).toMatchObject({
      a: { dtype: 'I32', shape: [], data_offsets: [0, 4] },
      b: { dtype: 'F32', shape: [3], data_offsets: [4, 16] },
    });
    expect(typeof header.__metadata__['penstroke-run']).toBe('string');
    expect(Array.from(bytes.subarray(8 + length, 8 + length + 8))).toEqual([249, 255, 255, 255, 0, 0, 128, 64]);
    expect(bytes.length).toBe(8 + length + 16);
  });

  it('do not depend on the order of the tensors, and take views into larger buffers', () => {
    const view = new Float32Array([9, 1, 2, 3]).subarray(1);
    const x: CheckpointTensor = { shape: [3], dtype: 'float32', data: view };
    const y = small.tensors.scalar!;
    const one = encodeCheckpoint({ ...small, tensors: { x, y } });
    expect(encodeCheckpoint({ ...small, tensors: { y, x } })).toEqual(one);
    const shifted = new Uint8Array(one.length + 3);
    shifted.set(one, 3);
    expect(Array.from(decodeCheckpoint(shifted.subarray(3)).tensors.x!.data)).toEqual([1, 2, 3]);
    // Node's Buffer, whose `slice` does not copy.
    expect(decodeCheckpoint(Buffer.from(one))).toEqual(decodeCheckpoint(one));
  });

  it('are read back for any tensors', () => {
    const tensor = fc.array(fc.float(), { maxLength: 20 }).map((values): CheckpointTensor => {
      return { shape: [values.length], dtype: 'float32', data: Float32Array.from(values) };
    });
    const names = fc.string().filter((name) => name !== '__proto__' && name !== '__metadata__');
    fc.assert(
      fc.property(fc.dictionary(names, tensor, { noNullPrototype: true }), (tensors) => {
        expect(decodeCheckpoint(encodeCheckpoint({ ...small, tensors })).tensors).toEqual(tensors);
      }),
    );
  });

  it('are not made of an array that is not of its shape', () => {
    const wrong: CheckpointTensor = { shape: [2], dtype: 'float32', data: new Float32Array(3) };
    expect(() => encodeCheckpoint({ ...small, tensors: { wrong } })).toThrow(
      /expected 2 values of shape \[2\] for wrong, got 3/,
    );
  });
});

it('a header is written up to the size that is read', () => {
  const described = (count: number): Checkpoint['tensors'] =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [i + 'n'.repeat(100_000), small.tensors.scalar!]));
  const bytes = encodeCheckpoint({ ...small, tensors: described(83) });
  expect(Object.keys(decodeCheckpoint(bytes).tensors).length).toBe(83);
  expect(() => encodeCheckpoint({ ...small, tensors: described(84) })).toThrow(
    /expected a header of at most 8388608 bytes, got \d+ for 84 tensors; give the model fewer weights/,
  );
});

describe('hostile bytes', () => {
  it('any cut, and any changed byte of the header, is refused or harmless', () => {
    const bytes = encodeCheckpoint(small);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeCheckpoint(bytes.subarray(0, length))).toThrow(CheckpointError);
    }
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (position, value) => {
        const changed = bytes.slice();
        changed[position] = value;
        try {
          decodeCheckpoint(changed);
        } catch (error) {
          expect(error).toBeInstanceOf(CheckpointError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  const huge = new Uint8Array(64);
  new DataView(huge.buffer).setBigUint64(0, 2n ** 63n, true);
  it.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(0), /at least 8 bytes/],
    ['a header longer than the file', huge, /a header of at most 56 bytes, got 9223372036854775808/],
    ['text that is not JSON', file('{'), /a key in quotes in the header/],
    ['an array as header', file([]), /a header that begins with '\{'/],
    ['no facts', file({}), /the facts of a run/],
    ['facts that are not JSON', file({ __metadata__: { 'penstroke-run': '{' } }), /JSON under penstroke-run/],
    ['another format', file(facts({ format: 2 })), /expected format 1, got 2/],
    ['a fact that is missing', file(facts({ settled: undefined })), /expected a boolean for settled, got undefined/],
    ['a negative step', file(facts({ step: -1 })), /expected a count for step/],
    ['a best result without its step', file(facts({ best: { accuracy: 1, loss: 1 } })), /expected a count for step/],
    ['an epoch that is a number', file(facts({ epoch: 1 })), /an object for epoch/],
    ['a type that is not held', file({ ...facts(), a: { ...f32([1], [0, 2]), dtype: 'F16' } }, 2), /F32 or I32 for a/],
    ['a negative dimension', file({ ...facts(), a: f32([-1], [0, 4]) }, 4), /a whole number below 2\^53/],
    ['a fractional dimension', file({ ...facts(), a: f32([0.5], [0, 2]) }, 2), /a whole number below 2\^53/],
    ['a rank of 7', file({ ...facts(), a: f32([1, 1, 1, 1, 1, 1, 1], [0, 4]) }, 4), /a shape of rank 0 to 6/],
    [
      'dimensions whose product overflows',
      file({ ...facts(), a: f32([2 ** 40, 2 ** 40], [0, 4]) }, 4),
      /a whole number of bytes below 2\^50 for a, got F32 of shape/,
    ],
    ['offsets that are not a pair', file({ ...facts(), a: f32([1], [0]) }, 4), /two offsets/],
    [
      'an overlap',
      file({ ...facts(), a: f32([1], [0, 4]), b: f32([1], [0, 4]) }, 4),
      /values of b at 4, without gap or overlap, got 0/,
    ],
    ['a gap', file({ ...facts(), a: f32([1], [4, 8]) }, 8), /values of a at 0, without gap or overlap, got 4/],
    ['bytes that belong to nothing', file({ ...facts(), a: f32([1], [0, 4]) }, 5), /the file is damaged/],
    ['values beyond the end', file({ ...facts(), a: f32([100], [0, 400]) }, 4), /the file is damaged/],
    [
      'a name that would set a prototype',
      file(JSON.stringify(facts()).replace(/}$/, ',"__proto__":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}'), 4),
      /names of tensors, got __proto__/,
    ],
  ])('%s is refused', (_, bytes, message) => {
    expect(() => decodeCheckpoint(bytes)).toThrow(CheckpointError);
    expect(() => decodeCheckpoint(bytes)).toThrow(message);
  });
});
