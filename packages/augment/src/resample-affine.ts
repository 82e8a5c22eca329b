import { warp } from '@penstroke/ops';
import { getBackend, image, matMul, reshape, type Tensor4D, tensor2d, tensor3d, tidy } from '@tensorflow/tfjs-core';

/**
 * Backends whose kernel `Transform` is right. In tfjs 4.22.0 that of `cpu` returns after the first example of a batch (its
 * `return` stands inside the loop), and tfjs-node has none.
 */
const TRANSFORM_BACKENDS: readonly string[] = ['webgpu', 'webgl', 'simd'];

/**
 * Resamples each image once, bilinearly, by its own affine matrix (see `affineMatrix`); places outside the image read
 * `fill`. Whole-pixel maps give the pixels' values exactly.
 *
 * @param images float32 `[batch, height, width, channels]`, not empty; not disposed
 * @param matrices six numbers an example
 * @returns a new tensor of the same shape
 */
export function resampleAffine(images: Tensor4D, matrices: Float32Array, fill: number): Tensor4D {
  const [batch, height, width] = images.shape;
  if (TRANSFORM_BACKENDS.includes(getBackend())) return transformImages(images, matrices, fill);
  return tidy(() => warp(images, affineFlow(matrices, batch, height, width), { fillValue: fill }));
}

/** `resampleAffine` by the kernel `Transform`: a row of eight numbers an example, the last two those of a projective map. */
export function transformImages(images: Tensor4D, matrices: Float32Array, fill: number): Tensor4D {
  const batch = images.shape[0];
  const rows = new Float32Array(batch * 8);
  for (let i = 0; i < batch; i++) rows.set(matrices.subarray(i * 6, i * 6 + 6), i * 8);
  return tidy(() => image.transform(images, tensor2d(rows, [batch, 8]), 'bilinear', 'constant', fill));
}

/**
 * The displacements (dy, dx) of affine matrices, for `warp`: `[x, y, 1] -> (A - I) [x, y, 1]` as one batched product.
 *
 * @returns float32 `[batch, height, width, 2]`
 */
export function affineFlow(matrices: Float32Array, batch: number, height: number, width: number): Tensor4D {
  const factors = new Float32Array(batch * 6);
  for (let i = 0; i < batch; i++) {
    const [a0, a1, a2, b0, b1, b2] = matrices.subarray(i * 6, i * 6 + 6);
    factors.set([b0!, a0! - 1, b1! - 1, a1!, b2!, a2!], i * 6); // rows x, y, 1; columns dy, dx
  }
  const grid = new Float32Array(height * width * 3);
  for (let pixel = 0; pixel < height * width; pixel++) {
    grid.set([pixel % width, Math.floor(pixel / width), 1], pixel * 3);
  }
  return tidy(() => {
    const flow = matMul(tensor3d(grid, [1, height * width, 3]), tensor3d(factors, [batch, 3, 2]));
    return reshape(flow, [batch, height, width, 2]);
  });
}
