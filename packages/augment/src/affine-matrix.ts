/** One affine map of the image plane, as a picture sees it; the centre of the image is the origin. */
export interface AffineMap {
  /** Rotation in degrees, counter-clockwise on the screen. */
  readonly angleDegrees: number;
  /** Magnification: above 1 the content grows. */
  readonly scale: number;
  /** Slant in degrees along x: positive moves the lower rows to the right. */
  readonly shearDegrees: number;
  /** Pixels to the right. */
  readonly dx: number;
  /** Pixels down. */
  readonly dy: number;
}

/**
 * The matrix that takes an output pixel to the place in the input it is sampled from: `x' = a0 x + a1 y + a2`,
 * `y' = b0 x + b1 y + b2`, with x the column and y the row, pixel centres at whole numbers.
 *
 * Content goes forward by scale, then shear, then rotation about the centre `((width - 1) / 2, (height - 1) / 2)`, then
 * the shift: `out = c + t + L (in - c)` with `L = R(angle) K(shear) scale`. Sampling needs its inverse,
 * `in = c + L^-1 (out - c - t)`; det R = det K = 1, so `L^-1` is the adjugate of `R K` over the scale.
 *
 * @returns `[a0, a1, a2, b0, b1, b2]`
 */
export function affineMatrix(
  map: AffineMap,
  height: number,
  width: number,
): [number, number, number, number, number, number] {
  const angle = (map.angleDegrees * Math.PI) / 180;
  const slant = Math.tan((map.shearDegrees * Math.PI) / 180);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const a0 = (cos - sin * slant) / map.scale;
  const a1 = -(cos * slant + sin) / map.scale;
  const b0 = sin / map.scale;
  const b1 = cos / map.scale;
  const centreX = (width - 1) / 2;
  const centreY = (height - 1) / 2;
  const fromX = -centreX - map.dx;
  const fromY = -centreY - map.dy;
  return [a0, a1, centreX + a0 * fromX + a1 * fromY, b0, b1, centreY + b0 * fromX + b1 * fromY];
}
