import type { Matrix } from '@penstroke/models';
import type { JSX } from 'preact';
import { texts } from '../../words/texts.ts';
import { changed } from './changed.ts';
import { NumberCell } from './number-cell.tsx';
import { NumberGrid } from './number-grid.tsx';
import type { Worked, WorkedStep } from './work-out.ts';

export interface InputGridProps {
  readonly image: Matrix;
  readonly padding: Worked['padding'];
  /** The position whose window is marked. */
  readonly step: WorkedStep;
  /** Rows and columns of the window. */
  readonly window: readonly [rows: number, columns: number];
  /** What stands in the cells around the picture. */
  readonly around: string;
  readonly onChange: (image: Matrix) => void;
}

/** The picture's numbers, which can be changed, and the window over them. */
export function InputGrid({ image, padding, step, window, around, onChange }: InputGridProps): JSX.Element {
  const { look } = texts();
  const { top, bottom, left, right } = padding;
  const rows = Array.from({ length: top + image.length + bottom }, (_, y) => y - top);
  const columns = Array.from({ length: left + image[0]!.length + right }, (_, x) => x - left);
  const under = (y: number, x: number) =>
    y >= step.inputRow && y < step.inputRow + window[0] && x >= step.inputColumn && x < step.inputColumn + window[1];
  return (
    <NumberGrid caption={look.inputOf(`${image.length}x${image[0]!.length}`)} columns={columns.length}>
      {rows.flatMap((y) =>
        columns.map((x) => {
          const value = image[y]?.[x];
          const shade = `num ${under(y, x) ? 'num-under' : ''} ${value === undefined ? 'num-padding' : ''}`;
          return value === undefined ? (
            <span class={shade} key={`${y} ${x}`}>
              {around}
            </span>
          ) : (
            <NumberCell
              key={`${y} ${x}`}
              class={Number.isInteger(value) ? shade : `${shade} num-fine`}
              label={look.pixelAt(y + 1, x + 1)}
              value={value}
              onChange={(next) => onChange(changed(image, y, x, next))}
            />
          );
        }),
      )}
    </NumberGrid>
  );
}
