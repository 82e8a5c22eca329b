import '@tensorflow/tfjs-backend-cpu';
import { getGradient, setBackend, tensor1d } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { registerPlainBackend } from '../conformance/register-plain-backend.ts';
import { PenstrokeDropout } from '../dropout/contract.ts';
import { dropout } from '../dropout/dropout.ts';
import { dropoutGradientConfig } from '../dropout/gradient.ts';
import { registerGradientOnce } from './register-gradient-once.ts';

test('nothing is registered by the import; an op that runs its kernel registers the gradient, once', async () => {
  expect(getGradient(PenstrokeDropout)).toBeUndefined();
  registerPlainBackend('plain');
  await setBackend('plain');
  dropout(tensor1d([1, 2]), { rate: 0.5, seed: 1, purpose: 'x', step: 1 });
  expect(getGradient(PenstrokeDropout)).toBe(dropoutGradientConfig);
  registerGradientOnce({ ...dropoutGradientConfig });
  expect(getGradient(PenstrokeDropout)).toBe(dropoutGradientConfig);
});
