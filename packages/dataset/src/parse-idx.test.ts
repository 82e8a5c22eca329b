import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeIdx } from '../test/support/encode-idx.ts';
import { DatasetError } from './dataset-error.ts';
import { type IdxType, parseIdx } from './parse-idx.ts';

const elements: Record<IdxType, fc.Arbitrary<number>> = {
  uint8: fc.integer({ min: 0, max: 255 }),
  int8: fc.integer({ min: -128, max: 127 }),
  int16: fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 }),
  int32: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  float32: fc.float(),
  float64: fc.double(),
};

const arrays = fc
  .tuple(
    fc.constantFrom(...(Object.keys(elements) as IdxType[])),
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
  )
  .chain(([type, shape]) => {
    const count = shape.reduce((product, dimension) => product * dimension, 1);
    return fc.record({
      type: fc.constant(type),
      shape: fc.constant(shape),
      values: fc.array(elements[type], { minLength: count, maxLength: count }),
    });
  });

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (DatasetError.isInstance(error)) return error.code;
    throw error;
  }
  return 'none';
}

describe('parseIdx', () => {
  test('reads back every type and rank, also from the middle of a larger buffer', () => {
    fc.assert(
      fc.property(arrays, fc.nat(7), ({ type, shape, values }, shift) => {
        const file = encodeIdx(type, shape, values);
        const buffer = new Uint8Array(shift + file.length + 3);
        buffer.set(file, shift);
        const parsed = parseIdx(buffer.subarray(shift, shift + file.length));
        expect(parsed.type).toBe(type);
        expect(parsed.shape).toEqual(shape);
        expect([...parsed.data]).toEqual(values);
      }),
    );
  });

  test('one byte is a view on the input, not a copy', () => {
    const file = encodeIdx('uint8', [3], [7, 8, 9]);
    expect(parseIdx(file).data.buffer).toBe(file.buffer);
  });

  test('bytes of another realm, as a frame or a test runner has, are bytes', () => {
    const foreign = runInNewContext('Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 7, 9)');
    expect(foreign).not.toBeInstanceOf(Uint8Array);
    expect([...parseIdx(foreign).data]).toEqual([7, 9]);
  });

  test('any prefix of a file and any trailing byte is refused', () => {
    fc.assert(
      fc.property(arrays, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 9 }), (array, cut, trail) => {
        const file = encodeIdx(array.type, array.shape, array.values);
        expect(codeOf(() => parseIdx(file.subarray(0, cut % file.length)))).toBe('invalid-idx');
        const longer = new Uint8Array(file.length + trail.length);
        longer.set(file);
        longer.set(trail, file.length);
        expect(codeOf(() => parseIdx(longer))).toBe('invalid-idx');
      }),
    );
  });

  test('arbitrary bytes parse or fail as a DatasetError, whatever header they claim', () => {
    const headers = fc
      .tuple(fc.constantFrom(8, 9, 11, 12, 13, 14), fc.integer({ min: 0, max: 6 }), fc.uint8Array({ maxLength: 40 }))
      .map(([code, rank, rest]) => Uint8Array.of(0, 0, code, rank, ...rest));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 40 }), headers), (bytes) => {
        const code = codeOf(() => parseIdx(bytes));
        expect(['none', 'invalid-idx', 'too-large']).toContain(code);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['an empty file', [], 'invalid-idx', /empty/],
    ['a wrong magic', [1, 0, 8, 1, 0, 0, 0, 1, 5], 'invalid-idx', /magic/],
    ['gzip', [0x1f, 0x8b, 8, 0, 0, 0], 'invalid-idx', /this is packed; unpack it with gunzip/],
    ['an unknown type', [0, 0, 0x0a, 1, 0, 0, 0, 1, 5], 'invalid-idx', /got 0a/],
    ['rank 0', [0, 0, 8, 0, 5], 'invalid-idx', /rank/],
    ['a dimension of 0', [0, 0, 8, 2, 0, 0, 0, 3, 0, 0, 0, 0], 'invalid-idx', /axis 1/],
    ['a cut header', [0, 0, 8, 3, 0, 0, 0, 1], 'invalid-idx', /header of 16 bytes/],
    ['a size above the limit', [0, 0, 8, 1, 0xff, 0xff, 0xff, 0xff], 'too-large', /2,147,483,647/],
  ])('refuses %s', (_, bytes, code, message) => {
    expect(codeOf(() => parseIdx(Uint8Array.from(bytes)))).toBe(code);
    expect(() => parseIdx(Uint8Array.from(bytes))).toThrow(message);
  });

  test('refuses dimensions whose product overflows, of any rank up to 255', () => {
    const file = encodeIdx('float64', new Array<number>(255).fill(0xffffffff), []);
    expect(codeOf(() => parseIdx(file))).toBe('too-large');
    // 2^32 * 2^32 = 2^64 wraps to 0 in 64-bit arithmetic.
    expect(codeOf(() => parseIdx(encodeIdx('uint8', [2 ** 31, 2 ** 31, 4], [])))).toBe('too-large');
  });

  test('takes a limit of its own, and only bytes', () => {
    expect(codeOf(() => parseIdx(encodeIdx('int32', [3], [1, 2, 3]), { maxBytes: 11 }))).toBe('too-large');
    expect(parseIdx(encodeIdx('int32', [3], [1, 2, 3]), { maxBytes: 12 }).shape).toEqual([3]);
    expect(() => parseIdx('bytes' as never)).toThrow(TypeError);
  });
});
