/** What a value is, for a message: `null`, `a Promise`, `an HTMLImageElement`, `a string`. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  const name =
    typeof value === 'object' ? Object.prototype.toString.call(value).slice('[object '.length, -1) : typeof value;
  return `${/^([AEIO]|HTML)/i.test(name) ? 'an' : 'a'} ${name}`;
}
