import type { JSX } from 'preact';
import { PixelImage } from '../../components/pixel-image.tsx';
import { texts } from '../../words/texts.ts';
import type { ErrorsReport } from '../../worker/messages/training-messages.ts';
import { showInScene } from './show-in-scene.ts';

/** Digits that are shown at once. */
const SHOWN = 48;

/** A cell of the confusion matrix. */
export interface ConfusionCell {
  readonly label: number;
  readonly prediction: number;
}

export interface MisreadListProps {
  readonly report: ErrorsReport;
  readonly names: readonly string[];
  /** Only those of one cell. */
  readonly cell: ConfusionCell | undefined;
}

/** Misread digits; each leads to its path through the network. */
export function MisreadList({ report, names, cell }: MisreadListProps): JSX.Element {
  const { train } = texts();
  const { misread, on, width, height } = report;
  const chosen = cell
    ? misread.filter(({ label, prediction }) => label === cell.label && prediction === cell.prediction)
    : misread;
  if (chosen.length === 0) return <p class="hint">{cell ? train.noneKept : train.noneMisread}</p>;
  return (
    <ul class="misread">
      {chosen.slice(0, SHOWN).map(({ index, label, prediction, pixels }) => (
        <li key={index}>
          <button
            type="button"
            class="misread-digit"
            disabled={width !== 28 || height !== 28}
            onClick={() => showInScene(pixels, ['misreadDigit', on, index, names[label]!, names[prediction]!])}
          >
            <PixelImage pixels={pixels} width={width} height={height} label={train.digitIn(on, index)} />
          </button>
          <span>
            {names[label]} <span aria-hidden="true">→</span>
            <span class="visually-hidden">{train.readAs}</span> <b>{names[prediction]}</b>
          </span>
        </li>
      ))}
    </ul>
  );
}
