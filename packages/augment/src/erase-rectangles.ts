import { add, mul, sub, type Tensor4D, tensor4d, tidy } from '@tensorflow/tfjs-core';

/** A rectangle of pixels: rows top..bottom - 1, columns left..right - 1. */
export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Overwrites one rectangle of each image. The mask is the product of a mask of rows and one of columns, so that
 * batch * (height + width) numbers go to the device, not one a pixel.
 *
 * @param images float32, finite, `[batch, height, width, channels]`; not disposed
 * @param rectangles one an image; an empty one erases nothing
 */
export function eraseRectangles(images: Tensor4D, rectangles: readonly Rectangle[], fill: number): Tensor4D {
  const [batch, height, width] = images.shape;
  const rows = new Float32Array(batch * height);
  const columns = new Float32Array(batch * width);
  rectangles.forEach(({ top, bottom, left, right }, i) => {
    rows.fill(1, i * height + top, i * height + bottom);
    columns.fill(1, i * width + left, i * width + right);
  });
  return tidy(() => {
    const inside = mul(tensor4d(rows, [batch, height, 1, 1]), tensor4d(columns, [batch, 1, width, 1]));
    const kept: Tensor4D = mul(images, sub(1, inside));
    return fill === 0 ? kept : add(kept, mul(inside, fill));
  });
}
