import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend, type Tensor1D, type Tensor2D, tensor1d, tensor2d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { gatherPixels } from './gather-pixels.ts';
import { packPixels } from './pack-pixels.ts';

beforeAll(() => setBackend('cpu'));

const doubled = () => tensor1d(Float32Array.from({ length: 256 }, (_, pixel) => 2 * pixel));

describe('gatherPixels', () => {
  test.each([1, 2, 3, 4, 5, 9])('gives every one of the 256 values by the table, in rows of %i pixels', (size) => {
    const before = memory().numTensors;
    const count = Math.ceil(256 / size);
    const bytes = Uint8Array.from({ length: count * size }, (_, at) => at % 256);
    const pixels = tensor2d(packPixels(bytes, size), [count, Math.ceil(size / 4)], 'int32');
    const table = doubled();
    const indices = tensor1d(
      Int32Array.from({ length: count }, (_, row) => count - 1 - row),
      'int32',
    );
    const batch = gatherPixels(pixels, table, indices, size);
    expect(batch.shape).toEqual([count, size]);
    const rows = Array.from({ length: count }, (_, row) => [...bytes.subarray(row * size, (row + 1) * size)]);
    expect([...batch.dataSync()]).toEqual(
      rows
        .reverse()
        .flat()
        .map((pixel) => 2 * pixel),
    );
    for (const tensor of [pixels, table, indices, batch]) tensor.dispose();
    expect(memory().numTensors).toBe(before);
  });

  test('refuses other types, ranks and sizes', () => {
    const pixels = tensor2d(Int32Array.of(1, 2), [1, 2], 'int32');
    const index = tensor1d([0], 'int32');
    const call =
      (...args: Parameters<typeof gatherPixels>) =>
      () =>
        gatherPixels(...args);
    expect(call(tensor2d([[1]]), doubled(), index, 4)).toThrow(TypeError);
    expect(call(pixels, doubled(), tensor1d([0]), 8)).toThrow(TypeError);
    expect(call(pixels, doubled(), tensor1d([], 'int32') as Tensor1D, 8)).toThrow(RangeError);
    expect(call(pixels, tensor1d([1, 2]), index, 8)).toThrow(RangeError);
    expect(call(index as unknown as Tensor2D, doubled(), index, 4)).toThrow(RangeError);
    for (const size of [4, 9, 0, 7.5]) expect(call(pixels, doubled(), index, size)).toThrow(RangeError);
  });
});

describe('packPixels', () => {
  test('is a view of bytes that lie as it would write them, and a copy of others', () => {
    const bytes = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 255);
    expect(packPixels(bytes, 4)).toEqual(Int32Array.of(0x04030201, 0xff070605 | 0));
    expect(packPixels(bytes, 4).buffer).toBe(bytes.buffer);
    expect(packPixels(bytes.subarray(1, 5), 4)).toEqual(Int32Array.of(0x05040302));
    expect(packPixels(bytes.subarray(0, 6), 3)).toEqual(Int32Array.of(0x030201, 0x060504));
    expect(() => packPixels(bytes, 3)).toThrow(RangeError);
  });
});
