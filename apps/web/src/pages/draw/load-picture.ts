import { PenstrokeError } from '@penstroke/errors';
import { MAX_PICTURE_BYTES, megabytes } from '@penstroke/runs';
import type { Picture } from '../../client/draw-store.ts';

/** A larger picture is made smaller: digits need no more. */
const MAX_SIDE = 1600;

/** The file is not a picture, or too large. */
export class PictureError extends PenstrokeError {
  static override readonly errorName: string = 'PictureError';
}

/**
 * Decodes a picture file that was chosen, dropped or pasted.
 *
 * @throws PictureError with the remedy
 */
export async function loadPicture(file: File): Promise<Picture> {
  const name = file.name || 'the picture';
  if (file.size > MAX_PICTURE_BYTES) {
    throw new PictureError(`“${name}” has more than ${megabytes(MAX_PICTURE_BYTES)}. Choose a smaller picture.`);
  }
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch (error) {
    throw new PictureError(`“${name}” is not a picture that this browser can open. PNG, JPEG, WebP and GIF work.`, {
      cause: error,
    });
  }
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  return { data: data as Uint8ClampedArray<ArrayBuffer>, width, height, name };
}
