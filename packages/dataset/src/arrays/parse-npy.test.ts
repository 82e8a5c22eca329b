import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parseNpy } from './parse-npy.ts';
import { unpackNpz } from './unpack-npz.ts';

const types = new Uint8Array(await readFile(join(import.meta.dirname, '../../test/fixtures/types.npz')));
const values = Array.from({ length: 24 }, (_, i) => i);

test.each([
  ['uint8', (i: number) => i],
  ['int8', (i: number) => i - 12],
  ['uint16', (i: number) => i * 1000],
  ['int16', (i: number) => i - 12],
  ['uint32', (i: number) => i * 10 ** 8],
  ['int32', (i: number) => i - 12],
  ['int64', (i: number) => i - 12],
  ['uint64', (i: number) => i],
  ['float32', (i: number) => i / 8],
  ['float64', (i: number) => i / 8],
  ['bool', (i: number) => Number(i % 2 === 0)],
])('%s is read as NumPy wrote it', (type, value) => {
  const array = unpackNpz(types, 10_000).get(type)!;
  expect([array.type, array.shape, [...array.data]]).toEqual([type, [2, 3, 4], values.map(value)]);
});

test('an array whose first index runs fastest is put in the usual order', () => {
  expect([...unpackNpz(types, 10_000).get('fortran')!.data]).toEqual(values);
});

/** A file of one array, with a header of its own. */
function npy(header: string, sizeBytes = 4): Uint8Array {
  const bytes = new Uint8Array(10 + header.length + sizeBytes);
  bytes.set([0x93, ...Buffer.from('NUMPY'), 1, 0, header.length, 0, ...Buffer.from(header)]);
  return bytes;
}

const HEADER = "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }";

test('a plain header of one number is read', () => {
  expect(parseNpy(npy(HEADER))).toMatchObject({ type: 'float32', shape: [1] });
});

test.each([
  ['no magic', Uint8Array.from({ length: 20 }), 'invalid-array', /magic/],
  ['objects', npy(HEADER.replace('<f4', '|O')), 'invalid-array', /header of one array/],
  ['complex numbers', npy(HEADER.replace('<f4', '<c8')), 'invalid-array', /plain type, got c8/],
  ['no number', npy(HEADER.replace('(1,)', '(0,)')), 'invalid-array', /at least one number/],
  ['a scalar', npy(HEADER.replace('(1,)', '()')), 'invalid-array', /at least one number/],
  ['too few bytes', npy(HEADER, 3), 'invalid-array', /expected 4 bytes for float32 1, got 3/],
  ['a claim of much', npy(HEADER.replace('(1,)', '(99999, 99999)')), 'too-large', /less than 2 GiB/],
  ['a cut header', npy(HEADER).subarray(0, 30), 'invalid-array', /whole header/],
])('%s is refused', (_, bytes, code, message) => {
  expect(() => parseNpy(bytes)).toThrow(message);
  expect(() => parseNpy(bytes)).toThrow(expect.objectContaining({ code }));
});

test('an archive is measured before it is unpacked', () => {
  const bomb = zipSync({ 'x.npy': new Uint8Array(2 ** 24) });
  expect(bomb.length).toBeLessThan(2 ** 16);
  expect(() => unpackNpz(bomb, 2 ** 20)).toThrow(expect.objectContaining({ code: 'too-large' }));
  expect(() => unpackNpz(types.subarray(0, 100), 10_000)).toThrow(/whole archive/);
  // Stored, and said to be empty.
  const stored = zipSync({ 'x.npy': new Uint8Array(1000) }, { level: 0 });
  const view = new DataView(stored.buffer, stored.byteOffset);
  view.setUint32(stored.length - 22 - 51 + 24, 0, true);
  expect(() => unpackNpz(stored, 999)).toThrow(expect.objectContaining({ code: 'too-large' }));
});
