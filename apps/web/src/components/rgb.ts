/** A colour of the style sheet, `#rgb`, `#rrggbb` or `rgb(r, g, b)`, as three numbers from 0 to 255. */
export function rgb(colour: string): number[] {
  const word = colour.trim();
  if (!word.startsWith('#')) return (word.match(/[\d.]+/g) ?? ['0', '0', '0']).slice(0, 3).map(Number);
  const hex = word.slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(hex.length === 3 ? hex[at / 2]!.repeat(2) : hex.slice(at, at + 2), 16));
}
