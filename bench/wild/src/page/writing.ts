/** Lines of digits and signs, as a hand sets them beside each other. */
import { createMask, layMask, type Mask, trimMask } from '../image/mask.ts';
import { drawSign } from '../ink/signs.ts';
import type { Stage } from '../kinds/kind.ts';

export interface LineOptions {
  /** Of a digit, in pixels; default 90. */
  readonly height?: number;
  /** Between characters, in pixels; negative for digits that overlap. */
  readonly gap?: number;
  /** How far a digit may be above or below the line. */
  readonly wobble?: number;
}

/** Room above and below the digits of a line, as a share of their height. */
const MARGIN = 0.35;

/** A line of text: MNIST's digits, signs by strokes, spaces of 0.45 of the height. */
export function writeLine({ dice, write }: Stage, text: string, options: LineOptions = {}): Mask {
  const { height = 90, gap = 22, wobble = 6 } = options;
  const margin = Math.round(MARGIN * height);
  const penWidth = Math.max(4, Math.round(height / 11));
  const parts = [...text].map((character) => {
    if (character === ' ') return { width: Math.round(0.45 * height) };
    if (/\d/.test(character)) {
      const mask = write({ digit: Number(character), height: Math.round(height * dice.uniform(0.92, 1.08)) });
      return { width: mask.width, mask, top: margin + (height - mask.height) / 2 + dice.uniform(-wobble, wobble) };
    }
    const { mask, above } = drawSign(character, height, penWidth);
    return { width: mask.width, mask, top: margin - above + dice.uniform(-3, 3) };
  });
  const width = parts.reduce((sum, part) => sum + part.width + Math.abs(gap), 0);
  const line = createMask(width, height + 2 * margin);
  let x = 0;
  for (const { width: step, mask, top } of parts) {
    if (mask !== undefined) layMask(line, mask, x, top);
    x += step + (mask === undefined ? 0 : gap);
  }
  return cutSides(line);
}

function cutSides(line: Mask): Mask {
  const ink = trimMask(line);
  let left = 0;
  const empty = (x: number) =>
    Array.from({ length: line.height }, (_, y) => line.cover[y * line.width + x]!).every((c) => c < 0.2);
  while (left < line.width - 1 && empty(left)) left++;
  return layMask(createMask(ink.width, line.height), line, -left, 0);
}

/** Lines below each other on a page with a border. */
export function stackLines(lines: readonly Mask[], { border = 60, between = 10 } = {}): Mask {
  const width = Math.max(...lines.map((line) => line.width)) + 2 * border;
  const height = lines.reduce((sum, line) => sum + line.height + between, 0) + 2 * border - between;
  const page = createMask(width, height);
  let y = border;
  for (const line of lines) {
    layMask(page, line, border, y);
    y += line.height + between;
  }
  return page;
}
