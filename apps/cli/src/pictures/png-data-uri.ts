import sharp from 'sharp';

/** The size of a picture, and its channels: grey, or red, green and blue. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Default 1. */
  readonly channels?: 1 | 3;
}

/**
 * A picture as a PNG in a data URI.
 *
 * @param pixels `height * width * channels` bytes, 0 dark to 255 light
 */
export async function pngDataUri(pixels: Uint8Array, { width, height, channels = 1 }: PictureSize): Promise<string> {
  const png = await sharp(pixels, { raw: { width, height, channels } })
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .png({ compressionLevel: 9 })
    .toBuffer();
  return `data:image/png;base64,${png.toString('base64')}`;
}
