/**
 * The reader's training and validation sets: MNIST's training digits as they are and written anew with other pens, slants and
 * papers, digits of handwriting fonts, written forms of all continents, signs, and what is not a digit. MNIST's test digits and the
 * fonts and seeds of bench/wild are never used here.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { blank, blur, changeWidth, toField, vary } from './bitmap.mjs';
import { Draws } from './draw.mjs';
import { fontNames, glyphBitmap, loadFont } from './fonts.mjs';
import { strokeDigit, strokeNonsense, strokeSign } from './strokes.mjs';

/** The network's classes. The first ten are digits. */
export const CLASS_NAMES = [...'0123456789', 'none', '+', 'x', '%', '€', '$', '£'];
const NONE = 10;
const SIGNS = { plus: 11, times: 12, percent: 13, euro: 14, dollar: 15, pound: 16 };
const SIGN_CHARACTERS = { '+': 11, '×': 12, '%': 13, '€': 14, $: 15, '£': 16 };
/** Letters that are not also written as digits: no i, l, o, s. */
const LETTERS = [...'abcdefghjkmnpqrtuvwxyzABCDEFGHJKLMNPQRTUVWXYZ'];
const OTHERS = [...'?!&@#*(){}[]<>~^'];
/** Fonts that only the validation set uses. */
const VALIDATION_FONTS = new Set([
  'mynerve',
  'comic-neue',
  'gamja-flower',
  'playpen-sans',
  'sedgwick-ave',
  'lora',
  'zeyada',
  'courgette',
  'pt-serif',
  'quicksand',
]);

const enlarged = (pixels) => {
  // 28x28 to 112x112, smooth, the rim sharp: a pen's stroke again.
  const side = 112;
  const big = blank(side, side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const sx = (x + 0.5) / 4 - 0.5;
      const sy = (y + 0.5) / 4 - 0.5;
      const x0 = Math.floor(sx);
      const y0 = Math.floor(sy);
      const at = (px, py) => (px < 0 || py < 0 || px > 27 || py > 27 ? 0 : pixels[py * 28 + px] / 255);
      const fx = sx - x0;
      const fy = sy - y0;
      big.ink[y * side + x] =
        (1 - fy) * ((1 - fx) * at(x0, y0) + fx * at(x0 + 1, y0)) +
        fy * ((1 - fx) * at(x0, y0 + 1) + fx * at(x0 + 1, y0 + 1));
    }
  }
  return changeWidth(blur(big, 1.2), 0, 2);
};

/** Two digits side by side that touch or nearly do. */
function pair(first, second, draws) {
  const overlap = Math.round(draws.uniform(20, 62));
  const out = blank(224 - overlap, 112);
  const drop = Math.round(draws.normal(4));
  for (let y = 0; y < 112; y++) {
    for (let x = 0; x < 112; x++) {
      const to = y * out.width + x;
      out.ink[to] = Math.max(out.ink[to], first.ink[y * 112 + x]);
      const shifted = Math.min(111, Math.max(0, y + drop));
      const at = to + 112 - overlap;
      out.ink[at] = Math.max(out.ink[at], second.ink[shifted * 112 + x]);
    }
  }
  return out;
}

/** A part of a digit: what a wrong cut leaves. */
function part(bitmap, draws) {
  const out = { ink: bitmap.ink.slice(), width: bitmap.width, height: bitmap.height };
  let left = out.width;
  let right = 0;
  for (let i = 0; i < out.ink.length; i++) {
    if (out.ink[i] < 0.3) continue;
    left = Math.min(left, i % out.width);
    right = Math.max(right, i % out.width);
  }
  const keep = draws.uniform(0.35, 0.6);
  const cut = draws.chance(0.5) ? [left, left + keep * (right - left)] : [right - keep * (right - left), right];
  for (let i = 0; i < out.ink.length; i++) {
    const x = i % out.width;
    if (x < cut[0] || x > cut[1]) out.ink[i] = 0;
  }
  return out;
}

/** A digit on a piece of a ruled line, or in a piece of a box. */
function lined(bitmap, draws) {
  const out = { ink: bitmap.ink.slice(), width: bitmap.width, height: bitmap.height };
  const thickness = draws.uniform(1.5, 4);
  const level = draws.uniform(0.7, 1.02) * 100;
  const from = draws.chance(0.5) ? 0 : draws.uniform(0, 60);
  const to = draws.chance(0.5) ? 111 : draws.uniform(60, 111);
  for (let y = 0; y < 112; y++) {
    if (Math.abs(y - level) > thickness / 2) continue;
    for (let x = Math.floor(from); x < to; x++) out.ink[y * 112 + x] = 1;
  }
  return out;
}

/**
 * Makes (or reads from the cache) both sets.
 *
 * @param {{ images: Uint8Array, labels: Uint8Array, count: number }} mnist MNIST's 60,000 training digits; the first 5,000 are validation
 * @param {{ seed: number, cache: string, scale?: number }} options
 */
