import type { AugmentSpec } from './create-augmentation.ts';

/** Those that move images, so that what lies beyond their borders comes into view. */
const MOVING = new Set(['shift', 'affine', 'elastic']);

/**
 * Specs that let paper come into view where images are moved, instead of 0. A spec with a `fill` of its own keeps it.
 *
 * @param paper the value of the paper in the images that will be varied
 *
 * @example
 * fillWithPaper([{ kind: 'shift', maxShiftPixels: 2 }], 1); // [{ kind: 'shift', maxShiftPixels: 2, fill: 1 }]
 */
export function fillWithPaper(specs: readonly AugmentSpec[], paper: number): AugmentSpec[] {
  return specs.map((spec) => (MOVING.has(spec.kind) ? { fill: paper, ...spec } : spec));
}
