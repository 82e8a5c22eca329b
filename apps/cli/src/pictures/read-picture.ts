import { readFile, stat } from 'node:fs/promises';
import {
  BlankPictureError,
  CrowdedPictureError,
  MAX_PIXELS,
  type PreparedDigit,
  prepareDigit,
} from '@penstroke/recognizer';
import sharp from 'sharp';
import { CommandError } from '../terminal/cli-error.ts';
import { reasonOf } from '../terminal/reason-of.ts';

/** Larger files are no pictures of a digit. */
const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

/** What is decoded. Not SVG and PDF, which are programs for drawing rather than pixels. */
const FORMATS: readonly string[] = ['png', 'jpeg', 'webp', 'gif', 'tiff', 'heif'];

/**
 * Reads the digit in a picture file: decoded within pixel and byte limits, turned as its EXIF data says, brought to MNIST
 * form. Transparent pixels show white paper; if that leaves nothing (white ink on a transparent ground), black paper.
 *
 * @param path as people gave it, for messages
 * @param file the path to open
 * @throws CommandError if the file is absent, no picture, too large, blank, or full of specks
 */
export async function readPicture(path: string, file: string): Promise<PreparedDigit> {
  const { size } = await stat(file);
  if (size > MAX_PICTURE_BYTES) {
    throw new CommandError(
      `${path}: expected at most ${MAX_PICTURE_BYTES} bytes, got ${size}; make the picture smaller`,
    );
  }
  const { data, width, height } = await decode(path, await readFile(file));
  try {
    return prepareDigit({ data, width, height });
  } catch (cause) {
    if (BlankPictureError.isInstance(cause)) {
      throw new CommandError(`${path}: nothing is drawn there; draw one digit, dark on light or light on dark`, {
        cause,
      });
    }
    if (CrowdedPictureError.isInstance(cause)) {
      throw new CommandError(`${path}: too many specks to be a digit; crop the picture, or write on plain paper`, {
        cause,
      });
    }
    throw cause;
  }
}

async function decode(path: string, bytes: Buffer): Promise<{ data: Uint8Array; width: number; height: number }> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', animated: false });
    const { format } = await picture.metadata();
    if (format === undefined || !FORMATS.includes(format)) {
      throw new CommandError(`${path}: expected a PNG or JPEG picture, got ${format ?? 'something else'}`);
    }
    const { data, info } = await picture
      .rotate()
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const reason = reasonOf(error);
    const remedy = /pixel limit/.test(reason)
      ? `the picture has more than ${MAX_PIXELS} pixels; make it smaller`
      : `not a readable picture (${reason}); give a PNG or JPEG file`;
    throw new CommandError(`${path}: ${remedy}`, { cause: error });
  }
}
