import type { JSX } from 'preact';
import { texts } from '../../words/texts.ts';
import type { ConfusionCell } from './misread-list.tsx';

export interface ConfusionMatrixProps {
  /** `confusion[label][prediction]` */
  readonly confusion: readonly (readonly number[])[];
  /** One for each class. */
  readonly names: readonly string[];
  /** The cell whose digits are looked at. */
  readonly chosen: ConfusionCell | undefined;
  readonly onChoose: (cell: ConfusionCell | undefined) => void;
}

/** How often each class is taken for each; rows are what it is, columns what is read. */
export function ConfusionMatrix({ confusion, names, chosen, onChoose }: ConfusionMatrixProps): JSX.Element {
  const wrong = confusion.flatMap((row, label) => row.filter((_, other) => other !== label));
  const worst = Math.max(1, ...wrong);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section class="confusion-frame" tabIndex={0} aria-label={texts().train.confusionScrollable}>
      <table class="confusion">
        <thead>
          <tr>
            <td />
            {names.map((name) => (
              <th scope="col" key={name} title={name}>
                {name.slice(0, 3)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {confusion.map((row, label) => (
            <ConfusionRow key={names[label]} {...{ row, label, names, worst, chosen, onChoose }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ConfusionRowProps {
  readonly row: readonly number[];
  readonly label: number;
  readonly names: readonly string[];
  /** The most frequent error of all, which is shown darkest. */
  readonly worst: number;
  readonly chosen: ConfusionCell | undefined;
  readonly onChoose: (cell: ConfusionCell | undefined) => void;
}

function ConfusionRow({ row, label, names, worst, chosen, onChoose }: ConfusionRowProps): JSX.Element {
  const total = Math.max(
    1,
    row.reduce((sum, n) => sum + n, 0),
  );
  return (
    <tr>
      <th scope="row">{names[label]}</th>
      {row.map((n, other) => {
        const isChosen = chosen?.label === label && chosen.prediction === other;
        return (
          <td
            key={names[other]}
            class={other === label ? 'right' : n > 0 ? 'wrong' : 'none'}
            style={{ '--share': String(other === label ? n / total : n / worst) }}
          >
            {n > 0 && other !== label ? (
              <button
                type="button"
                class="confusion-cell"
                aria-pressed={isChosen}
                aria-label={texts().train.confused(n, names[label]!, names[other]!)}
                onClick={() => onChoose(isChosen ? undefined : { label, prediction: other })}
              >
                {n}
              </button>
            ) : n === 0 ? (
              '·'
            ) : (
              n
            )}
          </td>
        );
      })}
    </tr>
  );
}
