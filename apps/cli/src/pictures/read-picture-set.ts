import type { ReadPictures } from '@penstroke/dataset/node';
import { prepareDigit } from '@penstroke/recognizer';
import { count } from '@penstroke/runs';
import { describeReadingError } from '@penstroke/runs/read';
import { CommandError } from '../terminal/cli-error.ts';
import type { CliIo } from '../terminal/cli-io.ts';
import { createPictureBar, createPictureLines, type PictureProgress } from '../terminal/picture-progress.ts';
import { reasonOf } from '../terminal/reason-of.ts';
import { type DecodedPicture, decodePicture } from './decode-picture.ts';

/** Pictures of one size up to this, along both sides, are images already; others are photos and scans of something drawn. */
const MAX_SIDE = 64;
/** The most numbers of all images together, as for a file of them. */
const MAX_NUMBERS = 640 * 2 ** 20;
/** Pictures decoded at a time. */
const AT_ONCE = 8;
/** A bar for fewer would be gone at once. */
const LEAST_SHOWN = 50;

/** Images of one size, and their channels. */
interface Form {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** What is read, and where its progress is shown. */
interface PictureSet {
  readonly paths: readonly string[];
  readonly io: CliIo;
}

const MNIST_FORM: Form = { height: 28, width: 28, channels: 1 };

/**
 * Reads the pictures of a data set. Small ones of one size are taken as they are, grey or in colour. All others are brought to MNIST's form, as
 * `predict` brings a picture: their ink fitted into 28x28 pixels, light on dark.
 *
 * @throws CommandError that names the picture that is none, or blank
 */
export async function readPictureSet(paths: readonly string[], io: CliIo): Promise<ReadPictures> {
  const { width, height } = await decode(paths[0]!);
  const set = { paths, io };
  if (width > MAX_SIDE || height > MAX_SIDE) return fitted(set);
  const form = { height, width };
  return (
    (await collect(set, { ...form, channels: 1 }, grey, 'reading')) ??
    (await collect(set, { ...form, channels: 3 }, colour, 'reading in colour')) ??
    fitted(set)
  );
}

async function fitted(set: PictureSet): Promise<ReadPictures> {
  const convert = (picture: DecodedPicture) => prepareDigit(picture, MNIST_FORM).pixels;
  const read = await collect(set, MNIST_FORM, convert, 'bringing to 28x28 pixels');
  return { ...read!, note: 'the pictures were brought to 28x28 pixels, light ink on dark, as MNIST has it' };
}

/** @returns undefined once `convert` does */
async function collect(
  { paths, io }: PictureSet,
  form: Form,
  convert: (picture: DecodedPicture, form: Form) => Uint8Array | undefined,
  doing: string,
): Promise<ReadPictures | undefined> {
  const size = form.height * form.width * form.channels;
  if (paths.length * size > MAX_NUMBERS) {
    throw new CommandError(
      `expected pictures of at most ${count(MAX_NUMBERS)} values together; take fewer, or smaller ones`,
    );
  }
  const pixels = new Uint8Array(paths.length * size);
  const progress = createProgress(paths.length, io, `data     ${doing}  `);
  try {
    for (let start = 0; start < paths.length; start += AT_ONCE) {
      const some = paths.slice(start, start + AT_ONCE);
      const images = await Promise.all(some.map((path) => readImage(path, (picture) => convert(picture, form))));
      for (const [i, image] of images.entries()) {
        if (image === undefined) return undefined;
        pixels.set(image, (start + i) * size);
        progress.advance();
      }
    }
  } finally {
    progress.close();
  }
  return { ...form, pixels };
}

function createProgress(total: number, io: CliIo, doing: string): PictureProgress {
  const watched = io.stderr.isTTY === true && total >= LEAST_SHOWN;
  return watched ? createPictureBar(total, io, doing) : createPictureLines(total, io, doing);
}

async function readImage<Image>(path: string, convert: (picture: DecodedPicture) => Image): Promise<Image> {
  const picture = await decode(path);
  try {
    return convert(picture);
  } catch (cause) {
    const known = describeReadingError(cause);
    if (known === undefined) throw cause;
    throw new CommandError(`${path}: ${known.problem}; take it out of the set`, { cause });
  }
}

async function decode(path: string): Promise<DecodedPicture> {
  try {
    return await decodePicture(path);
  } catch (cause) {
    if (!CommandError.isInstance(cause)) throw cause;
    throw new CommandError(`${path}: ${reasonOf(cause)}`, { cause });
  }
}

/** Red, on white paper where a picture is transparent; undefined for a picture of another size, or in colour. */
function grey({ data, ...size }: DecodedPicture, { height, width }: Form): Uint8Array | undefined {
  if (size.height !== height || size.width !== width) return undefined;
  const pixels = new Uint8Array(height * width);
  for (let i = 0, at = 0; i < pixels.length; i++, at += 4) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return undefined;
    pixels[i] = onPaper(data[at]!, data[at + 3]!);
  }
  return pixels;
}

/** Red, green and blue, on white paper where a picture is transparent; undefined for a picture of another size. */
function colour({ data, ...size }: DecodedPicture, { height, width }: Form): Uint8Array | undefined {
  if (size.height !== height || size.width !== width) return undefined;
  const pixels = new Uint8Array(3 * height * width);
  for (let to = 0, at = 0; to < pixels.length; at += 4) {
    for (let channel = 0; channel < 3; channel++) pixels[to++] = onPaper(data[at + channel]!, data[at + 3]!);
  }
  return pixels;
}

function onPaper(level: number, opacity: number): number {
  return Math.round(255 + ((level - 255) * opacity) / 255);
}
