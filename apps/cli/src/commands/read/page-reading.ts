import {
  type Box,
  type RecognizedDigit,
  type RecognizedItem,
  type RecognizedPage,
  type RecognizedSign,
  type RecognizedSymbol,
  textOfItems,
} from '@penstroke/recognizer';
import { isUnsure } from '@penstroke/runs';

/** A line as it is shown. */
export interface ReadLine {
  readonly text: string;
  /** The same, with ? behind each digit or symbol that is unsure. */
  readonly marked: string;
  readonly box: Box;
  /** Its digits and symbols. */
  readonly read: readonly (RecognizedDigit | RecognizedSymbol)[];
}

/** What was read in a picture, as it is shown. */
export interface PageReading {
  readonly lines: readonly ReadLine[];
  /** Their `line` is a place in `lines`. */
  readonly digits: readonly RecognizedDigit[];
  /** Their `line` too. */
  readonly symbols: readonly RecognizedSymbol[];
  /** Their `line` too; null for a sign on a line that is left out. */
  readonly signs: readonly (Omit<RecognizedSign, 'line'> & { readonly line: number | null })[];
  readonly rejected: readonly Box[];
}

/**
 * Arranges what was read: with signs each line as it stands; without, its digits and symbols alone, and a line that has none is left
 * out.
 *
 * @param scale pixels of the file for one of the picture that was read
 */
export function pageReading(page: RecognizedPage, { signs, scale }: { signs: boolean; scale: number }): PageReading {
  const lines: ReadLine[] = [];
  // The place of each line of the page among those that are shown.
  const places = page.lines.map(({ items, box }) => {
    const shown = signs ? items : items.filter((item) => !('sign' in item));
    if (shown.length === 0) return null;
    const read = shown.filter((item): item is RecognizedDigit | RecognizedSymbol => !('sign' in item));
    lines.push({ text: textOfItems(shown), marked: textOfItems(shown, marked), box: scaled(box, scale), read });
    return lines.length - 1;
  });
  const shownOf = <Item extends RecognizedItem>(item: Item): Item => ({
    ...item,
    box: scaled(item.box, scale),
    line: places[item.line]!,
  });
  return {
    lines,
    digits: page.digits.map(shownOf),
    symbols: page.symbols.map(shownOf),
    signs: page.signs.map((sign) => ({ ...sign, box: scaled(sign.box, scale), line: places[sign.line]! })),
    rejected: page.rejected.map((box) => scaled(box, scale)),
  };
}

function marked(item: RecognizedItem, own: string): string {
  return !('sign' in item) && isUnsure(item) ? `${own}?` : own;
}

function scaled({ left, top, width, height }: Box, scale: number): Box {
  return { left: left * scale, top: top * scale, width: width * scale, height: height * scale };
}
