import type { PlaneAxes } from './messages/training-messages.ts';

/** Two directions of most variance, and what they are measured from. */
export interface PrincipalPlane extends PlaneAxes {
  /** Of the variance, 0 to 1. */
  readonly share: number;
}

/** Rounds of the power iteration; with the axes of a moment ago a few would do. */
const ROUNDS = 30;

/**
 * The principal plane of some points (K. Pearson, "On lines and planes of closest fit to systems of points in space", 1901), by power
 * iteration without forming the covariance.
 *
 * @param rows the points one after the other, `dimensions` numbers each
 * @param before the plane of a moment ago: its axes are the start, so that the plane turns but never flips
 */
export function principalPlane(rows: Float32Array, dimensions: number, before?: PrincipalPlane): PrincipalPlane {
  const count = rows.length / dimensions;
  const mean = new Float64Array(dimensions);
  for (let at = 0; at < rows.length; at++) mean[at % dimensions]! += rows[at]! / count;
  const centred = Float64Array.from(rows, (value, at) => value - mean[at % dimensions]!);
  const total = centred.reduce((sum, value) => sum + value * value, 0);
  const first = strongest(centred, dimensions, [], before?.axes[0]);
  const second = strongest(centred, dimensions, [first.axis], before?.axes[1]);
  return {
    mean,
    axes: [first.axis, second.axis],
    share: total === 0 ? 0 : Math.min(1, (first.variance + second.variance) / total),
  };
}

/** Where a point lies in the plane. */
export function placeInPlane({ mean, axes }: PlaneAxes, point: ArrayLike<number>): { x: number; y: number } {
  const along = (axis: Float64Array) => axis.reduce((sum, part, at) => sum + part * (point[at]! - mean[at]!), 0);
  return { x: along(axes[0]), y: along(axes[1]) };
}

function strongest(
  centred: Float64Array,
  dimensions: number,
  others: readonly Float64Array[],
  start: Float64Array | undefined,
): { axis: Float64Array; variance: number } {
  // Any start that is not at right angles to the axis will do; this one has no pattern that data would have.
  let axis = start?.slice() ?? Float64Array.from({ length: dimensions }, (_, at) => Math.sin(at * at + 1));
  let variance = 0;
  normalise(axis, others);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(dimensions);
    variance = 0;
    for (let row = 0; row < centred.length; row += dimensions) {
      let along = 0;
      for (let at = 0; at < dimensions; at++) along += centred[row + at]! * axis[at]!;
      variance += along * along;
      for (let at = 0; at < dimensions; at++) next[at]! += along * centred[row + at]!;
    }
    if (!normalise(next, others)) return { axis, variance: 0 };
    axis = next;
  }
  return { axis, variance };
}

/** Makes a vector one of length 1, at right angles to others. @returns whether anything was left of it */
function normalise(vector: Float64Array, others: readonly Float64Array[]): boolean {
  for (const other of others) {
    const along = vector.reduce((sum, part, at) => sum + part * other[at]!, 0);
    for (let at = 0; at < vector.length; at++) vector[at]! -= along * other[at]!;
  }
  const length = Math.hypot(...vector);
  if (length < 1e-12) return false;
  for (let at = 0; at < vector.length; at++) vector[at]! /= length;
  return true;
}
