/** What varies in a setting, in words: `learningRate 0.003, optimizer adam`. */
export function describeValues(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} ${valueWords(value)}`)
    .join(', ');
}

/** A value as a cell of a table. */
export function valueWords(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
