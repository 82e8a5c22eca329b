import type { Box, RecognizedDigit, RecognizedPage, RecognizedSign } from '@penstroke/recognizer';
import { isUnsure } from '@penstroke/runs';

/** A line as it is shown. */
export interface ReadLine {
  readonly text: string;
  /** The same, with ? behind each digit that is unsure. */
  readonly marked: string;
  readonly box: Box;
  readonly digits: readonly RecognizedDigit[];
}

/** What was read in a picture, as it is shown. */
export interface PageReading {
  readonly lines: readonly ReadLine[];
  /** Their `line` is a place in `lines`. */
  readonly digits: readonly RecognizedDigit[];
  /** Their `line` too; null for a sign on a line that is left out. */
  readonly signs: readonly (Omit<RecognizedSign, 'line'> & { readonly line: number | null })[];
  readonly rejected: readonly Box[];
}

/**
 * Arranges what was read: with signs each line as it stands; without, its digits alone, and a line that has none is left out.
 *
 * @param scale pixels of the file for one of the picture that was read
 */
export function pageReading(page: RecognizedPage, { signs, scale }: { signs: boolean; scale: number }): PageReading {
  const lines: ReadLine[] = [];
  // The place of each line of the page among those that are shown.
  const places = page.lines.map(({ text, box }, line) => {
    const digits = page.digits.filter((digit) => digit.line === line);
    if (!signs && digits.length === 0) return null;
    let next = 0;
    const mark = (character: string): string => (isUnsure(digits[next++]!) ? `${character}?` : character);
    const told = signs ? text : text.replace(/\D/g, '');
    lines.push({ text: told, marked: told.replace(/\d/g, mark), box: scaled(box, scale), digits });
    return lines.length - 1;
  });
  const digits = page.digits.map((digit) => ({ ...digit, box: scaled(digit.box, scale), line: places[digit.line]! }));
  return {
    lines,
    digits,
    signs: page.signs.map((sign) => ({ ...sign, box: scaled(sign.box, scale), line: places[sign.line]! })),
    rejected: page.rejected.map((box) => scaled(box, scale)),
  };
}

function scaled({ left, top, width, height }: Box, scale: number): Box {
  return { left: left * scale, top: top * scale, width: width * scale, height: height * scale };
}
