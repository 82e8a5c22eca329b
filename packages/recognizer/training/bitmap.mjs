/**
 * Ink as a bitmap: `{ ink: Float32Array, width, height }`, 0 paper to 1 ink, and what happens to it on its way into the 28x28 field
 * that the network sees: the hand's slant, the pen's width, noise, gaps, and then the recognizer's own fitting.
 */
import { withRim } from '../dist/box.js';
import { fitDigit } from '../dist/fit-digit.js';
import { cropInk } from '../dist/layout/crop-ink.js';
import { inkBounds } from '../dist/layout/ink-bounds.js';

export const SIDE = 112;
/** Fainter amounts are not ink. */
export const INK = 0.3;

/** An empty bitmap. */
export function blank(width = SIDE, height = SIDE) {
  return { ink: new Float32Array(width * height), width, height };
}

/** Smooths by two box filters a direction. */
export function blur({ ink, width, height }, sigma) {
  if (sigma < 0.3) return { ink: ink.slice(), width, height };
  const out = ink.slice();
  const radius = Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
  const line = new Float64Array(Math.max(width, height));
  const pass = (start, stride, length) => {
    for (let i = 0; i < length; i++) line[i] = out[start + i * stride];
    let sum = 0;
    for (let i = 0; i < Math.min(radius, length); i++) sum += line[i];
    for (let i = 0; i < length; i++) {
      if (i + radius < length) sum += line[i + radius];
      if (i - radius - 1 >= 0) sum -= line[i - radius - 1];
      out[start + i * stride] = sum / (2 * radius + 1);
    }
  };
  for (let round = 0; round < 2; round++) {
    for (let y = 0; y < height; y++) pass(y * width, 1, width);
    for (let x = 0; x < width; x++) pass(x, width, height);
  }
  return { ink: out, width, height };
}

/** Turns, slants and stretches a bitmap into one of `side` pixels, by bilinear samples; outside is paper. */
export function warp({ ink, width, height }, { angle = 0, shear = 0, scaleX = 1, scaleY = 1, side = SIDE }) {
  const out = blank(side, side);
  const fit = (0.68 * side) / Math.max(width, height);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (let y = 0; y < side; y++) {
    const dy = y - side / 2;
    for (let x = 0; x < side; x++) {
      const dx = x - side / 2;
      const ry = (-sin * dx + cos * dy) / (fit * scaleY);
      const sx = (cos * dx + sin * dy) / (fit * scaleX) + shear * ry + width / 2;
      const sy = ry + height / 2;
      const x0 = Math.floor(sx);
      const y0 = Math.floor(sy);
      if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) continue;
      const fx = sx - x0;
      const fy = sy - y0;
      const from = y0 * width + x0;
      const top = ink[from] + fx * (ink[from + 1] - ink[from]);
      const bottom = ink[from + width] + fx * (ink[from + width + 1] - ink[from + width]);
      out.ink[y * side + x] = top + fy * (bottom - top);
    }
  }
  return out;
}

/** The pen's width changed by about `pixels` on each side, the rim about `rim` pixels wide. */
export function changeWidth(source, pixels, rim = 1.2) {
  const sigma = Math.max(0.8, Math.abs(pixels) * 0.9);
  const soft = blur(source, sigma);
  // A smoothed edge of a straight stroke falls about linearly over 2.5 sigma.
  const slope = 1 / (2.5 * sigma);
  const level = Math.min(0.8, Math.max(0.1, 0.5 - pixels * slope));
  const half = Math.min(0.9 * level, (rim / 2) * slope);
  for (let i = 0; i < soft.ink.length; i++) {
    soft.ink[i] = Math.min(1, Math.max(0, (soft.ink[i] - level + half) / (2 * half)));
  }
  return soft;
}

/** Erases a stroke of paper: a fold, a dry pen. */
export function eraseLine(bitmap, draws, width) {
  const { ink, width: w, height: h } = bitmap;
  const angle = draws.uniform(0, Math.PI);
  const cx = draws.uniform(0.25, 0.75) * w;
  const cy = draws.uniform(0.25, 0.75) * h;
  const nx = Math.sin(angle);
  const ny = -Math.cos(angle);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      if (Math.abs((x - cx) * nx + (y - cy) * ny) < width / 2) ink[y * w + x] = 0;
    }
  }
}

/** Multiplies the ink by blotchy noise, as chalk, a dry pen and a camera's sensor make. */
export function blotch(bitmap, draws, grain, strength) {
  const noise = blank(bitmap.width, bitmap.height);
  draws.fillNormal(noise.ink);
  const soft = blur(noise, grain);
  let square = 0;
  for (const value of soft.ink) square += value * value;
  const deviation = Math.sqrt(square / soft.ink.length) || 1;
  for (let i = 0; i < bitmap.ink.length; i++) {
    bitmap.ink[i] = Math.min(1, Math.max(0, bitmap.ink[i] * (1 + (strength * soft.ink[i]) / deviation)));
  }
}

/** What the network sees of a bitmap, or undefined if nothing is left of it. */
export function toField({ ink, width, height }) {
  const bounds = inkBounds(ink, { width, height }, INK);
  if (!bounds || bounds.width + bounds.height < 8) return undefined;
  const box = withRim(bounds, { width, height });
  return fitDigit({ ink: cropInk(ink, width, box), box });
}

/** The hand, the pen and the camera: a random variant of a bitmap as the network would see it. */
export function vary(source, draws, { angle = 0.16, shear = 0.22, keepShape = false } = {}) {
  const side = Math.round(draws.uniform(56, 104));
  let bitmap = warp(source, {
    angle: draws.normal(angle / 1.6),
    shear: draws.normal(shear / 1.6),
    scaleX: draws.uniform(0.82, 1.18),
    scaleY: draws.uniform(0.9, 1.1),
    side,
  });
  if (!keepShape || draws.chance(0.5))
    bitmap = changeWidth(bitmap, draws.uniform(-0.01, 0.022) * side, draws.uniform(0.8, 2.5));
  if (draws.chance(0.12)) blotch(bitmap, draws, draws.uniform(0.5, 2), draws.uniform(0.1, 0.35));
  if (draws.chance(0.03)) eraseLine(bitmap, draws, draws.uniform(0.015, 0.035) * side);
  if (draws.chance(0.1)) bitmap = blur(bitmap, draws.uniform(0.5, 0.015 * side));
  return toField(bitmap);
}

/**
 * A field as sharper pens and firmer thresholds leave it: levels below `low` become paper, those above `high` full ink. Without it the
 * soft rims of synthetic images tell them from MNIST's, and a network learns that whatever has a sharp rim is a digit.
 *
 * @param {Uint8Array} field 28x28, changed in place
 */
export function sharpen(field, draws) {
  const low = 255 * draws.uniform(0, 0.45);
  const high = Math.min(255, low + 255 * draws.uniform(0.25, 0.6));
  for (let i = 0; i < field.length; i++) {
    field[i] = Math.round(255 * Math.min(1, Math.max(0, (field[i] - low) / (high - low))));
  }
}

/** A field as a soft pen leaves it: a 3x3 binomial filter. */
export function soften(field) {
  const source = field.slice();
  const at = (x, y) => (x < 0 || y < 0 || x > 27 || y > 27 ? 0 : source[y * 28 + x]);
  const row = (x, y) => at(x - 1, y) + 2 * at(x, y) + at(x + 1, y);
  for (let y = 0; y < 28; y++) {
    for (let x = 0; x < 28; x++) {
      field[y * 28 + x] = Math.round((row(x, y - 1) + 2 * row(x, y) + row(x, y + 1)) / 16);
    }
  }
}
