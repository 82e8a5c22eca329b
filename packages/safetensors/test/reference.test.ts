// What the reference implementation writes and refuses; `fixtures/make-fixtures.py` asked it.
import { readFile } from 'node:fs/promises';
import { decodeSafetensors, encodeSafetensors, SafetensorsError, type SafetensorsTensor } from '@penstroke/safetensors';
import { describe, expect, test } from 'vitest';

const fixture = (name: string) => new URL(`fixtures/${name}`, import.meta.url);
const readJson = async <T>(name: string): Promise<T> => JSON.parse(await readFile(fixture(name), 'utf8')) as T;

const written = await readFile(fixture('every-dtype.safetensors'));
const contents = await readJson<{ name: string; dtype: string; shape: number[]; hex: string }[]>('every-dtype.json');
const headers = await readJson<{ name: string; base64: string; reference: string | null }[]>('headers.json');

function hexOf({ data }: SafetensorsTensor): string {
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('hex');
}

describe('a file of the reference with every dtype', () => {
  test.each(contents)('$name is read bit for bit', ({ name, dtype, shape, hex }) => {
    const tensor = decodeSafetensors(written).tensors.get(name)!;
    expect({ dtype: tensor.dtype, shape: tensor.shape, hex: hexOf(tensor) }).toEqual({ dtype, shape, hex });
  });

  test('holds these tensors and the metadata, and nothing else', () => {
    const { tensors, metadata } = decodeSafetensors(written);
    expect([...tensors.keys()].sort()).toEqual(contents.map(({ name }) => name).sort());
    expect([...metadata]).toEqual([['format', 'made by Python']]);
  });

  test('comes out again byte for byte when it is written here', () => {
    const { tensors, metadata } = decodeSafetensors(written);
    expect(Buffer.from(encodeSafetensors(tensors, { metadata })).equals(written)).toBe(true);
  });

  test('has numbers where JavaScript has an array for them', () => {
    const data = (name: string) => [...decodeSafetensors(written).tensors.get(name)!.data];
    expect(data('float32/kernel')).toEqual([1, -2, Number.NaN, 1.401298464324817e-45, Infinity, -0]);
    expect(data('int64')).toEqual([-(2n ** 63n), 2n ** 63n - 1n]);
    expect(data('float64')).toEqual([0.1, 1e-300]);
    expect(data('uint16')).toEqual([65535]);
    expect(data('float16')).toEqual([0, 0x3e, 0, 0x7c]);
  });

  test('is read from any position of a buffer, by copies where a view would not be aligned', () => {
    const shifted = new Uint8Array(written.length + 1);
    shifted.set(written, 1);
    const { tensors } = decodeSafetensors(shifted.subarray(1));
    for (const { name, hex } of contents) expect(hexOf(tensors.get(name)!)).toBe(hex);
  });
});

/** What this reader refuses although the reference reads it. */
const STRICTER: Record<string, RegExp> = {
  'space before the header': /begins with '\{'/, // the format says so
  'a line break after the header': /spaces alone after the header/, // the format's padding is spaces
  'one key of the metadata twice': /every key once .*k twice/, // the format forbids equal keys
  'a tensor with an unknown field': /only dtype, shape, data_offsets for a, got x/,
  'a shape of 65 dimensions': /at most 64 dimensions for a/, // no array library can hold it
};

describe('the verdict of the reference', () => {
  test.each(headers)('on $name: $reference', ({ name, base64, reference }) => {
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
    if (reference === null && !(name in STRICTER)) {
      expect(() => decodeSafetensors(bytes)).not.toThrow();
    } else {
      expect(() => decodeSafetensors(bytes)).toThrow(SafetensorsError);
      expect(() => decodeSafetensors(bytes)).toThrow(STRICTER[name] ?? /expected .*, got .*; /);
    }
  });
});
