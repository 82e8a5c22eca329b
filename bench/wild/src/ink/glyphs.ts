import { readFileSync } from 'node:fs';
import type { Mask } from '../image/mask.ts';
import type { Point } from './pen.ts';
import { fillPolygons } from './polygons.ts';

interface FontFile {
  readonly fonts: Record<string, { readonly source: string; readonly glyphs: Record<string, string> }>;
}

const file: FontFile = JSON.parse(readFileSync(new URL('../../data/glyphs.json', import.meta.url), 'utf8'));

/** The held-out handwriting fonts; no training sees them. */
export const fontNames: readonly string[] = Object.keys(file.fonts);

/** The npm packages that the outlines are from, as `@fontsource/rancho`. */
export const fontPackages: readonly string[] = Object.values(file.fonts).map(({ source }) => source.split(' ')[0]!);

/** A character of a font. */
export interface Glyph {
  readonly mask: Mask;
  /** How far its lower edge lies below the baseline, in pixels. */
  readonly below: number;
}

/**
 * Draws a character.
 *
 * @param emPixels the font's size
 * @throws RangeError for a font or a character that the file lacks
 */
export function drawGlyph(font: string, character: string, emPixels: number): Glyph {
  const text = file.fonts[font]?.glyphs[character];
  if (text === undefined) throw new RangeError(`drawGlyph: expected a character of ${font}, got ${character}`);
  const [head, ...polygons] = text.split('|');
  const [, top, width, height] = head!.split(' ').map((value) => (Number(value) * emPixels) / 1000) as [
    number,
    number,
    number,
    number,
  ];
  const outlines = polygons.map((polygon) => outline(Buffer.from(polygon, 'base64'), width, height));
  const mask = fillPolygons(outlines, Math.ceil(width) + 3, Math.ceil(height) + 3);
  return { mask, below: top + height };
}

function outline(bytes: Uint8Array, width: number, height: number): Point[] {
  return Array.from({ length: bytes.length / 2 }, (_, i) => ({
    x: 1 + (bytes[2 * i]! * width) / 255,
    y: 1 + (bytes[2 * i + 1]! * height) / 255,
  }));
}

/** A character enlarged to a height, whatever its size in the font. */
export function drawGlyphOfHeight(font: string, character: string, heightPixels: number): Mask {
  const height = drawGlyph(font, character, 100).mask.height - 3;
  return drawGlyph(font, character, (100 * heightPixels) / Math.max(4, height)).mask;
}
