import { MAX_PIXELS, pictureShrink, type RgbaImage } from '@penstroke/recognizer';
import { collectRows, count, MAX_PICTURE_BYTES } from '@penstroke/runs';
import { readBoundedFile, readBoundedHead } from '@penstroke/runs/node';
import sharp from 'sharp';
import { CommandError } from '../terminal/cli-error.ts';
import { reasonOf } from '../terminal/reason-of.ts';
import { avifSizes } from './avif-sizes.ts';
import { decodeBmp, isBmp } from './decode-bmp.ts';
import { decodePnm, isPnm } from './decode-pnm.ts';
import { expectDecodable } from './decoding-memory.ts';
import { isWholeWebp } from './is-whole-webp.ts';
import { PictureFormatError } from './picture-format-error.ts';

/** A decoded picture, the right way up. */
export interface DecodedPicture extends RgbaImage {
  /** Pixels of the file for one of these, along a side; a whole number. */
  readonly shrink: number;
}

/** What sharp decodes here. Not SVG and PDF, which are programs for drawing rather than pixels. */
const FORMATS: readonly string[] = ['png', 'jpeg', 'webp', 'gif', 'tiff', 'heif'];
/** The types of values that pictures have; decimal numbers, of scientific programs, have no agreed white. */
const DEPTHS: readonly string[] = ['uchar', 'ushort'];
/** Of a picture of more pixels the decoder itself makes a smaller one; that of others is the exact mean of each block. */
const MAX_FULL_PIXELS = 16_000_000;
/** How much of a file shows what it is. */
const HEAD_BYTES = 2 ** 16;
/** Larger files are not held in memory as a whole, unless their form asks for it. */
const MAX_HELD_BYTES = 8 * 2 ** 20;
/** The longest side, as in a JPEG. A longer row alone fills the memory, and in 64 megapixels would leave no room for a digit. */
const MAX_SIDE = 65_535;
/** Brands of HEIC in the first box of a file; AVIF, its free sister, is read. */
const HEIC_BRANDS: readonly string[] = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** The loaders of {@link FORMATS}; no other sees a byte of a file. That of SVG would take the text of the file into its messages. */
const LOADERS: readonly string[] = ['Png', 'Jpeg', 'Webp', 'Nsgif', 'Tiff', 'Heif'];

// Every picture is decoded once.
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: LOADERS.map((name) => `VipsForeignLoad${name}`) });

/**
 * Decodes a picture within limits of pixels and memory: PNG, JPEG, WebP, GIF, TIFF, AVIF, BMP, PBM, PGM or PPM; of several pages the
 * first. It is turned as its EXIF data says, and keeps its transparency. A large one is shrunk on the way, by the factor that the
 * recognizer would use.
 *
 * @param source the file's bytes, or the path of a regular file of at most `MAX_PICTURE_BYTES`
 * @throws CommandError, in half a sentence with the remedy, if it is not a picture that is read here, has too many pixels, or would
 *   take too much memory; for a path RunFileError, the system's error as `readBoundedFile`
 */
export async function decodePicture(source: Uint8Array | string): Promise<DecodedPicture> {
  const { head, input } = typeof source === 'string' ? await openSource(source) : { head: source, input: source };
  if (head.length === 0) throw new CommandError('the file is empty; give a PNG or JPEG file');
  if (isHeic(head))
    throw new CommandError('HEIC is not read here; save it as JPEG, on an iPhone by sharing it as “Most Compatible”');
  if (isMarkup(head)) throw new CommandError('expected a PNG or JPEG picture, got an SVG or other XML; save it as PNG');
  try {
    return typeof input !== 'string' && hasRows(input) ? decodeRows(input) : await decodeWithSharp(input, head);
  } catch (cause) {
    if (CommandError.isInstance(cause)) throw cause;
    const reason = reasonOf(cause);
    if (PictureFormatError.isInstance(cause)) throw new CommandError(`not a readable picture: ${reason}`, { cause });
    if (/pixel limit|exceeds/i.test(reason)) throw tooLarge(cause);
    throw new CommandError(`not a readable picture (${reason}); give a PNG or JPEG file`, { cause });
  }
}

