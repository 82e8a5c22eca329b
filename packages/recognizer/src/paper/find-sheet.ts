/**
 * The sheet of paper on a darker table: the largest bright region, if it is a quadrilateral with sharp edges.
 */
import { luminance } from '../grey-image.ts';
import { otsuLevel } from '../otsu-level.ts';
import type { SmallPicture } from './small-picture.ts';
import type { WorkingPicture } from './working-picture.ts';

/** A sheet covers at least and at most this share of the picture. */
const SMALLEST = 0.12;
const LARGEST = 0.96;
/** The sheet fills at least this share of its quadrilateral. */
const FILL = 0.93;
/** The step in brightness at its edges, of 255, within 2 pixels on either side. */
const EDGE_STEP = 36;
/** The rim of the sheet that is left out, as a share of the longer side: its shadow and its blurred edge. */
const MARGIN = 0.012;

/** A corner, in pixels of the working picture. */
interface Corner {
  readonly x: number;
  readonly y: number;
}

/**
 * Finds the sheet.
 *
 * @returns 1 for each pixel on the sheet, its rim left out; undefined if the picture shows no table
 */
export function findSheet(
  { width, height }: Pick<WorkingPicture, 'width' | 'height'>,
  { planes: [red, green, blue], factor }: SmallPicture,
): Uint8Array | undefined {
  const { width: columns, height: rows } = red;
  const luma = red.values.map((r, i) => luminance(r, green.values[i]!, blue.values[i]!));
  const bright = brightRegion(luma, columns, rows);
  if (!bright) return undefined;
  const corners = quadrilateral(bright, columns, rows);
  if (!corners || !hasSharpEdges(luma, columns, rows, corners)) return undefined;
  const inset = MARGIN * Math.max(columns, rows) + 0.5;
  const isSheet = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (insideBy(corners, (x + 0.5) / factor, (y + 0.5) / factor, columns, rows) >= inset) isSheet[y * width + x] = 1;
    }
  }
  return isSheet;
}

/** The largest connected region above Otsu's threshold with its holes filled, if its size is a sheet's. */
function brightRegion(luma: Float32Array, columns: number, rows: number): Uint8Array | undefined {
  const histogram = new Uint32Array(256);
  for (const value of luma) histogram[Math.min(255, Math.max(0, Math.round(value)))]!++;
  const threshold = otsuLevel(histogram);
  if (threshold === undefined) return undefined;
  const isBright = new Uint8Array(luma.length);
  for (let i = 0; i < luma.length; i++) isBright[i] = luma[i]! >= threshold ? 1 : 0;
  const label = new Int32Array(luma.length);
  let largest = 0;
  let largestSize = 0;
  let count = 0;
  for (let start = 0; start < luma.length; start++) {
    if (label[start] || !isBright[start]) continue;
    const size = flood(isBright, label, columns, start, ++count);
    if (size > largestSize) [largest, largestSize] = [count, size];
  }
  // What is not reached from the border outside the region is a hole: ink.
  const isElse = new Uint8Array(luma.length);
  for (let i = 0; i < luma.length; i++) isElse[i] = label[i] === largest ? 0 : 1;
  const outside = new Int32Array(luma.length);
  for (let x = 0; x < columns; x++) {
    flood(isElse, outside, columns, x, 1);
    flood(isElse, outside, columns, (rows - 1) * columns + x, 1);
  }
  for (let y = 0; y < rows; y++) {
    flood(isElse, outside, columns, y * columns, 1);
    flood(isElse, outside, columns, y * columns + columns - 1, 1);
  }
  const filled = Uint8Array.from(outside, (value) => 1 - value);
  const area = filled.reduce((sum, value) => sum + value, 0) / filled.length;
  return area >= SMALLEST && area <= LARGEST ? filled : undefined;
}

/** Labels what hangs together with a pixel, sideways and up and down, where it is open and has no label; returns its size. */
function flood(isOpen: Uint8Array, label: Int32Array, columns: number, start: number, number: number): number {
  if (!isOpen[start] || label[start]) return 0;
  const stack = [start];
  label[start] = number;
  const enter = (at: number): void => {
    if (!isOpen[at] || label[at]) return;
    label[at] = number;
    stack.push(at);
  };
  let size = 0;
  while (stack.length > 0) {
    const at = stack.pop()!;
    size++;
    const x = at % columns;
    if (x > 0) enter(at - 1);
    if (x < columns - 1) enter(at + 1);
    if (at >= columns) enter(at - columns);
    if (at + columns < label.length) enter(at + columns);
  }
  return size;
}

