import { MAX_PIXELS, type RgbaImage } from '@penstroke/recognizer';
import { collectRows, count, pictureShrink } from '@penstroke/runs';
import sharp from 'sharp';
import { CommandError } from '../terminal/cli-error.ts';
import { reasonOf } from '../terminal/reason-of.ts';
import { decodeBmp, isBmp } from './decode-bmp.ts';
import { decodePnm, isPnm } from './decode-pnm.ts';
import { PictureFormatError } from './picture-format-error.ts';

/** A decoded picture, the right way up. */
export interface DecodedPicture extends RgbaImage {
  /** Pixels of the file for one of these, along a side; a whole number. */
  readonly shrink: number;
}

/** What sharp decodes here. Not SVG and PDF, which are programs for drawing rather than pixels. */
const FORMATS: readonly string[] = ['png', 'jpeg', 'webp', 'gif', 'tiff', 'heif'];
/** Pictures of more pixels are shrunk while they are decoded. */
const MAX_FULL_PIXELS = 16_000_000;
/** The longest side, as in a JPEG. A longer row alone fills the memory, and in 64 megapixels would leave no room for a digit. */
const MAX_SIDE = 65_535;
/** Brands of HEIC in the first box of a file; AVIF, its free sister, is read. */
const HEIC_BRANDS: readonly string[] = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

// Every picture is decoded once.
sharp.cache(false);

/**
 * Decodes a picture within pixel limits: PNG, JPEG, WebP, GIF, TIFF, AVIF, BMP, PBM, PGM or PPM; of several pages the first. It is
 * turned as its EXIF data says, and keeps its transparency. One of more than 16 megapixels is shrunk on the way, by the factor that
 * the recognizer would use.
 *
 * @throws CommandError, in half a sentence with the remedy, if it is not a picture that is read here, or has too many pixels
 */
export async function decodePicture(bytes: Uint8Array): Promise<DecodedPicture> {
  if (bytes.length === 0) throw new CommandError('the file is empty; give a PNG or JPEG file');
  if (isHeic(bytes))
    throw new CommandError('HEIC is not read here; save it as JPEG, on an iPhone by sharing it as “Most Compatible”');
  try {
    return isBmp(bytes) || isPnm(bytes) ? decodeRows(bytes) : await decodeWithSharp(bytes);
  } catch (cause) {
    if (CommandError.isInstance(cause)) throw cause;
    const reason = reasonOf(cause);
    if (PictureFormatError.isInstance(cause)) throw new CommandError(`not a readable picture: ${reason}`, { cause });
    if (/pixel limit|exceeds/i.test(reason)) throw tooLarge(cause);
    throw new CommandError(`not a readable picture (${reason}); give a PNG or JPEG file`, { cause });
  }
}

function decodeRows(bytes: Uint8Array): DecodedPicture {
  const source = isBmp(bytes) ? decodeBmp(bytes) : decodePnm(bytes);
  const shrink = shrinkOf(source);
  return { ...collectRows(source, shrink), shrink };
}

async function decodeWithSharp(bytes: Uint8Array): Promise<DecodedPicture> {
  const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', animated: false });
  const { format, autoOrient } = await picture.metadata();
  if (format === undefined || !FORMATS.includes(format)) {
    throw new CommandError(`expected a PNG or JPEG picture, got ${format ?? 'something else'}`);
  }
  const shrink = shrinkOf(autoOrient);
  const turned = picture.autoOrient();
  const sized =
    shrink === 1
      ? turned
      : turned.resize(Math.ceil(autoOrient.width / shrink), Math.ceil(autoOrient.height / shrink), { fit: 'fill' });
  const { data, info } = await sized
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, shrink };
}

/** @throws CommandError for too many pixels */
function shrinkOf(size: { readonly width: number; readonly height: number }): number {
  const pixels = size.width * size.height;
  if (pixels > MAX_PIXELS) throw tooLarge();
  if (Math.max(size.width, size.height) > MAX_SIDE) {
    const sides = `${count(size.width)}x${count(size.height)}`;
    throw new CommandError(`expected sides of at most ${count(MAX_SIDE)} pixels, got ${sides}; crop the picture`);
  }
  return pixels > MAX_FULL_PIXELS ? pictureShrink(size) : 1;
}

function tooLarge(cause?: unknown): CommandError {
  return new CommandError(`the picture has more than ${count(MAX_PIXELS)} pixels; make it smaller`, { cause });
}

function isHeic(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(4, 64));
  if (!text.startsWith('ftyp')) return false;
  const boxEnd = Math.min(64, (bytes[2]! << 8) | bytes[3]!);
  const compatible = text.slice(4, Math.max(8, boxEnd - 4));
  return HEIC_BRANDS.includes(text.slice(4, 8)) && !compatible.includes('avif');
}
