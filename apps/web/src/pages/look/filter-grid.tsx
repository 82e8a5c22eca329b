import type { Matrix } from '@penstroke/models';
import type { JSX } from 'preact';
import { texts } from '../../words/texts.ts';
import { changed } from './changed.ts';
import { NumberCell } from './number-cell.tsx';
import { NumberGrid } from './number-grid.tsx';

export interface FilterGridProps {
  readonly filter: Matrix;
  /** What people call it. */
  readonly words: string;
  readonly onChange: (filter: Matrix) => void;
}

/** The filter's weights, which can be changed. */
export function FilterGrid({ filter, words, onChange }: FilterGridProps): JSX.Element {
  return (
    <NumberGrid caption={words} columns={filter[0]!.length}>
      {filter.flatMap((row, y) =>
        row.map((weight, x) => (
          <NumberCell
            key={`${y + 0} ${x + 0}`}
            class={Number.isInteger(weight) ? 'num num-weight' : 'num num-weight num-fine'}
            label={texts().look.weightAt(y + 1, x + 1)}
            value={weight}
            onChange={(next) => onChange(changed(filter, y, x, next))}
          />
        )),
      )}
    </NumberGrid>
  );
}
