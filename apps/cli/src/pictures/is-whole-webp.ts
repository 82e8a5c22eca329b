/**
 * Whether a WebP is decoded as a whole: a lossless picture, or an animation. Its first chunks say so.
 *
 * @param head how a file begins
 * @see https://developers.google.com/speed/webp/docs/riff_container
 */
export function isWholeWebp(head: Uint8Array): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const name = (at: number): string => String.fromCharCode(...head.subarray(at, at + 4));
  if (name(0) !== 'RIFF' || name(8) !== 'WEBP') return false;
  for (let at = 12; at + 8 <= head.length; ) {
    const chunk = name(at);
    if (chunk === 'VP8L' || chunk === 'ANIM') return true;
    if (chunk === 'VP8 ') return false;
    const size = view.getUint32(at + 4, true);
    at += 8 + size + (size & 1);
  }
  return false;
}
