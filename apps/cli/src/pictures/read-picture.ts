import { MAX_PIXELS, type PreparedDigit, prepareDigit, type RgbaImage } from '@penstroke/recognizer';
import { count, describeReadingError, MAX_PICTURE_BYTES } from '@penstroke/runs';
import { readBoundedFile } from '@penstroke/runs/node';
import sharp from 'sharp';
import { CommandError } from '../terminal/cli-error.ts';
import { reasonOf } from '../terminal/reason-of.ts';

/** What is decoded. Not SVG and PDF, which are programs for drawing rather than pixels. */
const FORMATS: readonly string[] = ['png', 'jpeg', 'webp', 'gif', 'tiff', 'heif'];

/**
 * Reads the digit in a picture file: decoded within pixel and byte limits, turned as its EXIF data says, brought to MNIST
 * form. Transparent pixels show white paper; if that leaves nothing (white ink on a transparent ground), black paper.
 *
 * @param path as people gave it, for messages
 * @param file the path to open
 * @throws CommandError if it is not a picture, has too many pixels, is blank, or full of specks; RunFileError if it is not a
 *   regular file of at most `MAX_PICTURE_BYTES`; the system's error if it cannot be read
 */
export async function readPicture(path: string, file: string): Promise<PreparedDigit> {
  const picture = await decode(path, await readBoundedFile(file, MAX_PICTURE_BYTES));
  try {
    return prepareDigit(picture);
  } catch (cause) {
    const known = describeReadingError(cause);
    if (known === undefined) throw cause;
    throw new CommandError(`${path}: ${known.problem}; ${known.remedy}`, { cause });
  }
}

async function decode(path: string, bytes: Uint8Array): Promise<RgbaImage> {
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
    if (CommandError.isInstance(error)) throw error;
    const reason = reasonOf(error);
    const remedy = /pixel limit/.test(reason)
      ? `the picture has more than ${count(MAX_PIXELS)} pixels; make it smaller`
      : `not a readable picture (${reason}); give a PNG or JPEG file`;
    throw new CommandError(`${path}: ${remedy}`, { cause: error });
  }
}
