import { type PreparedDigit, prepareDigit } from '@penstroke/recognizer';
import { describeReadingError } from '@penstroke/runs';
import { CommandError } from '../terminal/cli-error.ts';
import { reasonOf } from '../terminal/reason-of.ts';
import { type DecodedPicture, decodePicture } from './decode-picture.ts';

/** A picture of one digit. */
export interface DigitPicture {
  readonly picture: DecodedPicture;
  /** Its ink, all of it taken for one digit. */
  readonly digit: PreparedDigit;
}

/**
 * Reads a picture file for one digit, brought to MNIST form. Transparent pixels show white paper; if that leaves nothing (white ink
 * on a transparent ground), black paper.
 *
 * @param path as people gave it, for messages
 * @param file the path to open
 * @throws CommandError if it is not a picture, has too many pixels, is blank, or full of specks; RunFileError if it is not a
 *   regular file of at most `MAX_PICTURE_BYTES`; the system's error if it cannot be read
 */
export async function readPicture(path: string, file: string): Promise<DigitPicture> {
  try {
    const picture = await decodePicture(file);
    return { picture, digit: prepareDigit(picture) };
  } catch (cause) {
    const known = describeReadingError(cause);
    if (known !== undefined) throw new CommandError(`${path}: ${known.problem}; ${known.remedy}`, { cause });
    if (CommandError.isInstance(cause)) throw new CommandError(`${path}: ${reasonOf(cause)}`, { cause });
    throw cause;
  }
}
