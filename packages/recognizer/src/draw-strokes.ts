import type { GreyImage } from './grey-image.ts';

/** A point of a pen's path, in any unit; x to the right, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One movement of the pen, from touching the paper to leaving it. A single point is a dot. */
export type Stroke = readonly Point[];

/** How `drawStrokes` draws. */
export interface DrawStrokesOptions {
  /** The width of the pen, in the unit of the points; default a twelfth of the higher side of what is written, 1 for a dot. */
  readonly penWidth?: number;
}

/** The pen's width in the picture, in pixels: five times what it is in MNIST form, so the rim stays smooth. */
const PEN_PIXELS = 10;
/** The most pixels of the longer side of the picture: a line of four digits keeps about 100 for each. */
const LONGER_SIDE = 480;
/** The most points in all strokes: hours of writing. */
const MAX_POINTS = 100_000;

/** A picture of strokes, and where it lies in the plane of the points. */
export interface DrawnStrokes extends GreyImage {
  /** Pixels for each unit of the points. */
  readonly scale: number;
  /** The point at the picture's upper left corner. */
  readonly origin: Point;
}

/**
 * Draws pen strokes, dark on white, with round antialiased ends.
 *
 * @returns grey levels 0 (ink) to 255 (paper), the longer side at most 480 pixels
 * @throws RangeError for no points, more than 100,000, one that is not finite, a pen width that is not positive, or points so near or so
 * far apart that floating point cannot scale them
 */
export function drawStrokes(strokes: readonly Stroke[], options: DrawStrokesOptions = {}): DrawnStrokes {
  const points = strokes.flat();
  if (points.length === 0) throw new RangeError('drawStrokes: expected at least one point, got none; draw something');
  if (points.length > MAX_POINTS)
    throw new RangeError(`drawStrokes: expected at most ${MAX_POINTS} points, got ${points.length}`);
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    if (!Number.isFinite(x) || !Number.isFinite(y))
      throw new RangeError(`drawStrokes: expected finite points, got (${x}, ${y})`);
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  const extent = { width: bounds.right - bounds.left, height: bounds.bottom - bounds.top };
  const penWidth = options.penWidth ?? (Math.max(extent.height, extent.width / 8) / 12 || 1);
  if (!(penWidth > 0)) throw new RangeError(`drawStrokes: expected a positive penWidth, got ${options.penWidth}`);

  // A margin of one pen around, so that the border of the picture is paper.
  const origin = { x: bounds.left - 1.5 * penWidth, y: bounds.top - 1.5 * penWidth };
  const longerSide = Math.max(extent.width, extent.height) + 3 * penWidth;
  const scale = Math.min(PEN_PIXELS / penWidth, LONGER_SIDE / longerSide);
  if (!(scale > 0 && Number.isFinite(scale) && Number.isFinite(longerSide))) {
    throw new RangeError(
      `drawStrokes: expected points and a penWidth that can be scaled to ${LONGER_SIDE} pixels, got ${extent.width}x${extent.height} and ${penWidth}; take another unit`,
    );
  }
  const width = Math.max(3, Math.ceil((extent.width + 3 * penWidth) * scale));
  const height = Math.max(3, Math.ceil((extent.height + 3 * penWidth) * scale));
  const pixels = new Uint8Array(width * height).fill(255);
  const radius = (penWidth * scale) / 2;
  for (const stroke of strokes) {
    const path = stroke.map(({ x, y }) => ({ x: (x - origin.x) * scale, y: (y - origin.y) * scale }));
    if (path.length === 1) drawSegment(pixels, width, height, path[0]!, path[0]!, radius);
    for (let i = 1; i < path.length; i++) drawSegment(pixels, width, height, path[i - 1]!, path[i]!, radius);
  }
  return { pixels, width, height, scale, origin };
}

/** Darkens every pixel by how far it lies inside the capsule around a segment. */
function drawSegment(pixels: Uint8Array, width: number, height: number, a: Point, b: Point, radius: number): void {
  const reach = radius + 1;
  const [x0, x1] = [Math.min(a.x, b.x) - reach, Math.max(a.x, b.x) + reach];
  const [y0, y1] = [Math.min(a.y, b.y) - reach, Math.max(a.y, b.y) + reach];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squaredLength = dx * dx + dy * dy;
  for (let y = Math.max(0, Math.floor(y0)); y < Math.min(height, y1); y++) {
    for (let x = Math.max(0, Math.floor(x0)); x < Math.min(width, x1); x++) {
      const [px, py] = [x + 0.5 - a.x, y + 0.5 - a.y];
      const along = squaredLength === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squaredLength));
      const [awayX, awayY] = [px - along * dx, py - along * dy];
      // V8 takes three times as long for Math.hypot, out of a care for overflow that pixels do not need.
      const distance = Math.sqrt(awayX * awayX + awayY * awayY);
      const level = Math.round(255 * Math.min(1, Math.max(0, distance - radius + 0.5)));
      const at = y * width + x;
      if (level < pixels[at]!) pixels[at] = level;
    }
  }
}
