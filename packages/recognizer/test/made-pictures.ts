/** Pictures, masks and pieces made for tests. */
import type { GreyImage, RgbaImage } from '../src/grey-image.ts';
import type { Piece } from '../src/ink/label-pieces.ts';
import type { InkMask } from '../src/ink/threshold-ink.ts';
import type { Cutting } from '../src/layout/cut-out.ts';

/** A grey picture from the level of each pixel, 0 to 255. */
export function greyPicture(
  width: number,
  height: number,
  level: (x: number, y: number) => number,
): GreyImage & { pixels: Uint8ClampedArray } {
  const pixels = Uint8ClampedArray.from({ length: width * height }, (_, i) => level(i % width, Math.floor(i / width)));
  return { pixels, width, height };
}

/** A colour picture from red, green, blue and alpha of each pixel; opaque where alpha is left out. */
export function colourPicture(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number, number?],
): RgbaImage {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < width * height; i++) {
    const [red, green, blue, alpha = 255] = colour(i % width, Math.floor(i / width));
    data.set([red, green, blue, alpha], 4 * i);
  }
  return { data, width, height };
}

/** A mask from rows of `#` (ink) and anything else (paper). */
export function drawnMask(...rows: string[]): InkMask {
  return maskOf(rows[0]!.length, rows.length, (x, y) => rows[y]![x] === '#');
}

/** A mask from a rule; ink has the amount 1. */
export function maskOf(width: number, height: number, isInk: (x: number, y: number) => boolean): InkMask {
  const values = Uint8Array.from({ length: width * height }, (_, i) => Number(isInk(i % width, Math.floor(i / width))));
  return {
    isInk: values,
    ink: Float32Array.from(values),
    threshold: 0.5,
    floor: 0.1,
    noise: 0,
    specks: 0,
    width,
    height,
  };
}

/** A piece that fills `fill` of its box. */
export function pieceOf(label: number, left: number, top: number, width: number, height: number, fill = 0.5): Piece {
  return { label, box: { left, top, width, height }, area: Math.round(fill * width * height) };
}

/** A cutting from rows of `#` (ink of amount 1) and anything else (paper). */
export function drawnCutting(left: number, top: number, ...rows: string[]): Cutting {
  const width = rows[0]!.length;
  const ink = Float32Array.from(rows.join(''), (character) => (character === '#' ? 1 : 0));
  return { ink, box: { left, top, width, height: rows.length } };
}

/** A cutting that is all ink. */
export function solidCutting(left: number, top: number, width: number, height: number): Cutting {
  return { ink: new Float32Array(width * height).fill(1), box: { left, top, width, height } };
}

/** Whether a pixel lies in a rectangle. */
export function inside(x: number, y: number, left: number, top: number, width: number, height: number): boolean {
  return x >= left && y >= top && x < left + width && y < top + height;
}

/** The processor time that a call takes, in ms: that of the clock depends on what else runs. */
export function cpuTimeMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
