/**
 * The best reading of a row: a path through its pieces from left to right that says for each what it is, alone, joined with the next
 * ones (the bar of a 5), or cut into several (digits that touch), by the sum of log probabilities (Matan et al., "Reading
 * handwritten digits: a zip code recognition system", IEEE Computer 25, 1992).
 */
import type { Cutting } from './cut-out.ts';

/** What one part of a row may be. */
export interface Reading {
  /** A class of the network, a sign by its form, something unknown, or a speck. */
  readonly kind: 'class' | 'shape' | 'other' | 'speck';
  /** The class number, for kind 'class'. */
  readonly class?: number;
  /** The sign, for kind 'shape'. */
  readonly sign?: string;
  /** Log of how likely it is. */
  readonly score: number;
  readonly cutting: Cutting;
  /** One for each class of the network, as the row bears on it. */
  readonly probabilities: readonly number[];
  /** The place of the candidate in the list that was classified. */
  readonly candidate: number;
}

/** A way from one node of a row to a later one. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly Reading[];
  readonly score: number;
}

/** The best path from node 0 to the last one; undefined if there is none. */
export function bestPath(nodes: number, steps: readonly Step[]): { readings: Reading[]; score: number } | undefined {
  const scores = new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY);
  const best: (Step | undefined)[] = new Array(nodes).fill(undefined);
  scores[0] = 0;
  for (const step of [...steps].sort((a, b) => a.from - b.from)) {
    const score = scores[step.from]! + step.score;
    if (score > scores[step.to]!) [scores[step.to], best[step.to]] = [score, step];
  }
  if (scores[nodes - 1] === Number.NEGATIVE_INFINITY) return undefined;
  const readings: Reading[] = [];
  for (let node = nodes - 1; node > 0; ) {
    const step = best[node]!;
    readings.unshift(...step.readings);
    node = step.from;
  }
  return { readings, score: scores[nodes - 1]! };
}
