import type { Matrix } from '@penstroke/models';

export const SIDE = 28;

/** The ink of 28x28 bytes as rows of numbers, 0 to 1, moved right by some pixels. */
export function digitMatrix(pixels: Uint8Array, movedRight = 0): Matrix {
  return Array.from({ length: SIDE }, (_, y) =>
    Array.from({ length: SIDE }, (_cell, x) => (x < movedRight ? 0 : pixels[y * SIDE + x - movedRight]! / 255)),
  );
}