/** The four corners of a region whose hull is nearly a quadrilateral that it fills. */
function quadrilateral(region: Uint8Array, columns: number, rows: number): Corner[] | undefined {
  let hull = convexHull(region, columns, rows);
  let area = 0;
  for (const value of region) area += value;
  while (hull.length > 4) {
    // The side whose removal, its neighbours prolonged, adds the least area.
    let [best, bestArea, bestCorner] = [-1, Number.POSITIVE_INFINITY, undefined as Corner | undefined];
    for (let i = 0; i < hull.length; i++) {
      const at = (k: number): Corner => hull[(i + k + hull.length) % hull.length]!;
      const corner = meet(at(-1), at(0), at(2), at(1));
      if (!corner) continue;
      const added = Math.abs(cross(at(0), corner, at(1))) / 2;
      if (added < bestArea) [best, bestArea, bestCorner] = [i, added, corner];
    }
    if (best < 0 || !bestCorner) return undefined;
    const next = (best + 1) % hull.length;
    hull = hull.flatMap((point, i) => (i === best ? [bestCorner] : i === next ? [] : [point]));
    if (bestArea > 0.2 * area) return undefined;
  }
  if (hull.length < 4) return undefined;
  const enclosed =
    Math.abs(
      hull.reduce((sum, { x, y }, i) => {
        const next = hull[(i + 1) % 4]!;
        return sum + x * next.y - next.x * y;
      }, 0),
    ) / 2;
  return area >= FILL * enclosed ? hull : undefined;
}

/** Andrew's monotone chain over the outline of each row. */
function convexHull(region: Uint8Array, columns: number, rows: number): Corner[] {
  const points: Corner[] = [];
  for (let y = 0; y < rows; y++) {
    const first = region.subarray(y * columns, (y + 1) * columns).indexOf(1);
    if (first < 0) continue;
    const last = region.subarray(y * columns, (y + 1) * columns).lastIndexOf(1);
    points.push({ x: first, y }, { x: last + 1, y }, { x: first, y: y + 1 }, { x: last + 1, y: y + 1 });
  }
  points.sort((a, b) => a.x - b.x || a.y - b.y);
  const chain = (list: readonly Corner[]): Corner[] => {
    const out: Corner[] = [];
    for (const point of list) {
      while (out.length >= 2 && cross(out.at(-2)!, out.at(-1)!, point) <= 0) out.pop();
      out.push(point);
    }
    out.pop();
    return out;
  };
  return [...chain(points), ...chain([...points].reverse())];
}

function cross(a: Corner, b: Corner, c: Corner): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Where the ray from `a` through `b` meets that from `d` through `c`, beyond `b` and `c`. */
function meet(a: Corner, b: Corner, d: Corner, c: Corner): Corner | undefined {
  const [ux, uy] = [b.x - a.x, b.y - a.y];
  const [vx, vy] = [c.x - d.x, c.y - d.y];
  const determinant = ux * vy - uy * vx;
  if (Math.abs(determinant) < 1e-9) return undefined;
  const t = ((d.x - a.x) * vy - (d.y - a.y) * vx) / determinant;
  const s = ((d.x - a.x) * uy - (d.y - a.y) * ux) / determinant;
  return t >= 1 - 1e-9 && s >= 1 - 1e-9 ? { x: a.x + t * ux, y: a.y + t * uy } : undefined;
}

/** Whether brightness falls steeply across at least two sides within the picture, and across all of them. */
function hasSharpEdges(luma: Float32Array, columns: number, rows: number, corners: readonly Corner[]): boolean {
  const at = (x: number, y: number): number | undefined => {
    const [px, py] = [Math.round(x - 0.5), Math.round(y - 0.5)];
    return px < 0 || py < 0 || px >= columns || py >= rows ? undefined : luma[py * columns + px];
  };
  const middle = { x: corners.reduce((sum, c) => sum + c.x, 0) / 4, y: corners.reduce((sum, c) => sum + c.y, 0) / 4 };
  let inner = 0;
  for (let i = 0; i < 4; i++) {
    const [a, b] = [corners[i]!, corners[(i + 1) % 4]!];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    let [nx, ny] = [(b.y - a.y) / length, -(b.x - a.x) / length];
    if ((middle.x - a.x) * nx + (middle.y - a.y) * ny < 0) [nx, ny] = [-nx, -ny];
    const steps: number[] = [];
    for (let k = 1; k < 20; k++) {
      const [x, y] = [a.x + ((b.x - a.x) * k) / 20, a.y + ((b.y - a.y) * k) / 20];
      const [inside, beyond] = [at(x + 2 * nx, y + 2 * ny), at(x - 2 * nx, y - 2 * ny)];
      if (inside !== undefined && beyond !== undefined) steps.push(inside - beyond);
    }
    // A side along the border of the picture has nothing beyond it.
    if (steps.length < 10) continue;
    steps.sort((x, y) => x - y);
    if (steps[steps.length >> 2]! < EDGE_STEP) return false;
    inner++;
  }
  return inner >= 2;
}

/** How far a point lies inside the quadrilateral, in pixels; sides along the border of the picture do not count. */
function insideBy(corners: readonly Corner[], x: number, y: number, columns: number, rows: number): number {
  let least = Number.POSITIVE_INFINITY;
  const clockwise = cross(corners[0]!, corners[1]!, corners[2]!) > 0 ? 1 : -1;
  for (let i = 0; i < 4; i++) {
    const [a, b] = [corners[i]!, corners[(i + 1) % 4]!];
    const distance = (clockwise * cross(a, b, { x, y })) / Math.hypot(b.x - a.x, b.y - a.y);
    const onBorder =
      (a.x <= 1 && b.x <= 1) ||
      (a.y <= 1 && b.y <= 1) ||
      (a.x >= columns - 1 && b.x >= columns - 1) ||
      (a.y >= rows - 1 && b.y >= rows - 1);
    if (!onBorder) least = Math.min(least, distance);
  }
  return least;
}
