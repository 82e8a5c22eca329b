import { pictureShrink } from '@penstroke/recognizer';
import { collectRows, MAX_PICTURE_BYTES, type RowSource } from '@penstroke/runs';
import type { Picture } from '../../client/draw-store.ts';
import type { Told } from '../../words/texts.ts';
import { ToldError } from '../../words/told-error.ts';

/** Rows that are taken from the browser at once. */
const BAND = 64;

const SVG = 'image/svg+xml';
/** Pixels of the longer side of a drawing that has no pixels of its own. */
const SVG_SIDE = 1024;

/** The file is not a picture, or too large. */
export class PictureError extends ToldError {
  static override readonly errorName: string = 'PictureError';
}

/**
 * Decodes a picture file that was chosen, dropped or pasted. A large one is made smaller as the recognizer does it, so that the
 * page reads what the command line reads.
 *
 * @throws PictureError with the remedy
 */
export async function loadPicture(file: File): Promise<Picture> {
  const { name } = file;
  const called = name || (['thePicture'] satisfies Told);
  if (file.size > MAX_PICTURE_BYTES) {
    throw new PictureError(['pictureTooLarge', called, MAX_PICTURE_BYTES]);
  }
  let bitmap: ImageBitmap;
  try {
    bitmap = await (file.type === SVG ? drawSvg(file) : createImageBitmap(file));
  } catch (error) {
    throw new PictureError(['notAPicture', called], { cause: error });
  }
  try {
    const { data, width, height } = collectRows(rowsOf(bitmap), pictureShrink(bitmap));
    return { data: new Uint8ClampedArray(data.buffer), width, height, name };
  } finally {
    bitmap.close();
  }
}

/** Browsers make bitmaps of SVG only by way of an image, in which no script runs and nothing is fetched. */
async function drawSvg(file: File): Promise<ImageBitmap> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const [width, height] = [image.naturalWidth || 1, image.naturalHeight || 1];
    const scale = SVG_SIDE / Math.max(width, height);
    return await createImageBitmap(image, {
      resizeWidth: Math.max(1, Math.round(width * scale)),
      resizeHeight: Math.max(1, Math.round(height * scale)),
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The rows of a bitmap, a band of them in memory. */
function rowsOf(bitmap: ImageBitmap): RowSource {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, Math.min(BAND, height));
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  let band = new Uint8ClampedArray(0);
  return {
    width,
    height,
    readRow(y, rgba) {
      const row = y % BAND;
      if (row === 0) {
        context.clearRect(0, 0, width, BAND);
        context.drawImage(bitmap, 0, -y);
        band = context.getImageData(0, 0, width, Math.min(BAND, height - y)).data;
      }
      rgba.set(band.subarray(4 * row * width, 4 * (row + 1) * width));
    },
  };
}
