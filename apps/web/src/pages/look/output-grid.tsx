import type { Matrix } from '@penstroke/models';
import type { JSX } from 'preact';
import { texts } from '../../words/texts.ts';
import { NumberGrid } from './number-grid.tsx';
import { word } from './work-out.ts';

export interface OutputGridProps {
  readonly output: Matrix;
  /** The position that is worked out, row by row; those after it are faint. */
  readonly at: number;
  readonly onChoose: (index: number) => void;
}

/** What comes out, each number a button that goes to its position. */
export function OutputGrid({ output, at, onChoose }: OutputGridProps): JSX.Element {
  const { look } = texts();
  return (
    <NumberGrid caption={look.outputOf(`${output.length}x${output[0]!.length}`)} columns={output[0]!.length}>
      {output.flatMap((row, y) =>
        row.map((value, x) => {
          const index = y * row.length + x;
          return (
            <button
              type="button"
              class={`num ${Number.isInteger(value) ? '' : 'num-fine'} ${index === at ? 'num-now' : index < at ? '' : 'num-later'}`}
              key={`${y + 0} ${x + 0}`}
              aria-pressed={index === at}
              aria-label={look.outputAt(y + 1, x + 1, word(value))}
              onClick={() => onChoose(index)}
            >
              {word(value)}
            </button>
          );
        }),
      )}
    </NumberGrid>
  );
}
