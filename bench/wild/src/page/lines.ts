/** What is printed on paper before anyone writes: lines, squares, dots, boxes. */
import type { Dice } from '../dice.ts';
import { createMask, type Mask } from '../image/mask.ts';
import { drawStrokes, points, ring, type Stroke } from '../ink/pen.ts';

export interface GridOptions {
  /** From line to line, in pixels. */
  readonly step: number;
  readonly penWidth?: number;
  readonly across?: boolean;
  readonly down?: boolean;
  /** Degrees that the sheet lies turned. */
  readonly tilt?: number;
}

/** Lines over the whole picture, the first at a random place. */
export function grid(dice: Dice, width: number, height: number, options: GridOptions): Mask {
  const { step, penWidth = 2, across = true, down = true, tilt = dice.uniform(-0.4, 0.4) } = options;
  const slope = Math.tan((tilt * Math.PI) / 180);
  const lines: Stroke[] = [];
  const margin = Math.ceil((Math.abs(slope) * Math.max(width, height)) / step) + 1;
  const first = dice.uniform(0, step);
  for (let i = -margin; i * step < height + margin * step; i++) {
    if (across) lines.push(points(-2, first + i * step, width + 2, first + i * step + slope * width));
  }
  const start = dice.uniform(0, step);
  for (let i = -margin; i * step < width + margin * step; i++) {
    if (down) lines.push(points(start + i * step, -2, start + i * step - slope * height, height + 2));
  }
  return drawStrokes(createMask(width, height), lines.flatMap(cutUp), penWidth);
}

/** A long line in short pieces, whose boxes are small however the line is tilted. */
function cutUp([from, to]: Stroke): Stroke[] {
  const count = 16;
  return Array.from({ length: count }, (_, i) => {
    const at = (t: number) => ({ x: from!.x + (to!.x - from!.x) * t, y: from!.y + (to!.y - from!.y) * t });
    return [at(i / count), at((i + 1) / count)];
  });
}

/** A dot at each corner of a grid. */
export function dots(dice: Dice, width: number, height: number, step: number, size: number): Mask {
  const [x0, y0] = [dice.uniform(0, step), dice.uniform(0, step)];
  const strokes: Stroke[] = [];
  for (let y = y0; y < height; y += step) for (let x = x0; x < width; x += step) strokes.push(points(x, y));
  return drawStrokes(createMask(width, height), strokes, size);
}

/** The outline of a box. */
export function box(left: number, top: number, right: number, bottom: number): Stroke {
  return points(left, top, right, top, right, bottom, left, bottom, left, top);
}

/** Strokes as a mask of the picture's size. */
export function drawn(width: number, height: number, strokes: readonly Stroke[], penWidth: number): Mask {
  return drawStrokes(createMask(width, height), strokes, penWidth);
}

/** A circle as a pen or a form draws it. */
export function circle(x: number, y: number, radius: number, squeeze = 1): Stroke {
  return ring(x, y, radius, radius * squeeze);
}
