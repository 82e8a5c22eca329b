import sharp from 'sharp';

/**
 * A grey picture as a PNG in a data URI.
 *
 * @param pixels `height * width` bytes, 0 black to 255 white
 */
export async function pngDataUri(pixels: Uint8Array, width: number, height: number): Promise<string> {
  const png = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png({ compressionLevel: 9 })
    .toBuffer();
  return `data:image/png;base64,${png.toString('base64')}`;
}
