/**
 * Digits that touch, cut as a row is cut: the parts that hold one digit and little of its neighbours, and those that do not. A network
 * that has seen only whole digits refuses most right cuts, and takes many wrong ones.
 */
import { cutLattice } from '../dist/layout/cut-lattice.js';
import { inkBounds } from '../dist/layout/ink-bounds.js';
import { blank, changeWidth, INK, toField, warp } from './bitmap.mjs';

/** A part is a digit from this share of its ink on, with at most so much ink of others for each of its own. */
const WHOLE = 0.88;
const FOREIGN = 0.15;
/** It is none up to this share of the digit, or from this much of others on. What lies between is left out. */
const BROKEN = 0.72;
const CROWDED = 0.35;
/** Narrow parts are seldom shown as none: a stroke of a 4 is a 1. */
const NARROW = 0.3;
const NARROW_SHARE = 0.1;
/** The most parts of each sort taken from one line. */
const MOST = { digit: 4, several: 2, none: 2 };

/**
 * @param {readonly { ink: Float32Array, width: number, height: number }[]} digits bitmaps, two or more
 * @param {import('./draw.mjs').Draws} draws
 * @returns {{ field: Uint8Array, what: number | 'several' | 'none' }[]} 28x28 bytes; which of the digits it is, or several whole ones
 */
export function cutLine(digits, draws) {
  const side = Math.round(draws.uniform(64, 124));
  const shear = draws.normal(0.1);
  const pen = draws.uniform(-0.008, 0.022) * side;
  const rim = draws.uniform(0.8, 2.5);
  const inks = digits.map((digit) => trimmed(written(digit, { side, shear, pen, rim }, draws)));
  if (inks.some((ink) => !ink)) return [];
  const height = 0.68 * side;
  const places = placed(inks, height, draws);
  const width = Math.max(...places.map(({ left, bitmap }) => left + bitmap.width));
  const tall = Math.max(...places.map(({ top, bitmap }) => top + bitmap.height));
  const line = blank(width, tall);
  for (const { left, top, bitmap } of places) {
    each(bitmap, (x, y, amount) => {
      const to = (top + y) * width + left + x;
      if (amount > line.ink[to]) line.ink[to] = amount;
    });
  }
  const piece = { ink: line.ink, box: { left: 0, top: 0, width, height: tall } };
  const found = { digit: [], several: [], none: [] };
  for (const { cutting } of cutLattice(piece, tall).parts) {
    const what = labelOf(cutting, places);
    const { box } = cutting;
    if (what === undefined) continue;
    if (what === 'none' && box.width < NARROW * box.height && !draws.chance(NARROW_SHARE)) continue;
    found[typeof what === 'number' ? 'digit' : what].push({ cutting, what });
  }
  const chosen = [];
  const add = ({ ink, box }, what) => {
    const field = toField({ ink, width: box.width, height: box.height });
    if (field) chosen.push({ field, what });
  };
  add(piece, 'several');
  for (const [sort, parts] of Object.entries(found)) {
    for (let left = MOST[sort]; left > 0 && parts.length > 0; left--) {
      const [{ cutting, what }] = parts.splice(draws.below(parts.length), 1);
      add(cutting, what);
    }
  }
  return chosen;
}

function written(digit, { side, shear, pen, rim }, draws) {
  const bitmap = warp(digit, {
    angle: draws.normal(0.05),
    shear: shear + draws.normal(0.05),
    scaleX: draws.uniform(0.85, 1.15),
    scaleY: draws.uniform(0.92, 1.08),
    side,
  });
  return changeWidth(bitmap, pen, rim);
}

function trimmed({ ink, width, height }) {
  const bounds = inkBounds(ink, { width, height }, INK);
  if (!bounds || bounds.height < 10) return undefined;
  const out = blank(bounds.width, bounds.height);
  for (let y = 0; y < bounds.height; y++) {
    const from = (bounds.top + y) * width + bounds.left;
    out.ink.set(ink.subarray(from, from + bounds.width), y * bounds.width);
  }
  return out;
}

/** Digits from left to right, each a little into the one before. */
function placed(inks, height, draws) {
  const overlap = draws.uniform(0, 0.15) * height;
  const places = [];
  let left = 0;
  for (const bitmap of inks) {
    const middle = (1.3 * height - bitmap.height) / 2 + draws.uniform(-0.07, 0.07) * height;
    places.push({ bitmap, left: Math.max(0, Math.round(left)), top: Math.max(0, Math.round(middle)) });
    left += bitmap.width - overlap * draws.uniform(0.6, 1.2);
  }
  const top = Math.min(...places.map((place) => place.top));
  return places.map((place) => ({ ...place, top: place.top - top }));
}

/** What a part is: one of the digits, several whole ones, or none; undefined where that may be argued. */
function labelOf({ box, ink }, places) {
  let all = 0;
  for (const amount of ink) all += amount;
  let best = { share: 0, own: 0, index: 0 };
  let whole = 0;
  let touched = 0;
  places.forEach(({ left, top, bitmap }, index) => {
    let total = 0;
    let own = 0;
    each(bitmap, (x, y, amount) => {
      total += amount;
      const px = left + x - box.left;
      const py = top + y - box.top;
      if (px < 0 || py < 0 || px >= box.width || py >= box.height) return;
      own += Math.min(amount, ink[py * box.width + px]);
    });
    const share = own / total;
    if (share > best.share) best = { share, own, index };
    if (share >= WHOLE) whole++;
    if (share >= FOREIGN) touched++;
  });
  const foreign = (all - best.own) / Math.max(1e-6, best.own);
  if (whole > 1 && whole === touched) return 'several';
  if (best.share >= WHOLE && foreign <= FOREIGN) return best.index;
  return best.share <= BROKEN || foreign >= CROWDED ? 'none' : undefined;
}

function each({ ink, width, height }, visit) {
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) visit(x, y, ink[y * width + x]);
}
