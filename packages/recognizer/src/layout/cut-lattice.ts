import type { Box } from '../box.ts';
import type { Cutting } from './cut-out.ts';
import { inkBounds } from './ink-bounds.ts';
import { seamCuts } from './seam-cuts.ts';
import { type Cut, straightCuts } from './straight-cuts.ts';

/** A part is at least and at most this wide for the height of its line. */
const NARROWEST = 0.1;
const WIDEST = 1.35;
/** Amounts from here on are ink when a part is trimmed. */
const TRIM = 0.25;

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

/** Cuts a piece where little ink is crossed, along several slants and along seams. */
export function cutLattice({ ink, box }: Cutting, lineHeight: number): CutLattice {
  const straight = straightCuts(ink, box, lineHeight);
  const cuts = [...straight, ...seamCuts(ink, box, lineHeight, straight)].sort((a, b) => a.x - b.x);
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

/**
 * What lies between two cuts, trimmed to its ink; undefined if that is nothing. The ink is copied whenever it is asked for: the parts
 * of a blot that fills the page, held at once, would take hundreds of megabytes.
 */
function between(ink: Float32Array, box: Box, from?: Cut, to?: Cut): Cutting | undefined {
  const spanOf = (y: number): [number, number] => [
    from ? Math.max(0, from.columns[y]!) : 0,
    to ? Math.min(box.width, to.columns[y]!) : box.width,
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
