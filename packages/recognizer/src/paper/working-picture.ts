import { checkPicture, checkRgba, type GreyImage, type RgbaImage } from '../grey-image.ts';
import { pictureShrink } from './picture-shrink.ts';
import { sumBlocks } from './sum-blocks.ts';

/** Transparent pixels below this share are a rounded corner or a stray, not a drawing on a transparent ground. */
const TRANSPARENT_SHARE = 0.005;
/** A drawing in one flat colour: its visible pixels are at most this far from their mean, of 255. */
const FLAT_DEVIATION = 24;
/** All but so many of them, or but this share, whichever is more: a stray is no writing on a page that is cut out. */
const STRAY_PIXELS = 12;
const STRAY_SHARE = 1e-4;

/** A picture small enough to work on: three planes of bytes, or amounts of ink where the picture is nothing but ink. */
export interface WorkingPicture {
  readonly width: number;
  readonly height: number;
  /** Pixels of the original for one of these, along a side; a whole number. */
  readonly shrink: number;
  /** Red, green and blue, each `width * height` values from 0 to 255, rows from the top. */
  readonly planes: readonly [Float32Array, Float32Array, Float32Array];
  /** The amount of ink, 0 to 1, of a drawing in one colour on a transparent ground; absent for all other pictures. */
  readonly ink?: Float32Array;
}

/**
 * Shrinks a picture by a whole factor, the mean of each block, until its longer side fits; lays a transparent one on a ground.
 *
 * @param ground what shows through transparent pixels: 255 for white paper, 0 for black
 * @throws RangeError, TypeError as `checkPicture`
 */
export function workingPicture(image: GreyImage | RgbaImage, ground: 255 | 0 = 255): WorkingPicture {
  return 'data' in image ? fromRgba(image, ground) : fromGrey(image);
}

function fromGrey({ pixels, width, height }: GreyImage): WorkingPicture {
  checkPicture('recognize', width, height, pixels.length, 1);
  const shrink = pictureShrink({ width, height });
  const size = { width: Math.ceil(width / shrink), height: Math.ceil(height / shrink) };
  const sums = new Float32Array(size.width * size.height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / shrink) * size.width;
    for (let column = 0, x = 0; column < size.width; column++) {
      const end = Math.min(width, x + shrink);
      let sum = 0;
      for (; x < end; x++) sum += pixels[y * width + x]!;
      sums[row + column]! += sum;
    }
  }
  divideByBlocks([sums], size, { width, height, shrink });
  return { ...size, shrink, planes: [sums, sums, sums] };
}

function fromRgba(image: RgbaImage, ground: number): WorkingPicture {
  checkRgba('recognize', image);
  const { data, width, height } = image;
  const shrink = pictureShrink({ width, height });
  const size = { width: Math.ceil(width / shrink), height: Math.ceil(height / shrink) };
  const make = (): Float32Array => new Float32Array(size.width * size.height);
  const planes = [make(), make(), make()] as const;
  const transparent = sumBlocks(image, { planes, ground, shrink, columns: size.width });
  divideByBlocks(planes, size, { width, height, shrink });
  if (transparent <= TRANSPARENT_SHARE * width * height || !isFlat(image)) return { ...size, shrink, planes };
  const ink = make();
  for (let at = 3, y = 0; y < height; y++) {
    const row = Math.floor(y / shrink) * size.width;
    for (let x = 0; x < width; x++, at += 4) ink[row + Math.floor(x / shrink)]! += data[at]! / 255;
  }
  divideByBlocks([ink], size, { width, height, shrink });
  return { ...size, shrink, planes, ink };
}

/** Turns sums over blocks into means; the blocks at the right and lower edges may be cut. */
function divideByBlocks(
  planes: readonly Float32Array[],
  size: { readonly width: number; readonly height: number },
  from: { readonly width: number; readonly height: number; readonly shrink: number },
): void {
  if (from.shrink === 1) return;
  const last = size.width - 1;
  for (const plane of planes) {
    for (let y = 0; y < size.height; y++) {
      const rows = Math.min(from.shrink, from.height - y * from.shrink);
      const share = 1 / (rows * from.shrink);
      const row = y * size.width;
      for (let x = 0; x < last; x++) plane[row + x]! *= share;
      plane[row + last]! *= 1 / (rows * (from.width - last * from.shrink));
    }
  }
}

/** Whether all that is visible has one colour, so that the opacity alone draws. */
function isFlat({ data }: RgbaImage): boolean {
  let [visible, red, green, blue] = [0, 0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3]! < 128) continue;
    visible++;
    red += data[at]!;
    green += data[at + 1]!;
    blue += data[at + 2]!;
  }
  if (visible === 0) return false;
  [red, green, blue] = [red / visible, green / visible, blue / visible];
  let strays = Math.max(STRAY_PIXELS, STRAY_SHARE * visible);
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3]! < 128) continue;
    const isFar =
      Math.abs(data[at]! - red) > FLAT_DEVIATION ||
      Math.abs(data[at + 1]! - green) > FLAT_DEVIATION ||
      Math.abs(data[at + 2]! - blue) > FLAT_DEVIATION;
    if (isFar && --strays < 0) return false;
  }
  return true;
}
