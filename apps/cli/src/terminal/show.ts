import { writeAboveBar } from './bar-below.ts';
import type { CliIo } from './cli-io.ts';
import { blockPicture } from './picture.ts';
import { printable } from './printable.ts';
import { printableJson } from './printable-json.ts';

/**
 * Writes a line for people, or several. What a terminal would obey in one, be it in a file's name or a class's, is escaped; so are
 * line breaks, so that a name cannot write a line of its own. A progress bar makes way for it.
 */
export function note(io: CliIo, text: string | readonly string[]): void {
  writeAboveBar(io, printableLines(text));
}

/** Writes a line of results, or several, escaped as those of {@link note}. */
export function result(io: CliIo, text: string | readonly string[]): void {
  io.stdout.write(printableLines(text));
}

/** Columns of a terminal that does not tell. */
const COLUMNS = 80;

/** How many pictures of a width stand side by side where a person watches; none where nobody does. */
export function picturesInLine(io: CliIo, width: number): number {
  return io.stdout.isTTY === true ? Math.floor((io.stdout.columns ?? COLUMNS) / width) : 0;
}

/** Draws a grey picture in block characters, in colour unless `NO_COLOR` says otherwise. Its codes are for the terminal, and not escaped. */
export function resultPicture(
  io: CliIo,
  pixels: ArrayLike<number>,
  size: { readonly width: number; readonly height: number },
): void {
  // https://no-color.org: an empty one does not count.
  io.stdout.write(`${blockPicture(pixels, { ...size, colour: !io.env.NO_COLOR })}\n`);
}

function printableLines(text: string | readonly string[]): string {
  return [text]
    .flat()
    .map((line) => `${printable(line)}\n`)
    .join('');
}

/** Writes one object as a line of JSON, or over several lines where `indent` says by how many blanks. */
export function resultJson(io: CliIo, value: unknown, indent?: number): void {
  io.stdout.write(`${printableJson(value, indent)}\n`);
}

/** Lines of columns of cells, each as wide as its widest; `right` names the columns set flush right. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const shown = rows.map((row) => row.map(printable));
  const widths = (shown[0] ?? []).map((_, column) => Math.max(...shown.map((row) => row[column]!.length)));
  return shown.map((row) =>
    row
      .map((cell, column) => (right.includes(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}
