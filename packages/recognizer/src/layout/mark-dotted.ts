import type { Reading } from './decode-row.ts';

/**
 * Rejects what stands alone with a dot above or below it: a question mark looks like a 7, an i like a 1. The dot of a number stands
 * beside its digits, at their feet; among other digits it is a part of one that has broken off.
 *
 * @param readings a row, from left to right
 */
export function markDotted(readings: readonly Reading[]): Reading[] {
  if (readings.filter(({ kind }) => kind === 'class').length !== 1) return [...readings];
  const out = [...readings];
  readings.forEach((dot, i) => {
    if (dot.sign !== '.' && dot.sign !== ',') return;
    for (const beside of [i - 1, i + 1]) {
      if (readings[beside]?.kind !== 'class' || !isAboveOrBelow(dot, readings[beside])) continue;
      out[i] = { ...dot, kind: 'other' };
      out[beside] = { ...readings[beside], kind: 'other' };
    }
  });
  return out;
}

function isAboveOrBelow({ cutting: { box: dot } }: Reading, { cutting: { box } }: Reading): boolean {
  const middle = dot.left + dot.width / 2;
  if (middle < box.left || middle > box.left + box.width) return false;
  // A rim may touch: cuttings have one more pixel around them.
  return dot.top >= box.top + box.height - 2 || dot.top + dot.height <= box.top + 2;
}
