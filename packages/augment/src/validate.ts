import { Tensor, type Tensor4D } from '@tensorflow/tfjs-core';

/** Which numbers an option allows. */
export interface NumberRule {
  readonly integer?: boolean;
  readonly minimum?: number;
  /** The value must lie above this one. */
  readonly above?: number;
  readonly maximum?: number;
  /** The value must lie below this one. */
  readonly below?: number;
}

function describe(rule: NumberRule): string {
  const bounds = [
    rule.minimum !== undefined ? `>= ${rule.minimum}` : '',
    rule.above !== undefined ? `> ${rule.above}` : '',
    rule.maximum !== undefined ? `<= ${rule.maximum}` : '',
    rule.below !== undefined ? `< ${rule.below}` : '',
  ].filter((bound) => bound !== '');
  const kind = rule.integer ? 'an integer' : 'a finite number';
  return bounds.length === 0 ? kind : `${kind} ${bounds.join(' and ')}`;
}

/**
 * Checks a number at a public boundary.
 *
 * @throws TypeError for another kind of value
 * @throws RangeError for a number the rule does not allow
 */
export function checkNumber(where: string, name: string, value: unknown, rule: NumberRule = {}): void {
  if (typeof value !== 'number') {
    throw new TypeError(`${where}: expected ${name} to be ${describe(rule)}, got ${show(value)}`);
  }
  const allowed =
    Number.isFinite(value) &&
    (!rule.integer || Number.isSafeInteger(value)) &&
    value >= (rule.minimum ?? -Infinity) &&
    value > (rule.above ?? -Infinity) &&
    value <= (rule.maximum ?? Infinity) &&
    value < (rule.below ?? Infinity);
  if (!allowed) throw new RangeError(`${where}: expected ${name} to be ${describe(rule)}, got ${value}`);
}

/**
 * Checks a pair `[least, most]` of numbers.
 *
 * @throws TypeError for another kind of value
 * @throws RangeError for a number the rule does not allow, or a least above the most
 */
export function checkRange(where: string, name: string, value: unknown, rule: NumberRule): void {
  if (!Array.isArray(value) || value.length !== 2) {
    throw new TypeError(`${where}: expected ${name} to be [least, most], got ${show(value)}`);
  }
  checkNumber(where, `${name}[0]`, value[0], rule);
  checkNumber(where, `${name}[1]`, value[1], rule);
  if (value[0] > value[1]) throw new RangeError(`${where}: expected ${name}[0] <= ${name}[1], got ${show(value)}`);
}

/**
 * Checks one of a few words.
 *
 * @throws TypeError for another kind of value
 * @throws RangeError for another word
 */
export function checkWord(where: string, name: string, value: unknown, words: readonly string[]): void {
  const expected = words.map((word) => `'${word}'`).join(' or ');
  if (typeof value !== 'string') throw new TypeError(`${where}: expected ${name} ${expected}, got ${show(value)}`);
  if (!words.includes(value)) throw new RangeError(`${where}: expected ${name} ${expected}, got '${value}'`);
}

/**
 * Checks that a value is a batch of images.
 *
 * @throws TypeError for anything but a rank-4 tensor, or, with `dtype`, a tensor of another type
 */
export function checkImages(where: string, images: Tensor4D, dtype?: 'float32'): void {
  if (!(images instanceof Tensor) || images.rank !== 4) {
    const got = images instanceof Tensor ? `shape [${(images as Tensor).shape}]` : show(images);
    throw new TypeError(`${where}: expected images [batch, height, width, channels], got ${got}`);
  }
  if (dtype !== undefined && images.dtype !== dtype) {
    throw new TypeError(`${where}: expected ${dtype} images, got ${images.dtype}; cast them first`);
  }
}

/** A value as it stands in an error message. */
export function show(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  return JSON.stringify(value) ?? String(value);
}
