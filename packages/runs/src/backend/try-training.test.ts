import { registerSimdBackend } from '@penstroke/backend-simd';
import {
  getKernel,
  type KernelConfig,
  type KernelFunc,
  memory,
  registerKernel,
  setBackend,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureTraining } from './measure-training.ts';
import { tryTraining } from './try-training.ts';

beforeAll(async () => {
  await registerSimdBackend({ threads: 1 });
  await setBackend('simd');
});

let replaced: KernelConfig | undefined;
afterAll(() => {
  if (!replaced) return;
  unregisterKernel('PenstrokeAdam', 'simd');
  registerKernel(replaced);
});

test('a backend that trains passes, and nothing stays behind', async () => {
  const { numTensors } = memory();
  expect(Math.abs((await tryTraining()) - Math.log(10))).toBeLessThan(1);
  expect(memory().numTensors).toBe(numTensors);
});

test('a backend is timed, and nothing stays behind', async () => {
  const { numTensors } = memory();
  expect(await measureTraining()).toBeGreaterThan(0);
  expect(memory().numTensors).toBe(numTensors);
});

test('a backend that computes nonsense is refused', async () => {
  replaced = getKernel('PenstrokeAdam', 'simd')!;
  const { kernelFunc } = replaced;
  unregisterKernel('PenstrokeAdam', 'simd');
  const broken: KernelFunc = (args) => kernelFunc({ ...args, attrs: { ...args.attrs, learningRate: 10 } });
  registerKernel({ ...replaced, kernelFunc: broken });
  await expect(tryTraining()).rejects.toThrow(/expected a loss near 2\.30, got/);
});
