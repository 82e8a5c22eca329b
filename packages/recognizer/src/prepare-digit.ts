import { type Box, boxAround } from './connected-pieces.ts';
import { findInk, type Picture } from './find-ink.ts';
import { fitDigit } from './fit-digit.ts';
import { segmentDigits } from './segment-digits.ts';

/** A digit in MNIST form, and how it was found. */
export interface PreparedDigit {
  /** 28x28 bytes, 0 paper to 255 ink, rows from the top. */
  readonly pixels: Uint8Array;
  /** Whether the ink was darker than the paper. */
  readonly darkInk: boolean;
  /** The ink's box in the picture, in pixels. */
  readonly box: Box;
}

/**
 * Turns a picture of one digit, of any size, dark on light or light on dark, anywhere in the picture, into a 28x28
 * image as MNIST's; whatever ink there is, but dust, is taken for one digit. Transparent
 * pixels show white paper, or black where the ink is white. Deterministic; the input is not changed.
 *
 * @throws TypeError if the number of pixels is not `width * height`, RangeError if a side is not a positive integer
 * @throws BlankPictureError if all pixels are nearly alike, CrowdedPictureError if the ink is in more than 1,000 pieces
 *
 * @example
 * const { pixels } = prepareDigit({ pixels: grey, width: 300, height: 300 });
 */
export function prepareDigit(picture: Picture): PreparedDigit {
  const inkImage = findInk(picture);
  const parts = segmentDigits(inkImage);
  const box = boxAround(parts.map((part) => part.box));
  const ink = new Float32Array(box.width * box.height);
  for (const part of parts) {
    for (let y = 0; y < part.box.height; y++) {
      for (let x = 0; x < part.box.width; x++) {
        const amount = part.ink[y * part.box.width + x]!;
        const at = (part.box.top - box.top + y) * box.width + part.box.left - box.left + x;
        if (amount > ink[at]!) ink[at] = amount;
      }
    }
  }
  return { pixels: fitDigit({ ink, box }), darkInk: inkImage.darkInk, box };
}
