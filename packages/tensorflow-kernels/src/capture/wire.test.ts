import { expect, test } from 'vitest';
import { bytesField, concatBytes, floatField, packedField, varintField } from './wire.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('fields are those of the examples of the format', () => {
  // https://protobuf.dev/programming-guides/encoding
  expect(hex(varintField(1, 150))).toBe('089601');
  expect(hex(bytesField(2, 'testing'))).toBe('120774657374696e67');
  expect(hex(bytesField(3, varintField(1, 150)))).toBe('1a03089601');
  expect(hex(packedField(6, [3, 270, 86942]))).toBe('3206038e029ea705');
  expect(hex(varintField(1, -2))).toBe('08feffffffffffffffff01');
  expect(hex(floatField(4, 1))).toBe('250000803f');
  expect(hex(bytesField(3, [varintField(1, 1), varintField(1, 2)]))).toBe(
    hex(bytesField(3, concatBytes([varintField(1, 1), varintField(1, 2)]))),
  );
});
