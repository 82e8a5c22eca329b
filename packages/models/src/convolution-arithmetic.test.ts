import { expect, test } from 'vitest';
import { convolutionArithmetic } from './convolution-arithmetic.ts';

const SIZES = { inputHeight: 299, inputWidth: 299, inputChannels: 3, filterHeight: 4, filterWidth: 4 };

test('4x4 filters over 3 channels into 128 maps hold (4 * 4 * 3 + 1) * 128 = 6,272 parameters', () => {
  expect(convolutionArithmetic({ ...SIZES, filters: 128 }).parameters).toBe(6272);
});

test('over 299x299 positions into 150 maps they take 643,687,200 multiplications', () => {
  expect(convolutionArithmetic({ ...SIZES, filters: 150 }).multiplications).toBe(643_687_200);
});

test('stride, padding and the lack of a bias count', () => {
  const base = { inputHeight: 227, inputWidth: 227, inputChannels: 3, filterHeight: 11, filterWidth: 11, filters: 96 };
  const first = convolutionArithmetic({ ...base, stride: 4, padding: 'valid', useBias: false });
  expect(first).toEqual({ outputHeight: 55, outputWidth: 55, parameters: 34_848, multiplications: 34_848 * 55 * 55 });
  expect(convolutionArithmetic({ ...base, stride: 4 }).outputHeight).toBe(57);
});

test.each([
  { ...SIZES, filters: 0 },
  { ...SIZES, filters: 1.5 },
  { ...SIZES, filters: 1, stride: 0 },
  { ...SIZES, filters: 1, inputHeight: 3, padding: 'valid' as const },
])('%j is refused', (sizes) => {
  expect(() => convolutionArithmetic(sizes)).toThrow(RangeError);
});
