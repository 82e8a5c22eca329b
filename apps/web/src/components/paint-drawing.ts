import type { Stroke } from '@penstroke/recognizer';
import { CELLS, type Drawing, PEN_WIDTH, type Picture } from '../client/draw-store.ts';
import { CELL_PIXELS } from '../client/drawing-input.ts';

const bitmaps = new WeakMap<Picture, OffscreenCanvas>();

/** Paints what is drawn, in the units in which it is read: the paper's, a picture's pixels, or those of the cells' picture. */
export function paintDrawing(
  context: CanvasRenderingContext2D,
  { tool, strokes, cells, picture }: Drawing,
  colour: string,
): void {
  context.strokeStyle = context.fillStyle = colour;
  if (picture) context.drawImage(bitmapOf(picture), 0, 0);
  else if (tool === 'cells') paintCells(context, cells);
  else paintStrokes(context, strokes);
}

/** A canvas with a picture's pixels; kept as long as the picture. */
function bitmapOf(picture: Picture): OffscreenCanvas {
  const known = bitmaps.get(picture);
  if (known) return known;
  const bitmap = new OffscreenCanvas(picture.width, picture.height);
  bitmap.getContext('2d')!.putImageData(new ImageData(picture.data, picture.width, picture.height), 0, 0);
  bitmaps.set(picture, bitmap);
  return bitmap;
}

function paintCells(context: CanvasRenderingContext2D, cells: Uint8Array): void {
  cells.forEach((cell, at) => {
    const [column, row] = [(at % CELLS) + 1, Math.floor(at / CELLS) + 1];
    if (cell === 1) context.fillRect(column * CELL_PIXELS, row * CELL_PIXELS, CELL_PIXELS, CELL_PIXELS);
  });
}

function paintStrokes(context: CanvasRenderingContext2D, strokes: readonly Stroke[]): void {
  context.lineWidth = PEN_WIDTH;
  context.lineCap = context.lineJoin = 'round';
  for (const stroke of strokes) {
    const [first, ...rest] = stroke;
    if (!first) continue;
    context.beginPath();
    context.moveTo(first.x, first.y);
    if (rest.length === 0) context.lineTo(first.x + 0.01, first.y);
    // Curves through the middles of the segments: a corner at every point would show.
    for (let i = 0; i + 1 < rest.length; i++) {
      const [point, next] = [rest[i]!, rest[i + 1]!];
      context.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
    }
    const last = rest.at(-1);
    if (last) context.lineTo(last.x, last.y);
    context.stroke();
  }
}
