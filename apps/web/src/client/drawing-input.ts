import type { ReaderInput } from '../worker/messages/reader-messages.ts';
import { CELLS, type Drawing, isEmpty, PEN_WIDTH } from './draw-store.ts';

/** Pixels a cell has in the picture that is read. */
export const CELL_PIXELS = 8;
/** Opaque, as little-endian RGBA. */
const WHITE = 0xffffffff;
const BLACK = 0xff000000;

/** The drawing as the reader takes it; undefined when there is nothing to read. */
export function toReaderInput(drawing: Drawing): ReaderInput | undefined {
  if (isEmpty(drawing)) return undefined;
  const { tool, strokes, cells, picture } = drawing;
  if (picture) return { data: picture.data, width: picture.width, height: picture.height };
  return tool === 'pen' ? { strokes, penWidth: PEN_WIDTH } : rasterise(cells);
}

/** The cells as black squares on white, with a margin of one cell. */
function rasterise(cells: Uint8Array): ReaderInput {
  const side = (CELLS + 2) * CELL_PIXELS;
  const pixels = new Uint32Array(side * side).fill(WHITE);
  cells.forEach((cell, at) => {
    if (cell === 0) return;
    const left = ((at % CELLS) + 1) * CELL_PIXELS;
    const top = (Math.floor(at / CELLS) + 1) * CELL_PIXELS;
    for (let y = top; y < top + CELL_PIXELS; y++) pixels.fill(BLACK, y * side + left, y * side + left + CELL_PIXELS);
  });
  return { data: new Uint8ClampedArray(pixels.buffer), width: side, height: side };
}
