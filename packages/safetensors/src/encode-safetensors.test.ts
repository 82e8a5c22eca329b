import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSafetensors } from './decode-safetensors.ts';
import { byteSize, dtypes } from './dtypes.ts';
import { encodeSafetensors } from './encode-safetensors.ts';
import { SafetensorsError } from './safetensors-error.ts';
import type { SafetensorsDtype, SafetensorsTensor } from './tensor.ts';

const names = Object.keys(dtypes) as SafetensorsDtype[];

/** A tensor of any type whose shape makes whole bytes, of random bits. */
const anyTensor: fc.Arbitrary<SafetensorsTensor> = fc
  .tuple(fc.constantFrom(...names), fc.array(fc.nat({ max: 5 }), { maxLength: 4 }))
  .filter(([dtype, shape]) => byteSize(dtype, shape) !== undefined)
  .chain(([dtype, shape]) => {
    const length = byteSize(dtype, shape)!;
    return fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => {
      const { Array: View } = dtypes[dtype];
      const data = new View(bytes.slice().buffer, 0, length / View.BYTES_PER_ELEMENT);
      return { dtype, shape, data } as SafetensorsTensor;
    });
  });

const anyText = fc.string({ unit: 'binary' });
const anyName = fc.oneof(anyText, fc.constantFrom('__proto__', 'constructor', '0', '12', '')).filter(isTensorName);

function isTensorName(name: string): boolean {
  return name !== '__metadata__';
}

function bytesOf({ dtype, shape, data }: SafetensorsTensor): unknown {
  return { dtype, shape: [...shape], bytes: [...new Uint8Array(data.buffer, data.byteOffset, data.byteLength)] };
}

const f32 = (...values: number[]): Extract<SafetensorsTensor, { dtype: 'F32' }> => ({
  dtype: 'F32',
  shape: [values.length],
  data: Float32Array.from(values),
});

describe('encodeSafetensors', () => {
  it('gives what decodeSafetensors reads back bit for bit, for any names, texts, types and shapes', () => {
    const tensors = fc.uniqueArray(fc.tuple(anyName, anyTensor), { selector: ([name]) => name, maxLength: 8 });
    const metadata = fc.uniqueArray(fc.tuple(anyText, anyText), { selector: ([key]) => key, maxLength: 4 });
    fc.assert(
      fc.property(tensors, metadata, (given, texts) => {
        const bytes = encodeSafetensors(given, { metadata: texts });
        const read = decodeSafetensors(bytes);
        expect(new Map([...read.tensors].map(([name, one]) => [name, bytesOf(one)]))).toEqual(
          new Map(given.map(([name, one]) => [name, bytesOf(one)])),
        );
        expect([...read.metadata]).toEqual(texts);
        expect(encodeSafetensors(read.tensors, read)).toEqual(bytes);
        // Aligned: each view is in place.
        for (const { data } of read.tensors.values()) expect(data.buffer).toBe(bytes.buffer);
      }),
    );
  });

  it('is refused or harmless after any change of a byte', () => {
    const bytes = encodeSafetensors([
      ['kernel', { ...f32(1, 2, 3, 4), shape: [2, 2] }],
      ['bias', { dtype: 'I64', shape: [], data: BigInt64Array.of(-1n) }],
    ]);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (position, value) => {
        const changed = bytes.slice();
        changed[position] = value;
        try {
          decodeSafetensors(changed);
        } catch (error) {
          expect(error).toBeInstanceOf(SafetensorsError);
        }
      }),
      { numRuns: 2000 },
    );
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeSafetensors(bytes.subarray(0, length))).toThrow(SafetensorsError);
    }
  });

  it('keeps the given order among elements of one width, names like numbers too, and aligns the values to 8 bytes', () => {
    const bytes = encodeSafetensors([
      ['flag', { dtype: 'BOOL', shape: [1], data: Uint8Array.of(1) }],
      ['b', f32(1)],
      ['10', f32(2)],
      ['2', f32(3)],
      ['wide', { dtype: 'F64', shape: [1], data: Float64Array.of(4) }],
    ]);
    expect([...decodeSafetensors(bytes).tensors.keys()]).toEqual(['wide', 'b', '10', '2', 'flag']);
    expect(Number(new DataView(bytes.buffer).getBigUint64(0, true)) % 8).toBe(0);
    expect(encodeSafetensors([])).toEqual(
      Uint8Array.of(8, 0, 0, 0, 0, 0, 0, 0, ...new TextEncoder().encode('{}      ')),
    );
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      'too many values',
      () => encodeSafetensors([['a', { ...f32(1, 2), shape: [1] }]]),
      /expected 1 values of shape \[1\] for a, got 2/,
    ],
    ['a negative size', () => encodeSafetensors([['a', { ...f32(), shape: [-1] }]]), /whole numbers for a, got \[-1\]/],
    ['a size beyond 2^53', () => encodeSafetensors([['a', { ...f32(), shape: [2 ** 52, 2] }]]), /whole bytes of shape/],
    [
      'half a byte',
      () => encodeSafetensors([['a', { dtype: 'F4', shape: [1], data: new Uint8Array(1) }]]),
      /whole bytes/,
    ],
    [
      'a name twice',
      () =>
        encodeSafetensors([
          ['a', f32()],
          ['a', f32()],
        ]),
      /each tensor once, got a twice/,
    ],
    ['the name of the metadata', () => encodeSafetensors([['__metadata__', f32()]]), /names of tensors/],
    ['half a surrogate pair', () => encodeSafetensors([['\ud800', f32()]]), /whole characters/],
    [
      'an unknown dtype',
      () => encodeSafetensors([['a', { ...f32(), dtype: 'toString' as 'F32' }]]),
      /a known dtype for a/,
    ],
    [
      'another array',
      () => encodeSafetensors([['a', { ...f32(), dtype: 'I32' as 'F32' }]]),
      /Int32Array for a of I32, got Float32Array/,
    ],
    [
      'a number in the metadata',
      () => encodeSafetensors([], { metadata: { k: 1 as unknown as string } }),
      /a text for k/,
    ],
  ])('refuses %s', (_, encode, message) => {
    expect(encode).toThrow(message);
  });
});
