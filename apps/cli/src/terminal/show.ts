import type { CliIo } from './cli-io.ts';

/** Writes one line for people. */
export function note(io: CliIo, text: string): void {
  io.stderr.write(`${text}\n`);
}

/** Writes one line of results. */
export function result(io: CliIo, text: string): void {
  io.stdout.write(`${text}\n`);
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
