import { explainConvolution, explainPooling, type Matrix } from '@penstroke/models';
import { digitMatrix } from './digit-matrix.ts';
import { FILTERS } from './filters.ts';

/** A digit and the same digit moved, at one stage of a small network. */
export interface ShiftedStage {
  readonly name: 'filter' | 'once' | 'twice';
  readonly here: Matrix;
  readonly moved: Matrix;
  /** What differs, as a share of all that is there: 0 nothing, 1 everything. */
  readonly changed: number;
}

/** Follows a digit and its copy, moved right, through a filter, ReLU and pooling of two by two, twice. */
export function pooledShift(pixels: Uint8Array, movedRight: number, kind: 'max' | 'average'): ShiftedStage[] {
  const filter = FILTERS[0]!.filter;
  const found = (input: Matrix) =>
    explainConvolution({ input, filter, padding: 'same' }).output.map((row) => row.map((sum) => Math.max(0, sum)));
  const pooled = (input: Matrix) => explainPooling({ input, size: 2, kind }).output;
  const names = ['filter', 'once', 'twice'] as const;
  const path = (by: number) => {
    const first = found(digitMatrix(pixels, by));
    const second = pooled(first);
    return [first, second, pooled(second)];
  };
  const [here, moved] = [path(0), path(movedRight)];
  return names.map((name, at) => ({
    name,
    here: here[at]!,
    moved: moved[at]!,
    changed: changedShare(here[at]!, moved[at]!),
  }));
}

function changedShare(a: Matrix, b: Matrix): number {
  const [left, right] = [a.flat(), b.flat()];
  const apart = left.reduce((sum, value, at) => sum + Math.abs(value - right[at]!), 0);
  const all = [...left, ...right].reduce((sum, value) => sum + Math.abs(value), 0);
  return all === 0 ? 0 : apart / all;
}
