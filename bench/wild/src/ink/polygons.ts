import { createMask, type Mask } from '../image/mask.ts';
import type { Point } from './pen.ts';

/** Lines of samples in a pixel's height. */
const SAMPLES = 4;

/** Polygons filled by the non-zero rule, in pixels. */
export function fillPolygons(polygons: readonly (readonly Point[])[], width: number, height: number): Mask {
  const mask = createMask(width, height);
  for (let line = 0; line < height * SAMPLES; line++) {
    const y = (line + 0.5) / SAMPLES;
    const row = Math.floor(line / SAMPLES) * width;
    let winding = 0;
    let start = 0;
    for (const { x, step } of crossings(polygons, y)) {
      if (winding === 0) start = x;
      winding += step;
      if (winding === 0) addSpan(mask, row, start, x);
    }
  }
  return mask;
}

function crossings(polygons: readonly (readonly Point[])[], y: number): { x: number; step: number }[] {
  const found: { x: number; step: number }[] = [];
  for (const polygon of polygons) {
    for (const [i, from] of polygon.entries()) {
      const to = polygon[(i + 1) % polygon.length]!;
      if (from.y <= y === to.y <= y) continue;
      found.push({ x: from.x + ((y - from.y) * (to.x - from.x)) / (to.y - from.y), step: to.y > from.y ? 1 : -1 });
    }
  }
  return found.sort((a, b) => a.x - b.x);
}

function addSpan({ width, cover }: Mask, row: number, from: number, to: number): void {
  for (let x = Math.max(0, Math.floor(from)); x < Math.min(width, to); x++) {
    cover[row + x]! += Math.max(0, Math.min(x + 1, to) - Math.max(x, from)) / SAMPLES;
  }
}
