/**
 * A grey picture as block characters, two pixel rows in one line of text: the upper half block takes the upper pixel as
 * its colour, the lower one as its background.
 *
 * @param pixels `height * width` bytes, 0 dark to 255 light
 * @param colour whether escape codes for 256 colours may be used; without, four shades of one character a pixel row pair
 */
export function blockPicture(
  pixels: ArrayLike<number>,
  { width, height, colour }: { width: number; height: number; colour: boolean },
): string {
  const lines: string[] = [];
  for (let y = 0; y < height; y += 2) {
    let line = '';
    for (let x = 0; x < width; x++) {
      const upper = pixels[y * width + x] ?? 0;
      const lower = y + 1 < height ? (pixels[(y + 1) * width + x] ?? 0) : 0;
      line += colour ? `\x1b[38;5;${grey(upper)};48;5;${grey(lower)}m▀` : SHADES[Math.round((upper + lower) / 2 / 64)]!;
    }
    lines.push(colour ? `${line}\x1b[0m` : line.trimEnd());
  }
  return lines.join('\n');
}

const SHADES = [' ', '░', '▒', '▓', '█'] as const;

/** The nearest of the 24 greys of the 256-colour palette. */
function grey(value: number): number {
  return 232 + Math.round((value / 255) * 23);
}
