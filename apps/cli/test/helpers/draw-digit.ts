import { renderSvg } from '../../src/pictures/render-svg.ts';

/** Pen strokes in a unit square, as a person draws them with the mouse: not the shapes of a font. */
const STROKES: Readonly<Record<number, string>> = {
  0: 'M 0.52 0.05 C 0.2 0.02 0.1 0.4 0.14 0.62 C 0.18 0.95 0.62 1.0 0.78 0.72 C 0.95 0.42 0.82 0.06 0.48 0.06',
  1: 'M 0.36 0.22 L 0.54 0.04 L 0.5 0.97',
  2: 'M 0.14 0.24 C 0.24 0.0 0.74 -0.02 0.76 0.28 C 0.77 0.55 0.3 0.72 0.12 0.94 L 0.88 0.9',
  3: 'M 0.18 0.12 C 0.42 -0.06 0.8 0.08 0.68 0.32 C 0.62 0.44 0.46 0.46 0.38 0.46 C 0.6 0.44 0.86 0.58 0.76 0.8 C 0.66 1.02 0.3 0.98 0.14 0.86',
  4: 'M 0.3 0.05 L 0.16 0.56 L 0.84 0.54 M 0.64 0.06 L 0.6 0.98',
  5: 'M 0.8 0.06 L 0.28 0.08 L 0.22 0.46 C 0.4 0.34 0.82 0.4 0.78 0.72 C 0.74 1.0 0.32 1.0 0.16 0.86',
  7: 'M 0.14 0.1 L 0.82 0.08 C 0.66 0.36 0.5 0.62 0.42 0.98',
};

/** How the page looks. */
export interface DrawOptions {
  /** Side of the square page, pixels. */
  readonly page?: number;
  /** Upper left corner and side of the digit, pixels. */
  readonly at?: readonly [x: number, y: number, size: number];
  readonly pen?: number;
  readonly ink?: string;
  /** `'none'` for a transparent page. */
  readonly paper?: string;
}

/** A PNG of a digit drawn by hand; by default 300x300, black on white, off the centre. */
export function drawDigit(digit: number, options: DrawOptions = {}): Uint8Array {
  const { page = 300, at = [150, 30, 110], pen = 11, ink = '#000', paper = '#fff' } = options;
  const [x, y, size] = at;
  const ground = paper === 'none' ? '' : `<rect width="${page}" height="${page}" fill="${paper}"/>`;
  return renderSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${page}" height="${page}">${ground}` +
      `<path transform="translate(${x} ${y}) scale(${size})" d="${STROKES[digit]}" fill="none" stroke="${ink}" stroke-width="${pen / size}" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
  );
}
