import { escapeXml } from './escape-xml.ts';
import { type PictureSize, pngDataUri } from './png-data-uri.ts';
import { renderSvg } from './render-svg.ts';

/** One picture of a sheet. */
export interface SheetCell {
  /** `height * width * channels` bytes, 0 dark to 255 light. */
  readonly pixels: Uint8Array;
  /** Below the picture, large. */
  readonly label: string;
  /** Beside the label, small. */
  readonly detail?: string;
}

/** How a sheet is laid out, and the size of its pictures. */
export interface SheetOptions extends PictureSize {
  /** Cells in a row. */
  readonly columns: number;
  readonly title: string;
}

/** Pixels of the sheet for one of a digit. */
const ZOOM = 3;
const GAP = 12;
const CAPTION = 22;
const TITLE = 40;

/**
 * Draws a labelled contact sheet.
 *
 * @returns a PNG, the same for the same cells
 */
export async function drawContactSheet(
  cells: readonly SheetCell[],
  { width, height, channels = 1, columns, title }: SheetOptions,
): Promise<Uint8Array> {
  const rows = Math.ceil(cells.length / columns);
  const cellWidth = width * ZOOM + GAP;
  const cellHeight = height * ZOOM + CAPTION + GAP;
  const pictures = await Promise.all(
    cells.map(async ({ pixels, label, detail }, index) => {
      const x = GAP + (index % columns) * cellWidth;
      const y = TITLE + Math.floor(index / columns) * cellHeight;
      return (
        `<image x="${x}" y="${y}" width="${width * ZOOM}" height="${height * ZOOM}" image-rendering="optimizeSpeed" href="${await pngDataUri(pixels, { width, height, channels })}"/>` +
        `<text x="${x}" y="${y + height * ZOOM + 16}" font-size="14" font-weight="bold">${escapeXml(label)}</text>` +
        `<text x="${x + width * ZOOM}" y="${y + height * ZOOM + 15}" font-size="10" text-anchor="end" fill="#666">${escapeXml(detail ?? '')}</text>`
      );
    }),
  );
  const sheetWidth = GAP + columns * cellWidth;
  const sheetHeight = TITLE + rows * cellHeight;
  return renderSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sheetWidth}" height="${sheetHeight}" font-family="DejaVu Sans">` +
      `<rect width="100%" height="100%" fill="#fff"/>` +
      `<text x="${GAP}" y="26" font-size="16" font-weight="bold">${escapeXml(title)}</text>${pictures.join('')}</svg>`,
  );
}
