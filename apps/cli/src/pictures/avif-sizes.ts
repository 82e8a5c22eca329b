/** Of the box of a size, after its name: version and flags, width, height. */
const BOX_BYTES = 16;

/**
 * The sizes that an AVIF's properties name: of its picture, tiles and thumbnails; none for another form.
 *
 * @param head how a file begins
 * @see ISO/IEC 23008-12, 6.5.3, ImageSpatialExtentsProperty (`ispe`)
 */
export function avifSizes(head: Uint8Array): { readonly width: number; readonly height: number }[] {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const sizes: { width: number; height: number }[] = [];
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return sizes;
  for (let at = bytes.indexOf('ispe'); at >= 0 && at + BOX_BYTES <= bytes.length; at = bytes.indexOf('ispe', at + 4)) {
    sizes.push({ width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) });
  }
  return sizes;
}
