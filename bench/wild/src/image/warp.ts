import { type Canvas, type Colour, createCanvas } from './canvas.ts';
import type { Mask } from './mask.ts';

/** From a place in the new picture to the one in the old. */
type Source = (x: number, y: number) => readonly [number, number];

/** A turn about the middle. */
function turned(width: number, height: number, degrees: number): Source {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
  return (x, y) => [cx + cos * (x - cx) + sin * (y - cy), cy - sin * (x - cx) + cos * (y - cy)];
}

/**
 * The canvas turned about its middle; what comes into view is the fill.
 *
 * @param degrees clockwise
 */
export function rotateCanvas(canvas: Canvas, degrees: number, fill: Canvas | Colour): Canvas {
  return warpCanvas(canvas, canvas, turned(canvas.width, canvas.height, degrees), fill);
}

/** The mask turned about its middle, as large as it must be. */
export function rotateMask(mask: Mask, degrees: number): Mask {
  const side = Math.ceil(Math.hypot(mask.width, mask.height));
  const [dx, dy] = [(side - mask.width) / 2, (side - mask.height) / 2];
  const source = turned(side, side, degrees);
  const cover = new Float32Array(side * side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [u, v] = source(x, y);
      sample(mask.cover, mask, 1, u - dx, v - dy, cover, y * side + x);
    }
  }
  return { width: side, height: side, cover };
}

/**
 * The canvas seen aslant: its corners come to lie at the four places, in the order left top, right top, right bottom, left
 * bottom.
 */
export function perspective(
  canvas: Canvas,
  size: { readonly width: number; readonly height: number },
  corners: readonly (readonly [number, number])[],
  fill: Canvas | Colour,
): Canvas {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = corners as [Pair, Pair, Pair, Pair];
  const [dx1, dx2, sx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, sy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const det = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / det;
  const h = (dx1 * sy - sx * dy1) / det;
  const [a, b, c] = [x1 - x0 + g * x1, x3 - x0 + h * x3, x0];
  const [d, e, f] = [y1 - y0 + g * y1, y3 - y0 + h * y3, y0];
  // The adjugate of the matrix that takes the unit square to the corners (Heckbert 1989, section 2.2.3).
  const source: Source = (x, y) => {
    const u = (e - f * h) * x + (c * h - b) * y + (b * f - c * e);
    const v = (f * g - d) * x + (a - c * g) * y + (c * d - a * f);
    const w = (d * h - e * g) * x + (b * g - a * h) * y + (a * e - b * d);
    return [(u / w) * (canvas.width - 1), (v / w) * (canvas.height - 1)];
  };
  return warpCanvas(canvas, size, source, fill);
}

type Pair = readonly [number, number];

/** The canvas with each pixel taken from elsewhere. */
function warpCanvas(
  canvas: Canvas,
  { width, height }: { readonly width: number; readonly height: number },
  source: Source,
  fill: Canvas | Colour,
): Canvas {
  const out: Canvas = 'rgb' in fill ? { width, height, rgb: fill.rgb.slice() } : createCanvas(width, height, fill);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = source(x, y);
      sample(canvas.rgb, canvas, 3, u, v, out.rgb, (y * width + x) * 3);
    }
  }
  return out;
}

/** Writes the bilinear values of a place, unless it is outside. */
function sample(
  values: Float32Array,
  { width, height }: { readonly width: number; readonly height: number },
  channels: number,
  x: number,
  y: number,
  out: Float32Array,
  at: number,
): void {
  if (!(x >= -0.5 && y >= -0.5 && x <= width - 0.5 && y <= height - 0.5)) return;
  const x0 = Math.min(width - 1, Math.max(0, Math.floor(x)));
  const y0 = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const tx = Math.min(1, Math.max(0, x - x0));
  const ty = Math.min(1, Math.max(0, y - y0));
  const right = x0 + 1 < width ? channels : 0;
  const above = (y0 * width + x0) * channels;
  const below = y0 + 1 < height ? above + width * channels : above;
  for (let c = 0; c < channels; c++) {
    const upper = values[above + c]! * (1 - tx) + values[above + right + c]! * tx;
    const lower = values[below + c]! * (1 - tx) + values[below + right + c]! * tx;
    out[at + c] = upper * (1 - ty) + lower * ty;
  }
}
