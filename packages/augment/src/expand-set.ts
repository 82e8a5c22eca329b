import { FLIP_AXES, type FlipAxis } from './flip.ts';
import { checkNumber, checkWord, show } from './validate.ts';

/** A set of uint8 images `[count, height, width, channels]` with a label each, as one flat array. */
export interface ExpandableSet {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** A copy of a whole set: moved by whole pixels (right and down positive, vacated pixels 0), or mirrored. */
export type ExpandSpec =
  | { readonly kind: 'shift'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'flip'; readonly axis: FlipAxis };

/** One pixel right, left, up and down: with the originals, five times the set. */
export const UNIT_SHIFTS: readonly ExpandSpec[] = [
  { kind: 'shift', dx: 1, dy: 0 },
  { kind: 'shift', dx: -1, dy: 0 },
  { kind: 'shift', dx: 0, dy: -1 },
  { kind: 'shift', dx: 0, dy: 1 },
];

/**
 * Adds copies of all images, with their labels, to a set. Image i of copy k (0: the originals, k: `copies[k - 1]`)
 * stands at `k * count + i`.
 *
 * @param set not changed; its other fields are taken over
 * @param copies what is added, in order; `UNIT_SHIFTS` by default
 * @returns a new set of `count * (1 + copies.length)` images
 * @throws TypeError, RangeError for a set whose arrays do not fit its sizes, or a copy of unknown kind or value
 *
 * @example
 * const larger = expandSet(trainSet, [...UNIT_SHIFTS, { kind: 'flip', axis: 'horizontal' }]); // six times as many
 */
export function expandSet<T extends ExpandableSet>(set: T, copies: readonly ExpandSpec[] = UNIT_SHIFTS): T {
  const { images, labels, count, height, width, channels } = set;
  const sizes = `${count}x${height}x${width}x${channels}`;
  if (images.length !== count * height * width * channels) {
    throw new RangeError(
      `expandSet: expected ${count * height * width * channels} bytes for ${sizes}, got ${images.length}`,
    );
  }
  if (labels.length !== count) throw new RangeError(`expandSet: expected ${count} labels, got ${labels.length}`);
  copies.forEach(checkCopy);

  const expanded = new Uint8Array(images.length * (1 + copies.length));
  const expandedLabels = new Uint8Array(count * (1 + copies.length));
  expanded.set(images);
  expandedLabels.set(labels);
  copies.forEach((copy, k) => {
    expandedLabels.set(labels, (k + 1) * count);
    copyImages(set, copy, expanded.subarray((k + 1) * images.length, (k + 2) * images.length));
  });
  return { ...set, images: expanded, labels: expandedLabels, count: count * (1 + copies.length) };
}

function checkCopy(copy: ExpandSpec, index: number): void {
  const where = `expandSet: copies[${index}]`;
  if (typeof copy !== 'object' || copy === null) throw new TypeError(`${where}: expected an object, got ${show(copy)}`);
  checkWord(where, 'kind', copy.kind, ['shift', 'flip']);
  if (copy.kind === 'flip') {
    checkWord(where, 'axis', copy.axis, FLIP_AXES);
  } else {
    checkNumber(where, 'dx', copy.dx, { integer: true });
    checkNumber(where, 'dy', copy.dy, { integer: true });
  }
}

/** Writes the copied images into `out`, which is 0 before. */
function copyImages(
  { images, count, height, width, channels }: ExpandableSet,
  copy: ExpandSpec,
  out: Uint8Array,
): void {
  const rowBytes = width * channels;
  for (let row = 0; row < count * height; row++) {
    const y = row % height;
    if (copy.kind === 'shift') {
      if (y + copy.dy < 0 || y + copy.dy >= height) continue;
      // Columns first..last-1 of the source stay inside.
      const first = Math.max(0, -copy.dx);
      const last = Math.min(width, width - copy.dx);
      if (first >= last) continue;
      const kept = images.subarray(row * rowBytes + first * channels, row * rowBytes + last * channels);
      out.set(kept, (row + copy.dy) * rowBytes + (first + copy.dx) * channels);
    } else if (copy.axis === 'vertical') {
      out.set(images.subarray(row * rowBytes, (row + 1) * rowBytes), (row - y + height - 1 - y) * rowBytes);
    } else {
      for (let x = 0; x < width; x++) {
        const pixel = row * rowBytes + x * channels;
        out.set(images.subarray(pixel, pixel + channels), row * rowBytes + (width - 1 - x) * channels);
      }
    }
  }
}
