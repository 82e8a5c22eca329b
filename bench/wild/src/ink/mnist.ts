import type { ImageSet } from '@penstroke/dataset';
import type { Dice } from '../dice.ts';
import { blurPlane } from '../image/blur.ts';
import { distanceTo } from '../image/distance.ts';
import { createMask, layMask, type Mask, mapMask, scaleMask, trimMask } from '../image/mask.ts';
import { thin } from '../image/thin.ts';

/** The suite takes MNIST's test digits from here on; the 1,000 before are left for trying things out. */
export const FIRST_TEST_DIGIT = 1000;

/** MNIST's test digits by class: positions from {@link FIRST_TEST_DIGIT} on. */
export interface DigitPool {
  readonly set: ImageSet;
  readonly positions: readonly (readonly number[])[];
}

/** @param set MNIST's 10,000 test digits */
export function createDigitPool(set: ImageSet): DigitPool {
  const positions: number[][] = Array.from({ length: 10 }, () => []);
  for (let at = FIRST_TEST_DIGIT; at < set.count; at++) positions[set.labels[at]!]!.push(at);
  return { set, positions };
}

/** What {@link drawMnist} may vary. */
export interface InkOptions {
  /** Of the digit, in pixels; default 200. */
  readonly height?: number;
  /** Draws the middle lines alone, with a pen of this many pixels. */
  readonly thin?: number;
  /** Widens the strokes by this many pixels on each side. */
  readonly thick?: number;
}

/** A random test digit of a class, enlarged to smooth strokes, cut to its ink. */
export function drawMnist(pool: DigitPool, dice: Dice, digit: number, options: InkOptions = {}): Mask {
  const { height = 200 } = options;
  const small = trimMask(
    mapMask(rawDigit(pool, dice.pick(pool.positions[digit]!)), (value) => (value > 0.15 ? value : 0)),
  );
  const padded = layMask(createMask(small.width + 2, small.height + 2), small, 1, 1);
  // A digit on its side must not be wider than the others are high.
  const scale = height / Math.max(small.height, small.width / 1.15);
  const large = scaleMask(padded, scale);
  const cover = blurPlane(large.cover, large.width, large.height, scale * 0.35);
  const edge = Math.max(1.7, height / 18);
  const ink = mapMask({ ...large, cover }, (value) => Math.min(1, Math.max(0, (value - 0.42) * edge)));
  return trimMask(withPen(ink, options));
}

/** The 28x28 pixels of a test digit. */
export function rawDigit({ set }: DigitPool, position: number): Mask {
  const cover = Float32Array.from(set.images.subarray(position * 784, (position + 1) * 784), (value) => value / 255);
  return { width: 28, height: 28, cover };
}

function withPen(ink: Mask, { thin: penWidth, thick }: InkOptions): Mask {
  if (penWidth !== undefined) {
    const framed = layMask(createMask(ink.width + 4, ink.height + 4), ink, 2, 2);
    const line = thin(framed);
    const distance = distanceTo(line, (value) => value > 0);
    return { ...line, cover: distance.map((d) => Math.min(1, Math.max(0, penWidth / 2 + 0.7 - d))) };
  }
  if (thick === undefined) return ink;
  const margin = Math.ceil(thick) + 1;
  const framed = layMask(createMask(ink.width + 2 * margin, ink.height + 2 * margin), ink, margin, margin);
  const distance = distanceTo(framed, (value) => value >= 0.5);
  return { ...framed, cover: distance.map((d) => Math.min(1, Math.max(0, thick + 1 - d))) };
}
