import { saveFile } from '../../client/save-file.ts';
import { paintReadDrawing, type ReadDrawing } from './paint-read-drawing.ts';
import { readColours } from './scene-colours.ts';

/** As wide as previews of links are. */
const [WIDTH, HEIGHT] = [1200, 630];

/**
 * Copies a picture of the drawing with what is read in it; where the browser gives no clipboard, it is kept as a file.
 *
 * @returns what became of it, as its words are found
 */
export async function copyPicture(read: ReadDrawing): Promise<'pictureCopied' | 'pictureSaved'> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const place = { left: 0, top: 0, width: WIDTH, height: HEIGHT };
  paintReadDrawing(canvas.getContext('2d')!, read, place, { colours: readColours() });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('copyPicture: expected a PNG of the canvas, got nothing; the browser is short of memory');
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return 'pictureCopied';
  } catch {
    saveFile('penstroke.png', new Uint8Array(await blob.arrayBuffer()));
    return 'pictureSaved';
  }
}
