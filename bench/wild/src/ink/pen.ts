import { createMask, type Mask } from '../image/mask.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A stroke of a pen: its points joined by straight lines. */
export type Stroke = readonly Point[];

/** Points from pairs of numbers: x, y, x, y... */
export function points(...numbers: readonly number[]): Point[] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({ x: numbers[2 * i]!, y: numbers[2 * i + 1]! }));
}

/** A smooth stroke through the points (Catmull-Rom), 12 steps from each to the next. */
export function smooth(through: Stroke): Stroke {
  const at = (i: number) => through[Math.min(through.length - 1, Math.max(0, i))]!;
  const out: Point[] = [];
  for (let i = 0; i < through.length - 1; i++) {
    for (let step = 0; step < 12; step++) out.push(between(at(i - 1), at(i), at(i + 1), at(i + 2), step / 12));
  }
  return [...out, at(through.length)];
}

function between(p: Point, from: Point, to: Point, q: Point, t: number): Point {
  const one = (a: number, b: number, c: number, d: number) =>
    b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  return { x: one(p.x, from.x, to.x, q.x), y: one(p.y, from.y, to.y, q.y) };
}

/** A closed ring, from the top round clockwise. */
export function ring(x: number, y: number, radiusX: number, radiusY = radiusX, from = -90, to = 270): Stroke {
  return Array.from({ length: 37 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / 36) * Math.PI) / 180;
    return { x: x + radiusX * Math.cos(angle), y: y + radiusY * Math.sin(angle) };
  });
}

/**
 * Draws strokes with a round pen onto a mask.
 *
 * @param penWidth in pixels; a function of a stroke's place, 0 to 1, for one that varies
 */
export function drawStrokes(
  mask: Mask,
  strokes: readonly Stroke[],
  penWidth: number | ((along: number) => number),
): Mask {
  for (const stroke of strokes) {
    for (let i = 0; i < Math.max(1, stroke.length - 1); i++) {
      const width = typeof penWidth === 'number' ? penWidth : penWidth(i / stroke.length);
      drawSegment(mask, stroke[i]!, stroke[i + 1] ?? stroke[i]!, width / 2);
    }
  }
  return mask;
}

function drawSegment({ width, height, cover }: Mask, from: Point, to: Point, radius: number): void {
  const reach = radius + 1;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const [x0, x1] = [
    Math.max(0, Math.floor(Math.min(from.x, to.x) - reach)),
    Math.min(width - 1, Math.max(from.x, to.x) + reach),
  ];
  const [y0, y1] = [
    Math.max(0, Math.floor(Math.min(from.y, to.y) - reach)),
    Math.min(height - 1, Math.max(from.y, to.y) + reach),
  ];
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const along = square === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / square;
      const t = Math.min(1, Math.max(0, along));
      const [offX, offY] = [x - from.x - t * dx, y - from.y - t * dy];
      const squared = offX * offX + offY * offY;
      if (squared > reach * reach) continue;
      const value = Math.min(1, radius + 0.5 - Math.sqrt(squared));
      const at = y * width + x;
      if (value > cover[at]!) cover[at] = value;
    }
  }
}

/** Strokes about a unit square, drawn in a box of pixels with a margin for the pen; the box grows for what lies outside. */
export function drawUnit(strokes: readonly Stroke[], width: number, height: number, penWidth: number): Mask {
  const margin = Math.ceil(penWidth / 2) + 1;
  const all = strokes.flat();
  const [left, right] = extent(
    all.map(({ x }) => x * width),
    width,
  );
  const [top, bottom] = extent(
    all.map(({ y }) => y * height),
    height,
  );
  const mask = createMask(Math.ceil(right - left) + 2 * margin, Math.ceil(bottom - top) + 2 * margin);
  const placed = strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({ x: margin - left + x * width, y: margin - top + y * height })),
  );
  return drawStrokes(mask, placed, penWidth);
}

/** From where to where values reach, 0 to `side` at least. */
function extent(values: readonly number[], side: number): [from: number, to: number] {
  return [Math.min(0, ...values), Math.max(side, ...values)];
}
