import type { Box } from '../box.ts';
import type { Cutting } from './cut-out.ts';
import { inkBounds } from './ink-bounds.ts';

/** Slants of cuts: columns moved to the right for each row upwards. */
const SLANTS = [0, 0.25, -0.25, 0.5];
/** Each stretch of this share of the height gets its own cuts: the cheapest ones of a wide piece may all lie in one digit. */
const STRETCH = 0.3;
const CUTS_A_STRETCH = 2;
/** The most cuts of one piece. */
const MAX_CUTS = 40;
/** Two cuts lie at least this share of the height apart. */
const CUT_SPACING = 0.07;
/** A part is at least and at most this wide for the height of its line. */
const NARROWEST = 0.1;
const WIDEST = 1.35;
/** Amounts from here on are ink when a part is trimmed. */
const TRIM = 0.25;

/** A straight cut from the top to the bottom of a piece: at row `y` it passes column `x + slant * (middle - y)`. */
interface Cut {
  readonly x: number;
  readonly slant: number;
}

/** A part of a piece between two cuts; the nodes of a lattice are its ends (0) and cuts (1, 2, ...) from left to right. */
export interface LatticePart {
  readonly from: number;
  readonly to: number;
  readonly cutting: Cutting;
}

/** All parts that the cuts of one piece make, for a sequence decoder to choose from (Matan et al., NIPS 4, 1992). */
export interface CutLattice {
  readonly nodes: number;
  readonly parts: readonly LatticePart[];
}

/** Cuts a piece where little ink is crossed, along several slants. */
export function cutLattice({ ink, box }: Cutting, lineHeight: number): CutLattice {
  const cuts = chooseCuts(ink, box, lineHeight);
  const borders: (Cut | undefined)[] = [undefined, ...cuts, undefined];
  const parts: LatticePart[] = [];
  for (let from = 0; from < borders.length - 1; from++) {
    for (let to = from + 1; to < borders.length; to++) {
      if (from === 0 && to === borders.length - 1) continue;
      const left = borders[from]?.x ?? 0;
      const right = borders[to]?.x ?? box.width;
      if (right - left < NARROWEST * lineHeight) continue;
      if (right - left > WIDEST * lineHeight) break;
      const cutting = between(ink, box, borders[from], borders[to]);
      if (cutting && cutting.box.height >= 0.4 * Math.min(lineHeight, box.height)) parts.push({ from, to, cutting });
    }
  }
  return { nodes: borders.length, parts };
}

/** The local minima of the crossed ink, the cheapest first, as many as stay apart, from left to right. */
function chooseCuts(ink: Float32Array, { width, height }: Box, lineHeight: number): Cut[] {
  const found: { cut: Cut; cost: number }[] = [];
  for (const slant of SLANTS) {
    const sums = new Float32Array(width);
    for (let y = 0; y < height; y++) {
      const shift = Math.round(slant * (height / 2 - y));
      for (let x = 0; x < width; x++) {
        const column = x - shift;
        if (column >= 0 && column < width) sums[column]! += ink[y * width + x]!;
      }
    }
    for (let x = 1; x < width - 1; x++) {
      if (sums[x]! > sums[x - 1]! || sums[x]! >= sums[x + 1]!) continue;
      found.push({ cut: { x, slant }, cost: sums[x]! + 0.02 * height * Math.abs(slant) });
    }
  }
  found.sort((a, b) => a.cost - b.cost);
  const spacing = Math.max(2, CUT_SPACING * lineHeight);
  const stretch = STRETCH * lineHeight;
  const taken = new Map<number, number>();
  const chosen: Cut[] = [];
  for (const { cut } of found) {
    if (chosen.length === MAX_CUTS) break;
    const place = Math.floor(cut.x / stretch);
    if ((taken.get(place) ?? 0) >= CUTS_A_STRETCH) continue;
    if (chosen.some((other) => Math.abs(other.x - cut.x) < spacing)) continue;
    chosen.push(cut);
    taken.set(place, (taken.get(place) ?? 0) + 1);
  }
  return chosen.sort((a, b) => a.x - b.x);
}

/**
 * What lies between two cuts, trimmed to its ink; undefined if that is nothing. The ink is copied whenever it is asked for: the parts
 * of a blot that fills the page, held at once, would take hundreds of megabytes.
 */
function between(ink: Float32Array, box: Box, from?: Cut, to?: Cut): Cutting | undefined {
  const passes = (cut: Cut, y: number): number => cut.x + Math.round(cut.slant * (box.height / 2 - y));
  const spanOf = (y: number): [number, number] => [
    from ? Math.max(0, passes(from, y)) : 0,
    to ? Math.min(box.width, passes(to, y)) : box.width,
  ];
  const inner = inkBounds(ink, box, TRIM, spanOf);
  if (!inner) return undefined;
  return {
    box: { ...inner, left: box.left + inner.left, top: box.top + inner.top },
    get ink() {
      const out = new Float32Array(inner.width * inner.height);
      for (let y = 0; y < inner.height; y++) {
        const row = inner.top + y;
        const [start, end] = spanOf(row);
        const first = Math.max(inner.left, start);
        const last = Math.min(inner.left + inner.width, end);
        if (first >= last) continue;
        const at = row * box.width;
        out.set(ink.subarray(at + first, at + last), y * inner.width + first - inner.left);
      }
      return out;
    },
  };
}
