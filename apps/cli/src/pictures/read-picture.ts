import { type ImageForm, type PreparedDigit, prepareDigit } from '@penstroke/recognizer';
import { describeReadingError } from '@penstroke/runs/read';
import { CommandError } from '../terminal/cli-error.ts';
import { reasonOf } from '../terminal/reason-of.ts';
import { type DecodedPicture, decodePicture } from './decode-picture.ts';

/** A picture of one thing. */
export interface DigitPicture {
  readonly picture: DecodedPicture;
  /** Its ink, all of it taken for one digit, letter or shape. */
  readonly digit: PreparedDigit;
}

/** A picture file, and the form that its ink is brought to. */
export interface PictureToRead {
  /** As people gave it, for messages. */
  readonly name: string;
  /** The path to open. */
  readonly path: string;
  readonly form: Partial<ImageForm>;
}

/**
 * Reads a picture file for one digit, brought to the form of a network's images. Transparent pixels show white paper; if that leaves nothing (white ink
 * on a transparent ground), black paper.
 *
 * @throws CommandError if it is not a picture, has too many pixels, is blank, or full of specks; RunFileError if it is not a
 *   regular file of at most `MAX_PICTURE_BYTES`; the system's error if it cannot be read
 */
export async function readPicture({ name, path, form }: PictureToRead): Promise<DigitPicture> {
  try {
    const picture = await decodePicture(path);
    return { picture, digit: prepareDigit(picture, form) };
  } catch (cause) {
    const known = describeReadingError(cause);
    if (known !== undefined) throw new CommandError(`${name}: ${known.problem}; ${known.remedy}`, { cause });
    if (CommandError.isInstance(cause)) throw new CommandError(`${name}: ${reasonOf(cause)}`, { cause });
    throw cause;
  }
}
