import type { JSX } from 'preact';
import { NumberGrid } from '../look/number-grid.tsx';
import { numberWord } from './sum-words.ts';

/** Numbers in rows, each on the shade that its value has. */
export function ShadedGrid({
  caption,
  rows,
  greatest,
}: {
  readonly caption: string;
  readonly rows: readonly (readonly number[])[];
  /** The value of the full shade. */
  readonly greatest: number;
}): JSX.Element {
  return (
    <NumberGrid caption={caption} columns={rows[0]?.length ?? 1}>
      {rows.flatMap((row, y) =>
        row.map((value, x) => (
          <span
            class={value < 0 ? 'num num-fine num-shaded num-negative' : 'num num-fine num-shaded'}
            key={`${y + 0} ${x + 0}`}
            style={{ '--share': String(Math.min(1, Math.abs(value) / (greatest || 1))) }}
          >
            {numberWord(value)}
          </span>
        )),
      )}
    </NumberGrid>
  );
}
