import type { Mask } from './mask.ts';

/** A colour: red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** An opaque picture in the making: red, green, blue of each pixel, 0 to 255, any fraction, row by row. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly rgb: Float32Array;
}

/** A picture as a program meets it: RGBA bytes, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export function createCanvas(width: number, height: number, colour: Colour): Canvas {
  const rgb = new Float32Array(width * height * 3);
  for (let at = 0; at < rgb.length; at += 3) rgb.set(colour, at);
  return { width, height, rgb };
}

/** Paints ink of one colour where the mask covers. Changes the canvas, and returns it. */
export function paint(canvas: Canvas, mask: Mask, colour: Colour, opacity = 1): Canvas {
  for (let at = 0; at < mask.cover.length; at++) {
    const cover = mask.cover[at]! * opacity;
    if (cover <= 0) continue;
    for (let c = 0; c < 3; c++) {
      const before = canvas.rgb[at * 3 + c]!;
      canvas.rgb[at * 3 + c] = before + (colour[c]! - before) * cover;
    }
  }
  return canvas;
}

/** Changes each value by the place of its pixel. */
export function shade(
  canvas: Canvas,
  change: (value: number, x: number, y: number, channel: number) => number,
): Canvas {
  const { width, height, rgb } = canvas;
  let at = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 3; channel++, at++) rgb[at] = change(rgb[at]!, x, y, channel);
    }
  }
  return canvas;
}

/** Multiplies all three colours by a plane of factors. */
export function light(canvas: Canvas, factors: Float32Array): Canvas {
  const { rgb } = canvas;
  for (let pixel = 0; pixel < factors.length; pixel++) {
    const factor = factors[pixel]!;
    for (let at = 3 * pixel; at < 3 * pixel + 3; at++) rgb[at]! *= factor;
  }
  return canvas;
}

/** Copies a canvas into another, its corner at (left, top). */
export function layCanvas(under: Canvas, over: Canvas, left: number, top: number): Canvas {
  for (let y = 0; y < over.height; y++) {
    const row = over.rgb.subarray(y * over.width * 3, (y + 1) * over.width * 3);
    under.rgb.set(row, ((y + top) * under.width + left) * 3);
  }
  return under;
}

/** Each of the three colours by itself, changed, and put together again. */
export function mapPlanes(canvas: Canvas, change: (plane: Float32Array, channel: number) => Float32Array): Canvas {
  const { width, height, rgb } = canvas;
  const out = new Float32Array(rgb.length);
  for (let c = 0; c < 3; c++) {
    const plane = change(
      Float32Array.from({ length: width * height }, (_, at) => rgb[at * 3 + c]!),
      c,
    );
    for (let at = 0; at < plane.length; at++) out[at * 3 + c] = plane[at]!;
  }
  return { width, height, rgb: out };
}

/** The canvas in bytes. */
export function toPicture({ width, height, rgb }: Canvas): Picture {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++) for (let c = 0; c < 3; c++) data[at * 4 + c] = rgb[at * 3 + c]!;
  return { width, height, data };
}

/** A mask as an RGBA picture of one colour on nothing. */
export function toTransparentPicture({ width, height, cover }: Mask, [red, green, blue]: Colour): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < cover.length; at++) data.set([red, green, blue, cover[at]! * 255], at * 4);
  return { width, height, data };
}
