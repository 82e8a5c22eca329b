import '@tensorflow/tfjs-backend-cpu';
import { getGradient, setBackend, tensor1d } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { dropout } from './dropout.ts';
import { PenstrokeDropout } from './kernel-names.ts';
import { registerGradients } from './register.ts';
import { registerPlainBackend } from './testing/register-plain-backend.ts';

test('nothing is registered by the import; the first op that runs a kernel registers the gradients, once', async () => {
  expect(getGradient(PenstrokeDropout)).toBeUndefined();
  registerPlainBackend('plain');
  await setBackend('plain');
  dropout(tensor1d([1, 2]), { rate: 0.5, seed: 1, purpose: 'x', step: 1 });
  const gradient = getGradient(PenstrokeDropout);
  expect(gradient).toBeDefined();
  registerGradients();
  expect(getGradient(PenstrokeDropout)).toBe(gradient);
});
