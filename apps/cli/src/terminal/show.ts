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

/** A fraction as a percentage, `0.9907` as `99.07 %`. */
export function percent(fraction: number, digits = 2): string {
  return `${(100 * fraction).toFixed(digits)} %`;
}

/** Seconds as a person says them: `4.2 s`, `3 min 05 s`, `2 h 07 min`. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?';
  if (seconds < 60) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${String(whole % 60).padStart(2, '0')} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** An integer with thousands separated, as in `55,000`. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
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
