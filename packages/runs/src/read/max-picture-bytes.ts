/** The largest picture file that is read: 64 MiB, which 64 megapixels of a phone's camera stay far below. */
export const MAX_PICTURE_BYTES: number = 64 * 2 ** 20;