interface Source {
  readonly head: Uint8Array;
  readonly input: Uint8Array | string;
}

/** A file's bytes; its path where it is large and sharp can read it piece by piece. */
async function openSource(path: string): Promise<Source> {
  const { bytes: head, sizeBytes } = await readBoundedHead(path, {
    maxBytes: MAX_PICTURE_BYTES,
    headBytes: HEAD_BYTES,
  });
  if (sizeBytes > MAX_HELD_BYTES && !hasRows(head)) return { head, input: path };
  const bytes = await readBoundedFile(path, MAX_PICTURE_BYTES);
  return { head: bytes, input: bytes };
}

/** Whether it is a picture of a form that is decoded row by row here. */
function hasRows(head: Uint8Array): boolean {
  return isBmp(head) || isPnm(head);
}

function decodeRows(bytes: Uint8Array): DecodedPicture {
  const source = isBmp(bytes) ? decodeBmp(bytes) : decodePnm(bytes);
  const shrink = shrinkOf(source);
  return { ...collectRows(source, shrink), shrink };
}

async function decodeWithSharp(input: Uint8Array | string, head: Uint8Array): Promise<DecodedPicture> {
  // Of sizes that it cannot hold libvips complains on stderr, past every check.
  for (const size of avifSizes(head.subarray(0, HEAD_BYTES))) shrinkOf(size);
  const picture = sharp(input, { limitInputPixels: MAX_PIXELS, failOn: 'error', animated: false });
  const facts = await picture.metadata();
  const { format, autoOrient } = facts;
  if (format === undefined || !FORMATS.includes(format)) {
    throw new CommandError(`expected a PNG or JPEG picture, got ${format ?? 'something else'}`);
  }
  if (!DEPTHS.includes(facts.depth)) {
    throw new CommandError(`expected 8 or 16 bits a value, got a ${format} of ${facts.depth} values; save it as PNG`);
  }
  const shrink = shrinkOf(autoOrient);
  expectDecodable({ ...facts, format, isProgressive: facts.isProgressive === true, isWholeWebp: isWholeWebp(head) });
  const turned = picture.autoOrient();
  const small = autoOrient.width * autoOrient.height <= MAX_FULL_PIXELS;
  const sized = small
    ? turned
    : turned.resize(Math.ceil(autoOrient.width / shrink), Math.ceil(autoOrient.height / shrink), { fit: 'fill' });
  const { data, info } = await sized
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, channels } = info;
  const readRow = (y: number, row: Uint8Array): void =>
    row.set(data.subarray(channels * y * width, channels * (y + 1) * width));
  const source = { width, height: info.height, channels: channels === 4 ? 4 : 3, readRow } as const;
  return { ...collectRows(source, small ? shrink : 1), shrink };
}

/** @throws CommandError for too many pixels */
function shrinkOf(size: { readonly width: number; readonly height: number }): number {
  const pixels = size.width * size.height;
  if (pixels > MAX_PIXELS) throw tooLarge();
  if (Math.max(size.width, size.height) > MAX_SIDE) {
    const sides = `${count(size.width)}x${count(size.height)}`;
    throw new CommandError(`expected sides of at most ${count(MAX_SIDE)} pixels, got ${sides}; crop the picture`);
  }
  return pictureShrink(size);
}

function tooLarge(cause?: unknown): CommandError {
  return new CommandError(`the picture has more than ${count(MAX_PIXELS)} pixels; make it smaller`, { cause });
}

function isMarkup(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}

function isHeic(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(4, 64));
  if (!text.startsWith('ftyp')) return false;
  const boxEnd = Math.min(64, (bytes[2]! << 8) | bytes[3]!);
  const compatible = text.slice(4, Math.max(8, boxEnd - 4));
  return HEIC_BRANDS.includes(text.slice(4, 8)) && !compatible.includes('avif');
}
