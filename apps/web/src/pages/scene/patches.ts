import type { ExplainedTerm, ExplainedValue, NetworkStage } from '@penstroke/models';
import { sizesOf } from './spot-words.ts';

/** What a convolution sees of one of its input's maps. */
export interface Patch {
  /** The input's map, from 0. */
  readonly map: number;
  /** Rows of the window. */
  readonly rows: readonly (readonly ExplainedTerm[])[];
  /** Of its products. */
  readonly sum: number;
}

/** The terms of a convolution by the maps that they come from. */
export function patchesOf({ terms }: ExplainedValue, { window }: NetworkStage, source: NetworkStage): Patch[] {
  const { maps } = sizesOf(source);
  return Array.from({ length: maps }, (_, map): Patch => {
    const own = terms.filter((_term, at) => at % maps === map);
    const rows = Array.from({ length: window!.height }, (_row, y) =>
      own.slice(y * window!.width, (y + 1) * window!.width),
    );
    return { map, rows, sum: own.reduce((sum, { input, weight }) => sum + input * weight, 0) };
  });
}

/** The place of what adds most, in either direction. */
export function strongestOf(sums: readonly { readonly sum: number }[]): number {
  return sums.reduce((best, { sum }, at) => (Math.abs(sum) > Math.abs(sums[best]!.sum) ? at : best), 0);
}
