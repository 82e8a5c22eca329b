import { DatasetError } from '../dataset-error.ts';

/** A table of numbers: the lines of a CSV file. */
export interface NumberTable {
  /** The names of the columns; absent where the first line is numbers already. */
  readonly header?: readonly string[];
  readonly rows: number;
  readonly columns: number;
  /** `[rows, columns]`, row-major. */
  readonly values: Float32Array;
}

const [TAB, NEWLINE, RETURN, QUOTE] = [9, 10, 13, 34];
/** The first line, of names or numbers: 700,000 of these, more than images here have. */
const MAX_LINE_BYTES = 4 * 2 ** 20;
/** The longest number as text. */
const MAX_DIGITS = 32;

/**
 * Parses lines of numbers that commas, semicolons or tabs part, in quotes or not, with a line of names first or without.
 *
 * @throws DatasetError `invalid-array`, naming the line, for a cell that is not a number or a line with more or fewer cells than the first
 */
export function parseNumberTable(bytes: Uint8Array): NumberTable {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const lineEnd = (from: number): number => {
    const end = bytes.indexOf(NEWLINE, from);
    return end < 0 ? bytes.length : end;
  };
  const firstEnd = lineEnd(start);
  if (firstEnd - start > MAX_LINE_BYTES) throw invalid('expected lines of numbers, got a longer one than of any image');
  const first = new TextDecoder().decode(bytes.subarray(start, firstEnd)).trim();
  const separator = [',', ';', '\t'].find((mark) => first.includes(mark));
  if (separator === undefined) throw invalid('expected numbers parted by commas, semicolons or tabs in line 1');
  const names = first.split(separator).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  const hasHeader = names.some((name) => name === '' || Number.isNaN(Number(name)));
  const columns = names.length;
  const mark = separator.charCodeAt(0);
  // Each number takes two bytes at least.
  let values = new Float32Array(columns * Math.min(1024, Math.ceil(bytes.length / (2 * columns))));
  let filled = 0;
  let line = hasHeader ? 2 : 1;
  for (let at = hasHeader ? lineEnd(start) + 1 : start; at < bytes.length; line++) {
    const end = lineEnd(at);
    if (isBlank(bytes, at, end)) {
      at = end + 1;
      continue;
    }
    if (filled + columns > values.length) values = grown(values);
    let column = 0;
    while (at <= end) {
      let next = at;
      while (next < end && bytes[next] !== mark) next++;
      if (column === columns) throw invalid(`expected ${columns} numbers in line ${line}, got more`);
      values[filled + column++] = numberAt(bytes, at, next, line);
      at = next + 1;
    }
    if (column < columns) throw invalid(`expected ${columns} numbers in line ${line}, got ${column}`);
    filled += columns;
    at = end + 1;
  }
  if (filled === 0) throw invalid('expected lines of numbers, got none');
  return {
    ...(hasHeader && { header: names }),
    rows: filled / columns,
    columns,
    values: values.subarray(0, filled),
  };
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== RETURN && bytes[at] !== TAB && bytes[at] !== 32) return false;
  return true;
}

/** Most cells are one to three digits, which are read without a string. */
function numberAt(bytes: Uint8Array, start: number, end: number, line: number): number {
  let [from, to] = [start, end];
  while (from < to && isPadding(bytes[from]!)) from++;
  while (to > from && isPadding(bytes[to - 1]!)) to--;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9 || to - from > 9) return slowNumber(bytes.subarray(from, to), line);
    value = 10 * value + digit;
  }
  if (from === to) throw invalid(`expected a number in every cell of line ${line}, got an empty one`);
  return value;
}

function slowNumber(cell: Uint8Array, line: number): number {
  const text = new TextDecoder().decode(cell.subarray(0, MAX_DIGITS));
  const value = cell.length > MAX_DIGITS || /[^\d.eE+-]/.test(text) ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw invalid(`expected numbers in line ${line}, got ${JSON.stringify(text)}`);
}

function isPadding(byte: number): boolean {
  return byte === QUOTE || byte === RETURN || byte === 32;
}

function grown(values: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * values.length);
  larger.set(values);
  return larger;
}

function invalid(problem: string): DatasetError {
  return new DatasetError({ code: 'invalid-array', message: `parseNumberTable: ${problem}` });
}
