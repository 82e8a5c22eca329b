/** The signs between digits, by strokes in a box one digit high; their width is a share of it. */
import { createMask, type Mask } from '../image/mask.ts';
import { drawStrokes, points, ring, type Stroke } from './pen.ts';

interface Sign {
  /** Of the digit's height. */
  readonly width: number;
  readonly strokes: readonly Stroke[];
}

const line = (...numbers: number[]): Stroke => points(...numbers);

const SIGNS: Readonly<Record<string, Sign>> = {
  '.': { width: 0.16, strokes: [line(0.08, 0.95, 0.09, 0.95)] },
  ',': { width: 0.2, strokes: [line(0.13, 0.9, 0.06, 1.08)] },
  ':': { width: 0.16, strokes: [line(0.08, 0.35, 0.09, 0.35), line(0.08, 0.78, 0.09, 0.78)] },
  '-': { width: 0.5, strokes: [line(0.05, 0.52, 0.45, 0.5)] },
  '/': { width: 0.5, strokes: [line(0.46, -0.04, 0.04, 1.06)] },
  '+': { width: 0.6, strokes: [line(0.04, 0.52, 0.56, 0.5), line(0.3, 0.25, 0.29, 0.78)] },
  '=': { width: 0.6, strokes: [line(0.04, 0.4, 0.56, 0.38), line(0.04, 0.64, 0.56, 0.65)] },
  x: { width: 0.5, strokes: [line(0.05, 0.38, 0.45, 0.85), line(0.45, 0.38, 0.05, 0.85)] },
  '%': { width: 0.8, strokes: [line(0.68, 0.0, 0.12, 1.0), ring(0.17, 0.2, 0.14), ring(0.63, 0.8, 0.14)] },
  '€': {
    width: 0.75,
    strokes: [ring(0.45, 0.5, 0.34, 0.5, 45, 315), line(0.0, 0.4, 0.55, 0.38), line(0.0, 0.6, 0.5, 0.58)],
  },
  $: {
    width: 0.6,
    strokes: [
      [...ring(0.3, 0.27, 0.25, 0.23, -30, -270), ...ring(0.3, 0.73, 0.25, 0.23, -90, 150)],
      line(0.3, -0.08, 0.3, 1.08),
    ],
  },
  '£': {
    width: 0.65,
    strokes: [
      [...ring(0.42, 0.22, 0.18, 0.2, -10, -180), ...points(0.28, 0.6, 0.05, 0.98, 0.62, 0.97)],
      line(0.08, 0.55, 0.48, 0.54),
    ],
  },
  '(': { width: 0.25, strokes: [ring(0.42, 0.5, 0.36, 0.62, 125, 235)] },
  ')': { width: 0.25, strokes: [ring(-0.17, 0.5, 0.36, 0.62, -55, 55)] },
};

/** A sign; the first row of its mask lies `above` pixels over the digits' upper edge. */
export function drawSign(character: string, heightPixels: number, penWidth: number): { mask: Mask; above: number } {
  const sign = SIGNS[character];
  if (sign === undefined)
    throw new RangeError(`drawSign: expected one of ${Object.keys(SIGNS).join(' ')}, got ${character}`);
  const margin = Math.ceil(penWidth / 2 + 0.14 * heightPixels) + 1;
  const mask = createMask(Math.ceil(sign.width * heightPixels) + penWidth * 2, heightPixels + 2 * margin);
  const placed = sign.strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({ x: penWidth + x * heightPixels, y: margin + y * heightPixels })),
  );
  // A dot is pressed, not touched down.
  const dots = '.:'.includes(character);
  return { mask: drawStrokes(mask, placed, dots ? penWidth * 1.5 : penWidth), above: margin };
}
