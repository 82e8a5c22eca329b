import { count } from '@penstroke/runs';
import type { JSX } from 'preact';
import { PixelImage } from '../../components/pixel-image.tsx';
import type { ErrorsReport } from '../../worker/messages/training-messages.ts';
import { ConfusionMatrix } from './confusion-matrix.tsx';

export interface ErrorsViewProps {
  readonly report: ErrorsReport;
  readonly classNames: readonly string[] | undefined;
}

/** The confusion matrix, and digits that were misread. */
export function ErrorsView({ report, classNames }: ErrorsViewProps): JSX.Element {
  const { confusion, misread, errors, on, width, height } = report;
  const names = confusion.map((_, label) => classNames?.[label] ?? String(label));
  return (
    <div class="errors">
      <div>
        <h3 class="section-title">Which is taken for which</h3>
        <p class="hint">
          {count(errors)} of {count(report.count)} {on} digits are misread, at update {count(report.step)}. Rows are
          what it is, columns what is read.
        </p>
        <ConfusionMatrix confusion={confusion} names={names} />
      </div>
      <div>
        <h3 class="section-title">Misread</h3>
        {misread.length === 0 ? (
          <p class="hint">None of them.</p>
        ) : (
          <ul class="misread">
            {misread.map(({ index, label, prediction, pixels }) => (
              <li key={index}>
                <PixelImage pixels={pixels} width={width} height={height} label={`${on} digit ${index}`} />
                <span>
                  {names[label]} <span aria-hidden="true">→</span>
                  <span class="visually-hidden">read as</span> <b>{names[prediction]}</b>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
