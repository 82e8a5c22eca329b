import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import { createCanvas, layCanvas, paint, toPicture } from '../image/canvas.ts';
import { createMask, layMask } from '../image/mask.ts';
import { drawGlyph } from '../ink/glyphs.ts';
import type { Sample } from '../suite.ts';
import { toSharp } from './write-picture.ts';

const NAME_WIDTH = 275;
const GAP = 4;

/**
 * A picture with a row for each kind: its name, then its samples; the kinds in columns.
 *
 * @param rows the samples of each kind; sheets take the width of two
 * @param rowHeight of a picture, in pixels
 */
export async function contactSheet(
  rows: readonly (readonly Sample[])[],
  { rowHeight = 56, columns = 3 } = {},
): Promise<Sharp> {
  const cells = Math.max(...rows.map((row) => row.length));
  const width = NAME_WIDTH + cells * (rowHeight + GAP);
  const perColumn = Math.ceil(rows.length / columns);
  const canvas = createCanvas(width * columns, perColumn * (rowHeight + GAP), [255, 255, 255]);
  const composites: OverlayOptions[] = [];
  for (const [i, row] of rows.entries()) {
    const [left, top] = [Math.floor(i / perColumn) * width, (i % perColumn) * (rowHeight + GAP)];
    paintName(canvas, row[0]!.kind, left, top + rowHeight / 2);
    let x = left + NAME_WIDTH;
    for (const sample of row) {
      const cellWidth = sample.group === 'sheets' ? rowHeight * 2 : rowHeight;
      if (x + cellWidth > left + width) break;
      composites.push({ input: await thumbnail(sample, cellWidth, rowHeight), left: x, top });
      x += cellWidth + GAP;
    }
  }
  return sharp(await toSharp(toPicture(canvas)).composite(composites).png().toBuffer());
}

/** Shrunk to a cell; what is transparent shows grey. */
function thumbnail({ picture }: Sample, width: number, height: number): Promise<Buffer> {
  return toSharp(picture)
    .flatten({ background: '#a0a0a0' })
    .resize(width, height, { fit: 'contain', background: '#ffffff' })
    .png()
    .toBuffer();
}

function paintName(canvas: Parameters<typeof paint>[0], name: string, left: number, middle: number): void {
  const line = createMask(NAME_WIDTH, 30);
  let x = 6;
  for (const character of name) {
    if (character === '_') {
      x += 6;
      continue;
    }
    const { mask, below } = drawGlyph('fuzzy-bubbles', character, 19);
    layMask(line, mask, x, 20 + below - mask.height);
    x += mask.width - 1;
  }
  const label = paint(createCanvas(NAME_WIDTH, 30, [255, 255, 255]), line, [30, 30, 40]);
  layCanvas(canvas, label, left, Math.round(middle - 15));
}
