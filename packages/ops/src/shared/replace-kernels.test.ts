import '@tensorflow/tfjs-backend-cpu';
import { backend, engine, getKernel, Square, setBackend, square, type Tensor, tensor1d } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { type ReplacementKernel, replaceKernels } from './replace-kernels.ts';

const ADDED = 'PenstrokeReplaceKernelsTest';

/** Gives its input back, of up to two numbers when it replaces a stock kernel. */
const same = (kernelName: string): ReplacementKernel<string[]> => ({
  kernelName,
  covers: ({ x }) => x!.shape[0]! <= 2,
  run(calls, { x }) {
    calls.push(kernelName);
    backend().incRef(x!.dataId);
    return x!;
  },
});

test('kernels replace stock ones where they cover the call, run within their scope, and are put back', async () => {
  await setBackend('cpu');
  const stock = getKernel(Square, 'cpu').kernelFunc;
  const calls: string[] = [];
  const restore = replaceKernels('cpu', [same(Square), same(ADDED)], (_, run) => {
    try {
      return run(calls);
    } finally {
      calls.push('end');
    }
  });
  expect(square(tensor1d([3, 5])).arraySync()).toEqual([3, 5]);
  expect(square(tensor1d([1, 2, 3])).arraySync()).toEqual([1, 4, 9]);
  expect(
    engine()
      .runKernel<Tensor>(ADDED, { x: tensor1d([1, 2, 3]) })
      .arraySync(),
  ).toEqual([1, 2, 3]);
  expect(calls).toEqual([Square, 'end', ADDED, 'end']);
  restore();
  expect(getKernel(Square, 'cpu').kernelFunc).toBe(stock);
  expect(getKernel(ADDED, 'cpu')).toBeUndefined();
});
