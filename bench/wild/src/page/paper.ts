import type { Dice } from '../dice.ts';
import { type Canvas, type Colour, createCanvas, light, paint } from '../image/canvas.ts';
import { cloud } from '../image/cloud.ts';
import { jpeg } from '../image/jpeg.ts';
import { createMask, layMask, type Mask } from '../image/mask.ts';

/** The side of a picture of one digit, in pixels. */
export const SIDE = 400;
/** Blue-black ink. */
export const INK: Colour = [35, 40, 80];
export const WHITE: Colour = [255, 255, 255];
export const BLACK: Colour = [0, 0, 0];
const GRAIN_PIXELS = 5;
const OFF_WHITE: Colour = [246, 244, 238];

export interface PaperOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colour?: Colour;
  /** Standard deviation from pixel to pixel. */
  readonly noise?: number;
  /** Standard deviation of spots of some pixels. */
  readonly grain?: number;
}

/** A sheet of paper as a camera sees it. */
export function paper(dice: Dice, options: PaperOptions = {}): Canvas {
  const { width = SIDE, height = SIDE, colour = OFF_WHITE, noise = 2.5, grain = 2 } = options;
  const fine = dice.noise(Math.min(width * height, 1 << 18));
  const coarse = cloud(dice, width, height, GRAIN_PIXELS);
  const sheet = createCanvas(width, height, colour);
  for (let pixel = 0; pixel < coarse.length; pixel++) {
    const change = noise * fine[pixel % fine.length]! + grain * coarse[pixel]!;
    for (let at = 3 * pixel; at < 3 * pixel + 3; at++) sheet.rgb[at]! += change;
  }
  return sheet;
}

/** A mask on an empty one of the picture's size: in the middle, give or take ten pixels, unless a corner is given. */
export function place(
  dice: Dice,
  mask: Mask,
  at: { readonly x?: number; readonly y?: number; readonly width?: number; readonly height?: number } = {},
): Mask {
  const { width = SIDE, height = SIDE } = at;
  const x = at.x ?? (width - mask.width) / 2 + dice.integer(-10, 10);
  const y = at.y ?? (height - mask.height) / 2 + dice.integer(-10, 10);
  const inside = (value: number, room: number) => Math.max(0, Math.min(room, value));
  return layMask(createMask(width, height), mask, inside(x, width - mask.width), inside(y, height - mask.height));
}

/** The mask in blue-black ink on a sheet of paper. */
export function onPaper(dice: Dice, mask: Mask, ink: Colour = INK, options: PaperOptions = {}): Canvas {
  return paint(paper(dice, { width: mask.width, height: mask.height, ...options }), mask, ink);
}

/** What a camera's file keeps of it. */
export function photo(canvas: Canvas, quality = 85): Canvas {
  return jpeg(canvas, quality);
}

/** The same under uneven light, as a camera's file. */
export function photoIn(canvas: Canvas, factors: Float32Array): Canvas {
  return photo(light(canvas, factors));
}
