import { describe, expect, test } from 'vitest';
import { BlankPictureError } from './blank-picture-error.ts';
import type { GreyImage } from './grey-image.ts';
import { prepareDigit } from './prepare-digit.ts';

/** A grey picture with one filled rectangle. */
function rectangle(
  size: [number, number],
  [left, top, width, height]: [number, number, number, number],
  { paper = 255, ink = 0 } = {},
): GreyImage & { pixels: Uint8Array } {
  const [w, h] = size;
  const pixels = new Uint8Array(w * h).fill(paper);
  for (let y = top; y < top + height; y++) pixels.fill(ink, y * w + left, y * w + left + width);
  return { pixels, width: w, height: h };
}

function bounds(pixels: Uint8Array): { left: number; top: number; width: number; height: number } {
  const lit = [...pixels.keys()].filter((i) => pixels[i]! > 0);
  const xs = lit.map((i) => i % 28);
  const ys = lit.map((i) => Math.floor(i / 28));
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { left, top, width: Math.max(...xs) - left + 1, height: Math.max(...ys) - top + 1 };
}

function centreOfMass(pixels: Uint8Array): [number, number] {
  let sum = 0;
  let x = 0;
  let y = 0;
  pixels.forEach((value, i) => {
    sum += value;
    x += value * (i % 28);
    y += value * Math.floor(i / 28);
  });
  return [x / sum, y / sum];
}

describe('prepareDigit', () => {
  test('the longer side becomes 20 pixels, the aspect is kept, the brightest pixel is 255', () => {
    const { pixels, box, darkInk } = prepareDigit(rectangle([300, 200], [210, 10, 20, 100]));
    expect(box).toEqual({ left: 210, top: 10, width: 20, height: 100 });
    expect(bounds(pixels)).toMatchObject({ width: 4, height: 20 });
    expect(Math.max(...pixels)).toBe(255);
    expect(darkInk).toBe(true);
  });

  test('the centre of mass is within half a pixel of 14, wherever the ink is in the picture', () => {
    for (const [left, top] of [
      [0, 0],
      [250, 3],
      [100, 290],
    ] as const) {
      const picture = rectangle([400, 400], [left, top, 60, 30]);
      // A heavy foot, so that the centre of mass is not that of the box.
      for (let y = top; y < top + 90; y++) picture.pixels.fill(0, y * 400 + left, y * 400 + left + 12);
      const [x, y] = centreOfMass(prepareDigit(picture).pixels);
      expect(Math.abs(x - 14)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(y - 14)).toBeLessThanOrEqual(0.5);
    }
  });

  test('light ink on dark paper gives the same image as dark ink on light paper, at any contrast', () => {
    const place: [number, number, number, number] = [30, 40, 25, 50];
    const expected = prepareDigit(rectangle([120, 120], place)).pixels;
    for (const levels of [
      { paper: 0, ink: 255 },
      { paper: 90, ink: 160 },
      { paper: 200, ink: 120 },
    ]) {
      const prepared = prepareDigit(rectangle([120, 120], place, levels));
      expect(prepared.pixels).toEqual(expected);
      expect(prepared.darkInk).toBe(levels.ink < levels.paper);
    }
  });

  test('a small picture is enlarged, a 28x28 MNIST-like one keeps its place', () => {
    expect(bounds(prepareDigit(rectangle([9, 9], [3, 2, 2, 5])).pixels)).toMatchObject({ width: 8, height: 20 });
    const own = rectangle([28, 28], [13, 5, 4, 20], { paper: 0, ink: 255 });
    expect(prepareDigit(own).pixels).toEqual(own.pixels);
  });

  test('a speck of dust does not enlarge the box', () => {
    const picture = rectangle([200, 200], [80, 60, 30, 80]);
    picture.pixels[3] = 0;
    picture.pixels[199 * 200 + 180] = 0;
    expect(prepareDigit(picture).box).toEqual({ left: 80, top: 60, width: 30, height: 80 });
  });

  test('ink as far off the box as it gets stays inside the field', () => {
    const picture = rectangle([400, 400], [0, 0, 400, 3]);
    for (let y = 0; y < 400; y++) picture.pixels.fill(0, y * 400, y * 400 + 2);
    picture.pixels.fill(0, 0, 400 * 30);
    const { pixels } = prepareDigit(picture);
    expect(pixels).toHaveLength(784);
    expect(Math.max(...pixels)).toBe(255);
  });

  test('a picture without ink is refused', () => {
    expect(() => prepareDigit(rectangle([50, 50], [0, 0, 0, 0]))).toThrow(BlankPictureError);
    expect(() => prepareDigit(rectangle([50, 50], [9, 9, 9, 9], { paper: 250, ink: 240 }))).toThrow(BlankPictureError);
  });

  test('a wrong shape is refused', () => {
    expect(() => prepareDigit({ pixels: new Uint8Array(5), width: 2, height: 2 })).toThrow(TypeError);
    expect(() => prepareDigit({ pixels: new Uint8Array(0), width: 0, height: 2 })).toThrow(RangeError);
  });
});
