/**
 * The reader's training and validation sets: MNIST's training digits as they are and written anew with other pens, slants and
 * papers, digits of handwriting fonts, written forms of all continents, signs, and what is not a digit. MNIST's test digits and the
 * fonts and seeds of bench/wild are never used here.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { blank, blur, changeWidth, toField, vary } from './bitmap.mjs';
import { cutLine } from './cut-line.mjs';
import { Draws } from './draw.mjs';
import { fontNames, glyphBitmap, loadFont } from './fonts.mjs';
import { strokeDigit, strokeNonsense, strokeSign } from './strokes.mjs';

/** The network's classes. The first ten are digits; `several` is digits that touch, to be cut. */
export const CLASS_NAMES = [...'0123456789', 'none', '+', 'x', '%', '€', '$', '£', 'several'];
export const NONE = 10;
export const SEVERAL = 17;
/** What the images are. */
export const KINDS = [
  'MNIST',
  'MNIST, varied',
  'MNIST, on a line',
  'digits of fonts',
  'digits of pen strokes',
  'signs of fonts',
  'signs of pen strokes',
  'letters',
  'joined letters',
  'other characters',
  'scribbles and shapes',
  'pairs of digits',
  'halves of digits',
  'blots',
  'digits cut from others',
  'digits that touch',
  'wrong cuts',
];
/** MNIST's first training digits are validation. */
export const VALIDATION_DIGITS = 5000;
const SIGNS = { plus: 11, times: 12, percent: 13, euro: 14, dollar: 15, pound: 16 };
const SIGN_CHARACTERS = { '+': 11, '×': 12, x: 12, X: 12, '%': 13, '€': 14, $: 15, '£': 16 };
/** Letters that are not also written as digits: no i, l, o, s. The letter x is the sign. */
const LETTERS = [...'abcdefghjkmnpqrtuvwyzABCDEFGHJKLMNPQRTUVWYZ'];
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
  'edu-sa-beginner',
  'playwrite-it-moderna',
  'delius-unicase',
  'mr-bedfort',
  'oregano',
  'ruluko',
  'solitreo',
  'sunshiney',
  'puppies-play',
  'merienda',
  'andika',
  'exo-2',
]);
/** The training set is made in as many parts, each by a thread and of its own fonts and digits. */
const PARTS = 2;

export const enlarged = (pixels) => {
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
function half(bitmap, draws) {
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

/** Two or three letters of a word, as one piece of ink. */
function joined(letters, draws) {
  const chosen = Array.from({ length: 2 + draws.below(2) }, () => draws.pick(letters).bitmap);
  const overlap = Math.round(draws.uniform(14, 26));
  const out = blank(
    chosen.reduce((sum, { width }) => sum + width - overlap, overlap),
    Math.max(...chosen.map(({ height }) => height)),
  );
  let left = 0;
  for (const { ink, width, height } of chosen) {
    const top = out.height - height;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const to = (top + y) * out.width + left + x;
        out.ink[to] = Math.max(out.ink[to], ink[y * width + x]);
      }
    }
    left += width - overlap;
  }
  return out;
}

/** The glyphs of every `parts`-th font, of those that training or validation may see. */
async function loadGlyphs(which, part, parts) {
  const names = (await fontNames()).filter((name) => VALIDATION_FONTS.has(name) === (which === 'validation'));
  const glyphs = [];
  for (let i = part; i < names.length; i += parts) {
    const font = await loadFont(names[i]);
    for (const character of [...'0123456789', ...LETTERS, ...OTHERS, ...Object.keys(SIGN_CHARACTERS)]) {
      const bitmap = await glyphBitmap(font, character);
      if (bitmap) glyphs.push({ character, bitmap });
    }
  }
  return glyphs;
}

/**
 * One part of a set: 28x28 bytes an image, its class, and its kind, a place in `KINDS`.
 */
export async function makePart(mnist, { which, part, parts, seed, scale }) {
  const glyphs = await loadGlyphs(which, part, parts);
  const draws = new Draws(seed, `${which}/${part}`);
  const images = [];
  const labels = [];
  const kinds = [];
  const add = (kind, field, label) => {
    if (!field) return;
    images.push(field);
    labels.push(label);
    kinds.push(KINDS.indexOf(kind));
  };
  const own = [];
  const [first, last] = which === 'validation' ? [0, VALIDATION_DIGITS] : [VALIDATION_DIGITS, mnist.count];
  for (let i = first + part; i < last; i += parts) own.push(i);
  const digitAt = (i) => mnist.images.subarray(i * 784, (i + 1) * 784);
  const anyDigit = () => draws.pick(own);
  for (const i of own) add('MNIST', digitAt(i), mnist.labels[i]);
  const share = ((which === 'validation' ? 0.1 : 1) * scale) / parts;
  const times = (count, make) => {
    for (let k = 0; k < count * share; k++) make(k);
  };
  // Digits.
  times(40_000, () => {
    const i = anyDigit();
    add('MNIST, varied', vary(enlarged(digitAt(i)), draws), mnist.labels[i]);
  });
  times(5000, () => {
    const i = anyDigit();
    add('MNIST, on a line', vary(lined(enlarged(digitAt(i)), draws), draws), mnist.labels[i]);
  });
  const digits = glyphs.filter(({ character }) => character >= '0' && character <= '9');
  times(16_000, () => {
    const { character, bitmap } = draws.pick(digits);
    add('digits of fonts', vary(bitmap, draws), Number(character));
  });
  times(14_000, (k) =>
    add('digits of pen strokes', vary(strokeDigit(k % 10, draws), draws, { angle: 0.12, shear: 0.16 }), k % 10),
  );
  times(1500, () => add('digits of pen strokes', vary(strokeDigit(1, draws), draws, { angle: 0.12 }), 1));
  // Signs.
  const signs = glyphs.filter(({ character }) => character in SIGN_CHARACTERS);
  times(8000, () => {
    const { character, bitmap } = draws.pick(signs);
    add('signs of fonts', vary(bitmap, draws), SIGN_CHARACTERS[character]);
  });
  const signNames = Object.keys(SIGNS);
  times(7000, (k) =>
    add(
      'signs of pen strokes',
      vary(strokeSign(signNames[k % signNames.length], draws), draws),
      SIGNS[signNames[k % signNames.length]],
    ),
  );
  // What is none of these.
  const letters = glyphs.filter(({ character }) => LETTERS.includes(character));
  const others = glyphs.filter(({ character }) => OTHERS.includes(character));
  times(80_000, () => add('letters', vary(draws.pick(letters).bitmap, draws), NONE));
  times(6000, () => add('other characters', vary(draws.pick(others).bitmap, draws), NONE));
  times(4000, () => add('joined letters', vary(joined(letters, draws), draws), NONE));
  times(14_000, () => add('scribbles and shapes', vary(strokeNonsense(draws), draws, { angle: 0.5 }), NONE));
  times(6000, () =>
    add(
      'pairs of digits',
      vary(pair(enlarged(digitAt(anyDigit())), enlarged(digitAt(anyDigit())), draws), draws),
      SEVERAL,
    ),
  );
  times(3000, () => {
    const i = anyDigit();
    if ('02356'.includes(String(mnist.labels[i])))
      add('halves of digits', vary(half(enlarged(digitAt(i)), draws), draws), NONE);
  });
  times(2500, () => add('blots', toField(blots(draws)), NONE));
  return packed(images, labels, kinds);
}

