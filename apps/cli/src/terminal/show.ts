import type { CliIo } from './cli-io.ts';
import { printable } from './printable.ts';

/** Writes lines for people. What a terminal would obey in them, be it in a file's name or a class's, is escaped. */
export function note(io: CliIo, text: string): void {
  io.stderr.write(`${printableLines(text)}\n`);
}

/** Writes lines of results, escaped as those of {@link note}. */
export function result(io: CliIo, text: string): void {
  io.stdout.write(`${printableLines(text)}\n`);
}

/** Writes a picture of block characters as it is: its colours are codes that the terminal obeys. */
export function resultPicture(io: CliIo, picture: string): void {
  io.stdout.write(`${picture}\n`);
}

function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** Writes one object as a line of JSON. */
export function resultJson(io: CliIo, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Columns of cells, each as wide as its widest; `right` names the columns set flush right. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (right.includes(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
