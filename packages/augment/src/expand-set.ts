import { checkExpandable, type ExpandableSet, type ExpandOptions, type ExpandSpec } from './expandable-set.ts';
import { createExpansion } from './expansion.ts';

/** One pixel right, left, up and down: with the originals, five times the set. */
export const UNIT_SHIFTS: readonly ExpandSpec[] = [
  { kind: 'shift', dx: 1, dy: 0 },
  { kind: 'shift', dx: -1, dy: 0 },
  { kind: 'shift', dx: 0, dy: -1 },
  { kind: 'shift', dx: 0, dy: 1 },
];

/**
 * Adds copies of all images, with their labels, to a set. Image i of copy k (0: the originals, k: `copies[k - 1]`)
 * stands at `k * count + i`. {@link createExpansion} makes the same images one by one, without the memory for all.
 *
 * @param set not changed; its other fields are taken over
 * @param copies what is added, in order; `UNIT_SHIFTS` by default
 * @param options the byte of the paper
 * @returns a new set of `count * (1 + copies.length)` images
 * @throws TypeError, RangeError for a set whose arrays do not fit its sizes, or a copy of unknown kind or value
 *
 * @example
 * const larger = expandSet(trainSet, [...UNIT_SHIFTS, { kind: 'flip', axis: 'horizontal' }]); // six times as many
 */
export function expandSet<T extends ExpandableSet>(
  set: T,
  copies: readonly ExpandSpec[] = UNIT_SHIFTS,
  options?: ExpandOptions,
): T {
  checkExpandable('expandSet', set, copies);
  const { count, labelOf, copyImage } = createExpansion(set, copies, options);
  const size = set.height * set.width * set.channels;
  const images = new Uint8Array(count * size);
  for (let index = 0; index < count; index++) copyImage(index, images.subarray(index * size, (index + 1) * size));
  return { ...set, images, labels: Uint8Array.from({ length: count }, (_, index) => labelOf(index)), count };
}
