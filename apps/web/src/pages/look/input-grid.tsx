import type { Matrix } from '@penstroke/models';
import type { JSX } from 'preact';
import { NumberGrid } from './number-grid.tsx';
import { WINDOW, type Worked, type WorkedStep } from './work-out.ts';

/** Larger numbers do not fit into their cell. */
const MAX_VALUE = 99;

export interface InputGridProps {
  readonly image: Matrix;
  readonly padding: Worked['padding'];
  /** The position whose window is marked. */
  readonly step: WorkedStep;
  /** What stands in the cells around the picture. */
  readonly around: string;
  readonly onChange: (image: Matrix) => void;
}

/** The picture's numbers, which can be changed, and the window over them. */
export function InputGrid({ image, padding, step, around, onChange }: InputGridProps): JSX.Element {
  const { top, bottom, left, right } = padding;
  const rows = Array.from({ length: top + image.length + bottom }, (_, y) => y - top);
  const columns = Array.from({ length: left + image[0]!.length + right }, (_, x) => x - left);
  const under = (y: number, x: number) =>
    y >= step.inputRow && y < step.inputRow + WINDOW && x >= step.inputColumn && x < step.inputColumn + WINDOW;
  const change = (y: number, x: number, text: string) => {
    const next = Number(text);
    if (!Number.isFinite(next) || Math.abs(next) > MAX_VALUE) return;
    onChange(image.map((row, r) => (r === y ? row.map((old, c) => (c === x ? next : old)) : row)));
  };
  return (
    <NumberGrid caption={`input, ${image.length}x${image[0]!.length}`} columns={columns.length}>
      {rows.flatMap((y) =>
        columns.map((x) => {
          const value = image[y]?.[x];
          const look = `num ${under(y, x) ? 'num-under' : ''} ${value === undefined ? 'num-padding' : ''}`;
          return value === undefined ? (
            <span class={look} key={`${y} ${x}`}>
              {around}
            </span>
          ) : (
            <input
              key={`${y} ${x}`}
              class={look}
              type="text"
              inputMode="numeric"
              aria-label={`pixel in row ${y + 1}, column ${x + 1}`}
              value={String(value)}
              onInput={(event) => change(y, x, event.currentTarget.value)}
            />
          );
        }),
      )}
    </NumberGrid>
  );
}
