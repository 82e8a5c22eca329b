import { BlankPictureError } from './blank-picture-error.ts';
import { checkPicture, type GreyImage } from './grey-image.ts';

/** A picture whose pixels differ by less, of 255, holds nothing. */
const MINIMUM_CONTRAST = 16;

/** How much ink each pixel of a picture has. */
export interface InkImage {
  /** `width * height` amounts, 0 paper to 1 the strongest ink, rows from the top. */
  readonly ink: Float32Array;
  readonly width: number;
  readonly height: number;
  /** Whether the ink was darker than the paper. */
  readonly darkInk: boolean;
}

/**
 * The amount of ink of each pixel: its distance from the paper (the median of the border), towards the side, darker or
 * lighter, where most of the distance is.
 *
 * @throws TypeError, RangeError as `checkPicture`; BlankPictureError if all pixels are nearly alike
 */
export function separateInk({ pixels, width, height }: GreyImage): InkImage {
  checkPicture('separateInk', width, height, pixels.length, 1);
  const paper = borderMedian({ pixels, width, height });
  let darker = 0;
  let lighter = 0;
  for (let i = 0; i < pixels.length; i++) {
    const distance = paper - pixels[i]!;
    // Squares, so that a few strokes outweigh a paper that is slightly uneven everywhere.
    if (distance > 0) darker += distance * distance;
    else lighter += distance * distance;
  }
  const darkInk = darker >= lighter;
  const sign = darkInk ? 1 : -1;
  const ink = new Float32Array(pixels.length);
  let strongest = 0;
  for (let i = 0; i < ink.length; i++) {
    const amount = Math.max(0, sign * (paper - pixels[i]!));
    ink[i] = amount;
    if (amount > strongest) strongest = amount;
  }
  if (!(strongest >= MINIMUM_CONTRAST)) {
    throw new BlankPictureError(
      `separateInk: expected ink on paper, got a ${width}x${height} picture whose pixels differ by ${Math.round(strongest)} of 255; draw darker or crop the picture`,
    );
  }
  for (let i = 0; i < ink.length; i++) ink[i] = ink[i]! / strongest;
  return { ink, width, height, darkInk };
}

function borderMedian({ pixels, width, height }: GreyImage): number {
  const border: number[] = [];
  for (let x = 0; x < width; x++) border.push(pixels[x]!, pixels[(height - 1) * width + x]!);
  for (let y = 0; y < height; y++) border.push(pixels[y * width]!, pixels[y * width + width - 1]!);
  border.sort((a, b) => a - b);
  return border[border.length >> 1]!;
}
