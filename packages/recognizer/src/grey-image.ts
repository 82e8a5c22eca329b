import { kindOf } from './kind-of.ts';

/** One grey picture, its rows one after another from the top. */
export interface GreyImage {
  /** `width * height` grey levels, 0 black to 255 white. */
  readonly pixels: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
}

/** Colour pixels as a page's `ImageData` holds them: red, green, blue, alpha, a byte each. */
export interface RgbaImage {
  readonly data: Uint8ClampedArray | Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The most pixels a picture may have: 64 megapixels, more than any phone's camera needs for a page of digits. */
export const MAX_PIXELS = 64_000_000;

/**
 * Checks a picture's sides and its number of values.
 *
 * @throws RangeError if a side is not a positive integer or the picture has more than `MAX_PIXELS`
 * @throws TypeError if there are not `valuesPerPixel * width * height` values
 */
export function checkPicture(
  caller: string,
  width: number,
  height: number,
  values: number,
  valuesPerPixel: number,
): void {
  for (const side of [width, height]) {
    if (!Number.isInteger(side) || side < 1) {
      throw new RangeError(`${caller}: expected sides of at least 1 pixel, got ${width}x${height}`);
    }
  }
  if (width * height > MAX_PIXELS) {
    throw new RangeError(`${caller}: expected at most ${MAX_PIXELS} pixels, got ${width}x${height}; make it smaller`);
  }
  if (values !== width * height * valuesPerPixel) {
    throw new TypeError(`${caller}: expected ${width * height * valuesPerPixel} values, got ${values}`);
  }
}

/**
 * Checks a colour picture.
 *
 * @throws RangeError, TypeError as `checkPicture`, and a TypeError for channels of more than a byte, such as half a float's
 */
export function checkRgba(caller: string, { data, width, height }: RgbaImage): void {
  if (ArrayBuffer.isView(data) && data.BYTES_PER_ELEMENT !== 1) {
    throw new TypeError(
      `${caller}: expected channels of a byte each, got ${kindOf(data)}; give a Uint8ClampedArray with 0 to 255`,
    );
  }
  checkPicture(caller, width, height, data.length, 4);
}

/** The luminance of a colour, in the unit of its channels (ITU-R BT.601 weights). */
export function luminance(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** What {@link greyFromRgba} lays a picture on. */
export interface GreyFromRgbaOptions {
  /** The grey level that shows through transparent pixels, 0 black to 255 white. Default 255. */
  readonly paper?: number;
}

/**
 * The luminance of a colour picture on paper, 0 to 255; transparent pixels show the paper.
 *
 * @throws RangeError, TypeError as `checkRgba`
 */
export function greyFromRgba(image: RgbaImage, { paper = 255 }: GreyFromRgbaOptions = {}): GreyImage {
  checkRgba('greyFromRgba', image);
  const { data, width, height } = image;
  const pixels = new Uint8Array(width * height);
  for (let i = 0; i < pixels.length; i++) {
    const opacity = data[4 * i + 3]! / 255;
    const level = luminance(data[4 * i]!, data[4 * i + 1]!, data[4 * i + 2]!);
    pixels[i] = Math.round(paper + opacity * (level - paper));
  }
  return { pixels, width, height };
}
