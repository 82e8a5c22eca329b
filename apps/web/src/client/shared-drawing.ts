/**
 * A drawing in an address, after `#draw?ink=`: each stroke as its number of points and the steps from one to the next, in quarters of
 * a hundredth of the paper, as base64url of bytes of 7 bits each. A digit takes some 60 letters.
 */
import type { Point, Stroke } from '@penstroke/recognizer';

/** Units of the paper in one step. */
const STEP = 2;
/** Points nearer than this to the one before are left out; the curve through the others is the same to the eye. */
const MIN_DISTANCE = 8;
/** Nobody draws a longer one by hand, and browsers cut it off. */
const MAX_LETTERS = 8000;
const MAX_POINTS = 4000;

/** The address, relative to the page. */
export function addressOf(strokes: readonly Stroke[]): string {
  return `#draw?ink=${encodeStrokes(strokes)}`;
}

/** The drawing of an address, if it has one. */
export function strokesOf(hash: string): Stroke[] | undefined {
  const [, ink] = /^#draw\?ink=([A-Za-z0-9_-]+)$/.exec(hash) ?? [];
  return ink === undefined || ink.length > MAX_LETTERS ? undefined : decodeStrokes(ink);
}

export function encodeStrokes(strokes: readonly Stroke[]): string {
  const bytes: number[] = [];
  let [x, y] = [0, 0];
  for (const stroke of strokes) {
    const points = thinned(stroke);
    push(bytes, points.length);
    for (const point of points) {
      const [nextX, nextY] = [Math.round(point.x / STEP), Math.round(point.y / STEP)];
      push(bytes, zigzag(nextX - x));
      push(bytes, zigzag(nextY - y));
      [x, y] = [nextX, nextY];
    }
  }
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** What {@link encodeStrokes} wrote; undefined for anything else. */
export function decodeStrokes(text: string): Stroke[] | undefined {
  const bytes = bytesOf(text);
  const read = bytes && numbersOf(bytes);
  if (!read) return undefined;
  const strokes: Stroke[] = [];
  let [at, x, y, points] = [0, 0, 0, 0];
  while (at < read.length) {
    const count = read[at++]!;
    points += count;
    if (count === 0 || points > MAX_POINTS || at + 2 * count > read.length) return undefined;
    strokes.push(
      Array.from({ length: count }, (): Point => {
        x += unzigzag(read[at++]!);
        y += unzigzag(read[at++]!);
        return { x: x * STEP, y: y * STEP };
      }),
    );
  }
  return strokes.length > 0 ? strokes : undefined;
}

function thinned(stroke: Stroke): Point[] {
  const kept: Point[] = [];
  stroke.forEach((point, at) => {
    const last = kept.at(-1);
    const far = !last || Math.hypot(point.x - last.x, point.y - last.y) >= MIN_DISTANCE;
    if (far || at === stroke.length - 1) kept.push(point);
  });
  return kept;
}

function push(bytes: number[], value: number): void {
  let left = value;
  while (left > 127) {
    bytes.push((left & 127) | 128);
    left >>>= 7;
  }
  bytes.push(left);
}

function numbersOf(bytes: Uint8Array): number[] | undefined {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const byte of bytes) {
    if (shift > 14) return undefined;
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte & 128) continue;
    numbers.push(value);
    [value, shift] = [0, 0];
  }
  return shift === 0 ? numbers : undefined;
}

function bytesOf(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}
