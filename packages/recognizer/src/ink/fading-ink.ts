import { labelPieces } from './label-pieces.ts';
import { hysteresis, type InkMask } from './threshold-ink.ts';

/** Ink that fades counts down to these shares of the threshold: the pen that runs dry, and the one that is nearly dry. */
const FADED = [0.45, 0.25] as const;
/** What it costs to see it, and what it costs to leave it unseen if it is all of the ink. */
const DOUBT = 0.2;
const UNSEEN = 1;
/** Fewer pixels than this beyond the rims of the strong ink are not part of a stroke. */
const LEAST_PIXELS = 12;
/** A page of more pieces than this is taken to be written in one ink. */
const MOST_PIECES = 40;

/**
 * Other ways to see ink: with the fainter parts of its strokes, where a pen runs dry or a brush is lifted, and with still fainter ones.
 *
 * @returns masks, each of more ink than the one before, its amounts raised so that what fades counts as ink; none if the ink ends at the
 *   rims of its strokes
 */
export function fadingInk(mask: InkMask): InkMask[] {
  const { ink, isInk, width, height, floor } = mask;
  if (labelPieces(isInk, width, height).pieces.length > MOST_PIECES) return [];
  const withRims = hysteresis(new Float32Array(isInk), width, height, 1, 0);
  const ways: InkMask[] = [];
  let seen = 0;
  for (const share of FADED) {
    const threshold = Math.max(floor, share * mask.threshold);
    if (threshold >= mask.threshold) break;
    const faded = hysteresis(ink, width, height, threshold, Math.max(threshold / 2, floor));
    let [beyond, all] = [0, 0];
    for (let i = 0; i < faded.length; i++) {
      beyond += faded[i]! & ~withRims[i]!;
      all += faded[i]!;
    }
    if (beyond < seen + LEAST_PIXELS) continue;
    seen = beyond;
    ways.push({
      ...mask,
      isInk: faded,
      ink: ink.map((amount) => Math.min(1, amount / (2 * threshold))),
      threshold,
      doubt: DOUBT - (UNSEEN * beyond) / all,
    });
  }
  return ways;
}
