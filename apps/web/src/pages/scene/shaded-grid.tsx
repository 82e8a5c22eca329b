import type { JSX } from 'preact';
import { NumberGrid } from '../look/number-grid.tsx';
import { cellWord } from './sum-words.ts';

/** Numbers in rows, each on the shade that its value has; the greatest, in either direction, has the full shade. */
export function ShadedGrid({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly (readonly number[])[];
}): JSX.Element {
  const greatest = Math.max(...rows.flat().map(Math.abs)) || 1;
  return (
    <NumberGrid caption={caption} columns={rows[0]?.length ?? 1}>
      {rows.flatMap((row, y) =>
        row.map((value, x) => (
          <span
            class={value < 0 ? 'num num-fine num-shaded num-negative' : 'num num-fine num-shaded'}
            key={`${y + 0} ${x + 0}`}
            style={{ '--share': String(Math.min(1, Math.abs(value) / greatest)) }}
          >
            {cellWord(value)}
          </span>
        )),
      )}
    </NumberGrid>
  );
}
