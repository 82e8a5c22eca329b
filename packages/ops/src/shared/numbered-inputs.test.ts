import type { TensorInfo } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { listInputs, numberInputs } from './numbered-inputs.ts';

const tensors = Array.from({ length: 12 }, (_, i): TensorInfo => ({ dataId: {}, shape: [i], dtype: 'float32' }));

test('listInputs takes apart what numberInputs put together, in order beyond ten', () => {
  const inputs = numberInputs({ p: tensors, g: tensors.slice(0, 1) });
  expect(Object.keys(inputs)).toHaveLength(13);
  expect(listInputs(inputs, 'p', 12)).toEqual(tensors);
  expect(listInputs(inputs, 'g', 1)).toEqual(tensors.slice(0, 1));
});

test('listInputs names the input that is missing', () => {
  expect(() => listInputs(numberInputs({ p: tensors.slice(0, 2) }), 'p', 3)).toThrow(/3 inputs 'p', 'p2' is missing/);
});
