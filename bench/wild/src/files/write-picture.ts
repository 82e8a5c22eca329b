import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Picture } from '../image/canvas.ts';
import type { FileForm } from '../kinds/kind.ts';

/** sharp's picture of RGBA bytes. */
export function toSharp({ data, width, height }: Picture): Sharp {
  return sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), { raw: { width, height, channels: 4 } });
}

/** Writes a picture in the form of its kind; its folder is made. */
export async function writePicture(path: string, picture: Picture, form: FileForm): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const opaque = picture.data.every((value, at) => at % 4 !== 3 || value === 255);
  const image = opaque ? toSharp(picture).removeAlpha() : toSharp(picture);
  const formats = { png: 'png', jpg: 'jpeg', tif: 'tiff', webp: 'webp' } as const;
  const deep = form.grey16 ? image.toColourspace('grey16') : image;
  await deep.toFormat(formats[form.extension], { ...form.encode }).toFile(path);
}
