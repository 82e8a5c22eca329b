import { BlankPictureError } from './blank-picture-error.ts';
import { type GreyImage, greyFromRgba, type RgbaImage } from './grey-image.ts';
import { type InkImage, separateInk } from './separate-ink.ts';

/** Pixels to read: grey levels, or colours that may be transparent. */
export type Picture = GreyImage | RgbaImage;

/**
 * The ink of a picture. Where it is transparent it shows white paper; if that leaves nothing (white ink on a transparent
 * ground), black paper.
 *
 * @throws TypeError, RangeError for a malformed picture; BlankPictureError if it has no ink on either paper
 */
export function findInk(picture: Picture): InkImage {
  if ('pixels' in picture) return separateInk(picture);
  try {
    return separateInk(greyFromRgba(picture));
  } catch (error) {
    if (!BlankPictureError.isInstance(error)) throw error;
    return separateInk(greyFromRgba(picture, { paper: 0 }));
  }
}
