/** A line of CSV as RFC 4180 says, without its end; every cell is quoted. */
export function csvRow(cells: readonly (string | number)[]): string {
  return cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',');
}