export async function makeSets(mnist, { seed, cache, scale = 1 }) {
  const file = new URL(`set-${seed}-${scale}.bin`, cache);
  if (existsSync(file)) return unpack(await readFile(file));
  const names = await fontNames();
  const glyphs = { train: [], validation: [] };
  for (const name of names) {
    const font = await loadFont(name);
    const list = VALIDATION_FONTS.has(name) ? glyphs.validation : glyphs.train;
    for (const character of [...'0123456789', ...LETTERS, ...OTHERS, ...Object.keys(SIGN_CHARACTERS)]) {
      const bitmap = await glyphBitmap(font, character);
      if (bitmap) list.push({ character, bitmap });
    }
  }
  const sets = {};
  for (const which of ['validation', 'train']) {
    const draws = new Draws(seed, which);
    const images = [];
    const labels = [];
    const add = (field, label) => {
      if (!field) return;
      images.push(field);
      labels.push(label);
    };
    const [first, last] = which === 'validation' ? [0, 5000] : [5000, mnist.count];
    const digitAt = (i) => mnist.images.subarray(i * 784, (i + 1) * 784);
    const anyDigit = () => first + draws.below(last - first);
    for (let i = first; i < last; i++) add(digitAt(i), mnist.labels[i]);
    const share = (which === 'validation' ? 0.1 : 1) * scale;
    const times = (count, make) => {
      for (let k = 0; k < count * share; k++) make(k);
    };
    // Digits.
    times(46_000, () => {
      const i = anyDigit();
      add(vary(enlarged(digitAt(i)), draws), mnist.labels[i]);
    });
    times(5000, () => {
      const i = anyDigit();
      add(vary(lined(enlarged(digitAt(i)), draws), draws), mnist.labels[i]);
    });
    const digits = glyphs[which].filter(({ character }) => character >= '0' && character <= '9');
    times(11_000, () => {
      const { character, bitmap } = draws.pick(digits);
      add(vary(bitmap, draws), Number(character));
    });
    times(14_000, (k) => add(vary(strokeDigit(k % 10, draws), draws, { angle: 0.12, shear: 0.16 }), k % 10));
    times(1500, () => add(vary(strokeDigit(1, draws), draws, { angle: 0.12 }), 1));
    // Signs.
    const signs = glyphs[which].filter(({ character }) => character in SIGN_CHARACTERS);
    times(5000, () => {
      const { character, bitmap } = draws.pick(signs);
      add(vary(bitmap, draws), SIGN_CHARACTERS[character]);
    });
    const kinds = Object.keys(SIGNS);
    times(7000, (k) => add(vary(strokeSign(kinds[k % kinds.length], draws), draws), SIGNS[kinds[k % kinds.length]]));
    // What is none of these.
    const letters = glyphs[which].filter(({ character }) => LETTERS.includes(character));
    const others = glyphs[which].filter(({ character }) => OTHERS.includes(character));
    times(62_000, () => add(vary(draws.pick(letters).bitmap, draws), NONE));
    times(5000, () => add(vary(draws.pick(others).bitmap, draws), NONE));
    times(14_000, () => add(vary(strokeNonsense(draws), draws, { angle: 0.5 }), NONE));
    times(6000, () =>
      add(vary(pair(enlarged(digitAt(anyDigit())), enlarged(digitAt(anyDigit())), draws), draws), NONE),
    );
    times(3000, () => {
      const i = anyDigit();
      if ('02356'.includes(String(mnist.labels[i]))) add(vary(part(enlarged(digitAt(i)), draws), draws), NONE);
    });
    times(2500, () => {
      const noise = blank(112, 112);
      draws.fillNormal(noise.ink);
      const soft = blur(noise, draws.uniform(3, 14));
      const peak = soft.ink.reduce((most, value) => Math.max(most, value), 0);
      for (let i = 0; i < soft.ink.length; i++) soft.ink[i] = Math.min(1, Math.max(0, (soft.ink[i] / peak - 0.35) * 4));
      add(toField(soft), NONE);
    });
    const packed = new Uint8Array(images.length * 784);
    for (const [i, image] of images.entries()) packed.set(image, i * 784);
    sets[which] = { images: packed, labels: Uint8Array.from(labels), count: images.length };
    console.log(`${which}: ${images.length} images`);
  }
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, pack(sets));
  return sets;
}

function pack({ train, validation }) {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(train.count, 0);
  head.writeUInt32LE(validation.count, 4);
  return Buffer.concat([head, train.labels, train.images, validation.labels, validation.images]);
}

function unpack(bytes) {
  let at = 8;
  const take = (length) => {
    at += length;
    return new Uint8Array(bytes.buffer, bytes.byteOffset + at - length, length);
  };
  const read = (count) => ({ count, labels: take(count), images: take(count * 784) });
  return { train: read(bytes.readUInt32LE(0)), validation: read(bytes.readUInt32LE(4)) };
}
