import type { Box } from '../box.ts';

/** Ink that hangs together, diagonally too. */
export interface Piece {
  /** Its number in the label map, from 1. */
  readonly label: number;
  readonly box: Box;
  /** Its pixels. */
  readonly area: number;
}

/** The pieces of a mask. */
export interface Pieces {
  /** For each pixel the number of its piece, or 0. */
  readonly labels: Int32Array;
  readonly pieces: Piece[];
}

/** Labels the connected pieces of a mask (8-neighbourhood) in two passes with a forest of equivalences. */
export function labelPieces(isInk: Uint8Array, width: number, height: number): Pieces {
  const labels = new Int32Array(width * height);
  const parents: number[] = [0];
  const find = (label: number): number => {
    let root = label;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = label; at !== root; ) [at, parents[at]] = [parents[at]!, root];
    return root;
  };
  const join = (a: number, b: number): number => {
    const [first, second] = [find(a), find(b)];
    const low = Math.min(first, second);
    parents[Math.max(first, second)] = low;
    return low;
  };
  // Most of a page is paper, which a search for the next ink passes ten times as fast.
  for (let next = isInk.indexOf(1); next >= 0; ) {
    const y = Math.floor(next / width);
    for (let at = next, x = next - y * width; x < width && isInk[at]; at++, x++) {
      next = at + 1;
      const above = y > 0 ? labels[at - width]! : 0;
      // The pixel above touches the three others that are labelled already, so they have its number's root.
      if (above !== 0) {
        labels[at] = above;
        continue;
      }
      const before = x > 0 ? labels[at - 1]! : 0;
      const aboveLeft = y > 0 && x > 0 ? labels[at - width - 1]! : 0;
      const aboveRight = y > 0 && x < width - 1 ? labels[at - width + 1]! : 0;
      // Those two touch each other; only the one on the right may be of another piece.
      const left = before || aboveLeft;
      if (left !== 0) labels[at] = aboveRight === 0 ? left : join(left, aboveRight);
      else if (aboveRight !== 0) labels[at] = aboveRight;
      else labels[at] = parents.push(parents.length) - 1;
    }
    next = isInk.indexOf(1, next);
  }
  const numbers = new Int32Array(parents.length);
  const bounds: { left: number; right: number; top: number; bottom: number; area: number }[] = [];
  for (let next = isInk.indexOf(1); next >= 0; ) {
    const y = Math.floor(next / width);
    for (let at = next, x = next - y * width; x < width && isInk[at]; at++, x++) {
      next = at + 1;
      const root = find(labels[at]!);
      let number = numbers[root]!;
      if (number === 0) {
        number = bounds.push({ left: x, right: x, top: y, bottom: y, area: 0 });
        numbers[root] = number;
      }
      labels[at] = number;
      const bound = bounds[number - 1]!;
      bound.area++;
      if (x < bound.left) bound.left = x;
      if (x > bound.right) bound.right = x;
      bound.bottom = y;
    }
    next = isInk.indexOf(1, next);
  }
  const pieces = bounds.map(
    ({ left, right, top, bottom, area }, index): Piece => ({
      label: index + 1,
      box: { left, top, width: right - left + 1, height: bottom - top + 1 },
      area,
    }),
  );
  return { labels, pieces };
}
