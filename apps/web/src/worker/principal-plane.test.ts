import { describe, expect, test } from 'vitest';
import { placeInPlane, principalPlane } from './principal-plane.ts';

/** Points on an ellipse in the directions (0.6, 0.8, 0) and (0, 0, 1), around (5, -2, 1), with a little in the third. */
const points = Float32Array.from(
  Array.from({ length: 60 }, (_, at) => {
    const [a, b, c] = [9 * Math.cos(at), 3 * Math.sin(at), 0.05 * Math.cos(7 * at)];
    return [5 + 0.6 * a - 0.8 * c, -2 + 0.8 * a + 0.6 * c, 1 + b];
  }).flat(),
);

describe('principalPlane', () => {
  test('finds both directions, within 0.01, and nearly all of the variance', () => {
    const { axes, share } = principalPlane(points, 3);
    const [first, second] = axes;
    const along = (axis: Float64Array, direction: number[]) =>
      Math.abs(axis.reduce((sum, part, at) => sum + part * direction[at]!, 0));
    expect(along(first, [0.6, 0.8, 0])).toBeGreaterThan(0.99);
    expect(along(second, [0, 0, 1])).toBeGreaterThan(0.99);
    expect(share).toBeGreaterThan(0.999);
    expect(share).toBeLessThanOrEqual(1);
  });

  test('keeps distances within the plane, within 1 %', () => {
    const plane = principalPlane(points, 3);
    const [a, b] = [points.subarray(0, 3), points.subarray(30, 33)];
    const [p, q] = [placeInPlane(plane, a), placeInPlane(plane, b)];
    const apart = Math.hypot(...a.map((value, at) => value - b[at]!));
    expect(Math.abs(Math.hypot(p.x - q.x, p.y - q.y) / apart - 1)).toBeLessThan(0.01);
  });

  test('turns with the data, but does not flip', () => {
    const before = principalPlane(points, 3);
    const after = principalPlane(
      points.map((value) => value * 1.01),
      3,
      before,
    );
    for (const axis of [0, 1] as const) {
      const cosine = after.axes[axis].reduce((sum, part, at) => sum + part * before.axes[axis][at]!, 0);
      expect(cosine).toBeGreaterThan(0.999);
    }
  });

  test('is a plane without variance where all points are one', () => {
    expect(principalPlane(new Float32Array(12).fill(2), 3).share).toBe(0);
  });
});
