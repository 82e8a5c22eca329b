import { BlankPictureError } from './blank-picture-error.ts';
import { type Box, scaleBox } from './box.ts';
import { CrowdedPictureError } from './crowded-picture-error.ts';
import { fitDigit } from './fit-digit.ts';
import { type ImageForm, imageOfField, MNIST_FORM } from './image-form.ts';
import { findInk, type Picture } from './ink/find-ink.ts';
import { labelPieces } from './ink/label-pieces.ts';
import { cutOut } from './layout/cut-out.ts';
import { MAX_PIECES } from './read-ink.ts';

/** Of the ink, a piece below this share of the largest is dust. */
const DUST_SHARE = 0.02;

/** A digit in a network's form, and how it was found. */
export interface PreparedDigit {
  /** `height * width * channels` bytes, rows from the top; 28x28, 0 paper to 255 ink, in MNIST's form. */
  readonly pixels: Uint8Array;
  /** Whether the ink was darker than the paper. */
  readonly darkInk: boolean;
  /** The ink's box in the picture, in pixels. */
  readonly box: Box;
}

/**
 * Turns a picture of one digit, of any size, on any paper, anywhere in the picture, into an image as those a network was trained on;
 * whatever ink there is, but dust and printed lines, is taken for one digit. Transparent pixels show white paper, or black where the ink is white.
 * Deterministic; the input is not changed.
 *
 * @param form what is not given is MNIST's
 * @throws TypeError if the number of pixels is not `width * height`, RangeError if a side is not a positive integer
 * @throws BlankPictureError if there is no ink, CrowdedPictureError if it is in more than 1,000 pieces
 *
 * @example
 * const { pixels } = prepareDigit({ pixels: grey, width: 300, height: 300 });
 */
export function prepareDigit(picture: Picture, form: Partial<ImageForm> = {}): PreparedDigit {
  const whole = { ...MNIST_FORM, ...form };
  const { ways, polarity, shrink } = findInk(picture);
  const mask = ways[0]!;
  const { labels, pieces } = labelPieces(mask.isInk, mask.width, mask.height);
  const largest = pieces.reduce((most, { area }) => Math.max(most, area), 0);
  const kept = pieces.filter(({ area }) => area >= DUST_SHARE * largest);
  if (kept.length > MAX_PIECES || (kept.length === 0 && mask.specks > MAX_PIECES)) {
    throw new CrowdedPictureError('prepareDigit', MAX_PIECES);
  }
  if (kept.length === 0) {
    throw new BlankPictureError(
      `prepareDigit: expected ink on paper, got a ${picture.width}x${picture.height} picture that is all alike; draw darker or crop the picture`,
    );
  }
  const digit = cutOut(mask, labels, kept);
  return {
    pixels: imageOfField(fitDigit(digit, whole), whole),
    darkInk: polarity === 'dark',
    box: scaleBox(digit.box, shrink),
  };
}
