import type { Box, RecognizedDigit, RecognizedSign, RecognizedSymbol } from '@penstroke/recognizer';
import { isUnsure } from '@penstroke/runs';
import sharp from 'sharp';
import type { DecodedPicture } from './decode-picture.ts';
import { escapeXml } from './escape-xml.ts';
import { renderSvg } from './render-svg.ts';

/** What is drawn on a picture; boxes in pixels of the file. */
export interface DrawnReading {
  readonly digits: readonly Pick<RecognizedDigit, 'digit' | 'confidence' | 'box'>[];
  readonly symbols: readonly Pick<RecognizedSymbol, 'name' | 'confidence' | 'box'>[];
  readonly signs: readonly Pick<RecognizedSign, 'sign' | 'box'>[];
  readonly rejected: readonly Box[];
}

const SURE = '#0a7d3c';
const UNSURE = '#c25a00';
const SIGN = '#2456c4';
const REJECTED = '#777';

/**
 * Draws what was read on its picture: digits and symbols in green, unsure ones in orange with a ?, signs in blue, what is neither in grey dashes.
 *
 * @returns a PNG of the picture's size, which decoding has limited; the same for the same picture
 */
export async function drawReading(picture: DecodedPicture, reading: DrawnReading): Promise<Uint8Array> {
  const { data, width, height, shrink } = picture;
  const boxes = renderSvg(drawBoxes(reading, { width, height }, 1 / shrink));
  return sharp(data, { raw: { width, height, channels: 4 } })
    .composite([{ input: Buffer.from(boxes) }])
    .png()
    .toBuffer();
}

function drawBoxes(
  { digits, symbols, signs, rejected }: DrawnReading,
  { width, height }: { readonly width: number; readonly height: number },
  scale: number,
): string {
  const fontSize = Math.max(10, Math.round(Math.min(width, height) / 28));
  const mark = (box: Box, colour: string, text: string): string => {
    const [x, y] = [box.left * scale, box.top * scale];
    const dashes = colour === REJECTED ? ' stroke-dasharray="4 3"' : '';
    // Above the box, or inside where the picture ends.
    const base = Math.max(fontSize, y - 4);
    return (
      `<rect x="${x}" y="${y}" width="${box.width * scale}" height="${box.height * scale}" fill="none" stroke="${colour}" stroke-width="2"${dashes}/>` +
      `<text x="${x}" y="${base}" fill="${colour}" stroke="#fff" stroke-width="3" paint-order="stroke">${escapeXml(text)}</text>`
    );
  };
  const marks = [
    ...rejected.map((box) => mark(box, REJECTED, '')),
    ...signs.map(({ sign, box }) => mark(box, SIGN, sign)),
    ...[...digits, ...symbols].map((found) => {
      const word = 'digit' in found ? String(found.digit) : found.name;
      return isUnsure(found) ? mark(found.box, UNSURE, `${word}?`) : mark(found.box, SURE, word);
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans" font-weight="bold" font-size="${fontSize}">${marks.join('')}</svg>`;
}
