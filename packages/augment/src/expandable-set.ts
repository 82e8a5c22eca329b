import { FLIP_AXES, type FlipAxis } from './flip.ts';
import { checkNumber, checkWord, show } from './validate.ts';

/** What else the copies of a set are made with. */
export interface ExpandOptions {
  /** The byte of the pixels that a shift vacates: the paper's; 0 by default. */
  readonly paper?: number;
}

/** A set of uint8 images `[count, height, width, channels]` with a label each, as one flat array. */
export interface ExpandableSet {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** A copy of a whole set: moved by whole pixels (right and down positive), or mirrored. */
export type ExpandSpec =
  | { readonly kind: 'shift'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'flip'; readonly axis: FlipAxis };

/**
 * Checks a set and what is to be added to it.
 *
 * @param where the function to name in the message
 * @throws TypeError, RangeError for a set whose arrays do not fit its sizes, or a copy of unknown kind or value
 */
export function checkExpandable(where: string, set: ExpandableSet, copies: readonly ExpandSpec[]): void {
  const { images, labels, count, height, width, channels } = set;
  const sizes = `${count}x${height}x${width}x${channels}`;
  const bytes = count * height * width * channels;
  if (images.length !== bytes) {
    throw new RangeError(`${where}: expected ${bytes} bytes for ${sizes}, got ${images.length}`);
  }
  if (labels.length !== count) throw new RangeError(`${where}: expected ${count} labels, got ${labels.length}`);
  for (const [index, copy] of copies.entries()) checkCopy(`${where}: copies[${index}]`, copy);
}

function checkCopy(where: string, copy: ExpandSpec): void {
  if (typeof copy !== 'object' || copy === null) throw new TypeError(`${where}: expected an object, got ${show(copy)}`);
  checkWord(where, 'kind', copy.kind, ['shift', 'flip']);
  if (copy.kind === 'flip') {
    checkWord(where, 'axis', copy.axis, FLIP_AXES);
  } else {
    checkNumber(where, 'dx', copy.dx, { integer: true });
    checkNumber(where, 'dy', copy.dy, { integer: true });
  }
}
