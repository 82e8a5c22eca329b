import type { Pieces } from './label-pieces.ts';

/** How many pixels from a piece the paper beside it begins and ends: beyond the blur of a rim, within the blur of a shadow. */
const PAPER_FROM = 3;
const PAPER_TO = 5;

/**
 * How much of its ink each piece loses within a few pixels: about 1 for a stroke, however pale, about 0.8 for one out of focus, 0.6 and
 * less for the edge of a shadow or the corner of a vignette.
 *
 * @param ink the amounts, one a pixel
 * @returns a number for each label, at most 1; 1 for a piece with no paper beside it
 */
export function rimContrast(
  { labels, pieces }: Pieces,
  ink: Float32Array,
  { width, height }: { readonly width: number; readonly height: number },
): Float64Array {
  const perLabel = (): Float64Array => new Float64Array(pieces.length + 1);
  const [inside, area, beside, around] = [perLabel(), perLabel(), perLabel(), perLabel()];
  const owners = labels.slice();
  let front: number[] = [];
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    if (label === 0) continue;
    inside[label]! += ink[at]!;
    area[label]!++;
    front.push(at);
  }
  for (let step = 1; step <= PAPER_TO; step++) {
    const next: number[] = [];
    for (const from of front) {
      const label = owners[from]!;
      const x = from % width;
      const y = (from - x) / width;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const at = ny * width + nx;
          if (owners[at] !== 0) continue;
          owners[at] = label;
          next.push(at);
          if (step < PAPER_FROM) continue;
          beside[label]! += ink[at]!;
          around[label]!++;
        }
      }
    }
    front = next;
  }
  return inside.map((sum, label) =>
    sum > 0 && around[label]! > 0 ? 1 - beside[label]! / around[label]! / (sum / area[label]!) : 1,
  );
}
