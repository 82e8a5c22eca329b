import { csvRow } from '../../terminal/csv-row.ts';
import type { PageReading } from './page-reading.ts';

/** The columns of `penstroke read --csv`. */
export const CSV_HEADER = '"file","line","text","confidence"';

/**
 * The rows of a picture: each line with its number from 1, and the confidence of its least sure digit or symbol (empty where it has none). A
 * picture without digits has one row, empty but for its name.
 */
export function pageCsv(file: string, { lines }: PageReading): string[] {
  if (lines.length === 0) return [csvRow([file, '', '', ''])];
  return lines.map(({ text, read }, at) => {
    const least = Math.min(...read.map(({ confidence }) => confidence));
    return csvRow([file, at + 1, text, read.length === 0 ? '' : least.toFixed(4)]);
  });
}
