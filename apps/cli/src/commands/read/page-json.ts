import type { PageReading } from './page-reading.ts';

/** The object of a picture that `penstroke read --json` prints. */
export function pageJson(file: string, { lines, digits, symbols, signs, rejected }: PageReading): object {
  return {
    file,
    text: lines.map(({ text }) => text).join('\n'),
    lines: lines.map(({ text, box }) => ({ text, box })),
    digits: digits.map(({ digit, confidence, probabilities, box, line }) => ({
      digit,
      confidence,
      probabilities,
      box,
      line,
    })),
    ...(symbols.length > 0 && {
      symbols: symbols.map(({ name, confidence, probabilities, box, line }) => ({
        name,
        confidence,
        probabilities,
        box,
        line,
      })),
    }),
    signs: signs.map(({ sign, confidence, box, line }) => ({ sign, confidence, box, line })),
    rejected: rejected.length,
  };
}
