import { CrowdedPictureError } from './crowded-picture-error.ts';
import type { InkImage } from './separate-ink.ts';

/** Ink below this share of the strongest is paper when pieces are traced: JPEG ringing and shadows stay below it. */
const INK_THRESHOLD = 0.25;
/** The most pieces that are traced, dust included: a page of noise, at about 160 bytes a piece. */
const MAX_SPECKS = 1_000_000;

/** A rectangle of whole pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Ink that hangs together, diagonally too. */
export interface Piece {
  readonly box: Box;
  /** The indices of its pixels in the picture. */
  readonly members: readonly number[];
}

/**
 * The connected pieces of ink (8-neighbourhood, flood fill), in the order of their topmost, then leftmost pixel.
 *
 * @throws CrowdedPictureError for more than `MAX_SPECKS`
 */
export function connectedPieces({ ink, width, height }: InkImage): Piece[] {
  const visited = new Uint8Array(ink.length);
  const pieces: Piece[] = [];
  for (let start = 0; start < ink.length; start++) {
    if (ink[start]! < INK_THRESHOLD || visited[start]) continue;
    if (pieces.length === MAX_SPECKS) throw new CrowdedPictureError('connectedPieces', MAX_SPECKS);
    visited[start] = 1;
    const members = [start];
    for (let next = 0; next < members.length; next++) {
      const at = members[next]!;
      const x = at % width;
      const y = (at - x) / width;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const neighbour = ny * width + nx;
          if (ink[neighbour]! < INK_THRESHOLD || visited[neighbour]) continue;
          visited[neighbour] = 1;
          members.push(neighbour);
        }
      }
    }
    pieces.push({ box: boxOf(members, width), members });
  }
  return pieces;
}

function boxOf(members: readonly number[], width: number): Box {
  let left = Number.POSITIVE_INFINITY;
  let right = -1;
  let top = Number.POSITIVE_INFINITY;
  let bottom = -1;
  for (const at of members) {
    const x = at % width;
    const y = (at - x) / width;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** The smallest box around several. */
export function boxAround(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
