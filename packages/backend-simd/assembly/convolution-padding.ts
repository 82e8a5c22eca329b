/**
 * Copies the part of an image that some rows of the output depend on, with its zero padding, so that the kernels need no
 * bounds checks: rows of `width` pixels, pixel (0, 0) being (top, left) of the padded image. The zeros are multiplied like
 * pixels, so a weight that is not finite makes border outputs NaN that a kernel with bounds checks would leave out.
 */
import { copyRun } from './copy-run';

/**
 * Fills out[rows][width][channels] from image[height][imageWidth][channels]: out row i is row top + i of the image that
 * is `insertHeight`, `insertWidth` times as far apart with zeros between (1: the image itself), zeros outside of it.
 */
export function padRows(
  image: usize, height: i32, imageWidth: i32, channels: i32, top: i32, left: i32, rows: i32, width: i32,
  insertHeight: i32, insertWidth: i32, out: usize,
): void {
  const pixelBytes = (<usize>channels) << 2;
  const rowBytes = <usize>width * pixelBytes;
  const imageRowBytes = <usize>imageWidth * pixelBytes;
  // The columns of the output that the image covers.
  const firstColumn = max(0, -left);
  const lastColumn = min(width, (imageWidth - 1) * insertWidth + 1 - left);
  const covered = max(0, lastColumn - firstColumn);
  const skipped = (<usize>firstColumn) * pixelBytes;
  for (let i = 0; i < rows; i++) {
    const row = top + i;
    if (row < 0 || row % insertHeight != 0 || row >= height * insertHeight || covered == 0) {
      memory.fill(out, 0, rowBytes);
    } else {
      const source = image + <usize>(row / insertHeight) * imageRowBytes;
      if (insertWidth == 1) {
        const bytes = (<usize>covered) * pixelBytes;
        memory.fill(out, 0, skipped);
        copyRun(out + skipped, source + (<usize>max(0, left)) * pixelBytes, bytes);
        memory.fill(out + skipped + bytes, 0, rowBytes - skipped - bytes);
      } else {
        memory.fill(out, 0, rowBytes);
        for (let column = firstColumn; column < lastColumn; column++) {
          const at = left + column;
          if (at % insertWidth == 0) {
            const pixel = source + <usize>(at / insertWidth) * pixelBytes;
            copyRun(out + (<usize>column) * pixelBytes, pixel, pixelBytes);
          }
        }
      }
    }
    out += rowBytes;
  }
}
