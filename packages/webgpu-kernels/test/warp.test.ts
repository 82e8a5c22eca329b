import '@tensorflow/tfjs-backend-cpu';
import { compositeWarp, PENSTROKE_WARP, warp } from '@penstroke/augment';
import { registerWebGPUKernels } from '@penstroke/webgpu-kernels';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { normal, worstShare } from './compare-backends.ts';
import { withWebGPU } from './start-webgpu.ts';

await withWebGPU(() => {
  registerWebGPUKernels();

  test.each<[[number, number, number, number], number]>([
    [[3, 28, 28, 1], 1.5],
    [[2, 5, 7, 3], 4],
    [[1, 1, 1, 1], 0.5],
    [[1, 6, 4, 2], 1e12],
  ])('warp of [%s] by about %f pixels = composite on cpu within 1e-5', async (shape, pixels) => {
    const worst = await worstShare(() => {
      const images = normal('images', shape) as tf.Tensor4D;
      const flow = tf.mul(normal('flow', [...shape.slice(0, 3), 2]), pixels) as tf.Tensor4D;
      // On cpu, which has no such kernel, warp is the composite.
      return [warp(images, flow), warp(images, flow, { fillValue: 0.25 })];
    });
    expect(worst).toBeLessThan(1e-5);
  });

  test('the name is that of @penstroke/augment', () => {
    expect(tf.getKernel(PENSTROKE_WARP, 'webgpu')).toBeDefined();
    expect(compositeWarp).toBeTypeOf('function');
  });
});