function packed(images, labels, kinds) {
  const all = new Uint8Array(images.length * 784);
  for (const [i, image] of images.entries()) all.set(image, i * 784);
  return { images: all, labels: Uint8Array.from(labels), kinds: Uint8Array.from(kinds), count: images.length };
}

/**
 * One part of the set of cuts, in the same form: digits that touch, cut as the recognizer cuts them, and words, which must not be taken
 * for such.
 */
export async function makeCuts(mnist, { which, part, parts, seed, scale }) {
  const letters = (await loadGlyphs(which, part, parts)).filter(({ character }) => LETTERS.includes(character));
  const draws = new Draws(seed, `cuts/${which}/${part}`);
  const [first, last] = which === 'validation' ? [0, VALIDATION_DIGITS] : [VALIDATION_DIGITS, mnist.count];
  const images = [];
  const labels = [];
  const kinds = [];
  const add = (kind, field, label) => {
    if (!field) return;
    images.push(field);
    labels.push(label);
    kinds.push(KINDS.indexOf(kind));
  };
  const lines = (which === 'validation' ? 600 : 12_000 / parts) * scale;
  for (let line = 0; line < lines; line++) {
    const chosen = Array.from({ length: 2 + draws.below(2) }, () => first + draws.below(last - first));
    const bitmaps = chosen.map((i) => enlarged(mnist.images.subarray(i * 784, (i + 1) * 784)));
    for (const { field, what } of cutLine(bitmaps, draws)) {
      if (what === 'none') add('wrong cuts', field, NONE);
      else if (what === 'several') add('digits that touch', field, SEVERAL);
      else add('digits cut from others', field, mnist.labels[chosen[what]]);
    }
    add('joined letters', vary(joined(letters, draws), draws), NONE);
  }
  return packed(images, labels, kinds);
}

/** Soft blots without strokes. */
function blots(draws) {
  const noise = blank(112, 112);
  draws.fillNormal(noise.ink);
  const soft = blur(noise, draws.uniform(3, 14));
  const peak = soft.ink.reduce((most, value) => Math.max(most, value), 0);
  for (let i = 0; i < soft.ink.length; i++) soft.ink[i] = Math.min(1, Math.max(0, (soft.ink[i] / peak - 0.35) * 4));
  return soft;
}

/**
 * Makes (or reads from the cache) both sets.
 *
 * @param {{ images: Uint8Array, labels: Uint8Array, count: number }} mnist MNIST's 60,000 training digits; the first 5,000 are validation
 * @param {{ seed: number, cache: string, scale?: number }} options
 */
export async function makeSets(mnist, { seed, cache, scale = 1, make = 'set' }) {
  const file = new URL(`${make}-${seed}-${scale}.bin`, cache);
  if (existsSync(file)) return unpack(await readFile(file));
  const inThread = (which, part, parts) =>
    new Promise((resolve, reject) => {
      const { images, labels, count } = mnist;
      const worker = new Worker(new URL(import.meta.url), {
        workerData: { mnist: { images, labels, count }, make, which, part, parts, seed, scale },
      });
      worker.on('message', resolve);
      worker.on('error', reject);
    });
  const [validation, ...parts] = await Promise.all([
    inThread('validation', 0, 1),
    ...Array.from({ length: PARTS }, (_, part) => inThread('train', part, PARTS)),
  ]);
  const train = {
    images: Buffer.concat(parts.map(({ images }) => images)),
    labels: Buffer.concat(parts.map(({ labels }) => labels)),
    count: parts.reduce((sum, { count }) => sum + count, 0),
  };
  console.log(`training: ${train.count} images, validation: ${validation.count}`);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, pack({ train, validation }));
  return { train, validation };
}

if (!isMainThread && workerData?.which) {
  const { mnist, ...options } = workerData;
  parentPort.postMessage(await (options.make === 'cuts' ? makeCuts : makePart)(mnist, options));
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
