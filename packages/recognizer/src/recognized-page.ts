import type { Box } from './box.ts';

/** A digit that was read. */
export interface RecognizedDigit {
  /** 0 to 9. */
  readonly digit: number;
  /** The probability the network gives to `digit`, 0 to 1. */
  readonly confidence: number;
  /** The probability of each of the ten digits; with the classes that are not digits they sum to 1. */
  readonly probabilities: readonly number[];
  /** Where the ink lies, in pixels of the picture or in the unit of the strokes. */
  readonly box: Box;
  /** The number of its line, from 0. */
  readonly line: number;
  /** What the network saw: a byte a pixel of its input, 28x28 for MNIST's form, 0 paper to 255 ink. */
  readonly pixels: Uint8Array;
}

/** A sign that was read. */
export interface RecognizedSign {
  /** One of . , : - / + = x % ( ) € $ £ */
  readonly sign: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly box: Box;
  readonly line: number;
}

/** What a network of other classes reads beside digits and signs: a letter, a shape, a word. */
export interface RecognizedSymbol {
  /** What its class is called. */
  readonly name: string;
  /** The probability the network gives to it, 0 to 1. */
  readonly confidence: number;
  /** The probability of each class of the network, in their order, which sum to 1. */
  readonly probabilities: readonly number[];
  readonly box: Box;
  readonly line: number;
  /** What the network saw: a byte a pixel of its input, 0 paper to 255 ink. */
  readonly pixels: Uint8Array;
}

/** Whatever stands on a line. */
export type RecognizedItem = RecognizedDigit | RecognizedSign | RecognizedSymbol;

/** A line of writing. */
export interface RecognizedLine {
  /** What its items say, as {@link textOfItems} puts it. */
  readonly text: string;
  readonly box: Box;
  /** Its digits, signs and symbols from left to right: those of the page. */
  readonly items: readonly RecognizedItem[];
}

/** What a picture says. */
export interface RecognizedPage {
  /** Lines with at least one item, from the top. */
  readonly lines: readonly RecognizedLine[];
  /** In reading order. */
  readonly digits: readonly RecognizedDigit[];
  readonly signs: readonly RecognizedSign[];
  /** Of a network with classes of its own; empty for all others. */
  readonly symbols: readonly RecognizedSymbol[];
  /** Where something is that is none of them, or too doubtful. */
  readonly rejected: readonly Box[];
}

/**
 * The text of items in their order. Names of more than one character are parted from their neighbours by spaces.
 *
 * @param word what stands for an item; itself when left out
 *
 * @example
 * textOfItems(line.items.filter((item) => !('sign' in item)));
 */
export function textOfItems(
  items: readonly RecognizedItem[],
  word: (item: RecognizedItem, own: string) => string = (_item, own) => own,
): string {
  let text = '';
  let wasName = false;
  for (const item of items) {
    const own = 'digit' in item ? String(item.digit) : 'sign' in item ? item.sign : item.name;
    const isName = 'name' in item && [...own].length > 1;
    text += `${text !== '' && (isName || wasName) ? ' ' : ''}${word(item, own)}`;
    wasName = isName;
  }
  return text;
}
