import { count } from '@penstroke/runs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ErrorsReport } from '../../worker/messages/training-messages.ts';
import { ConfusionMatrix } from './confusion-matrix.tsx';
import { type ConfusionCell, MisreadList } from './misread-list.tsx';

export interface ErrorsViewProps {
  readonly report: ErrorsReport;
  readonly classNames: readonly string[] | undefined;
}

/** The confusion matrix, and digits that were misread. */
export function ErrorsView({ report, classNames }: ErrorsViewProps): JSX.Element {
  const { confusion, errors, on } = report;
  const [cell, setCell] = useState<ConfusionCell>();
  const names = confusion.map((_, label) => classNames?.[label] ?? String(label));
  return (
    <div class="errors">
      <div>
        <h3 class="section-title">Which is taken for which</h3>
        <p class="hint">
          {count(errors)} of {count(report.count)} {on} digits are misread, at update {count(report.step)}. Rows are
          what it is, columns what is read.
        </p>
        <ConfusionMatrix confusion={confusion} names={names} chosen={cell} onChoose={setCell} />
      </div>
      <div>
        <h3 class="section-title">
          Misread{' '}
          {cell ? (
            <>
              <span class="misread-cell">
                {names[cell.label]} as {names[cell.prediction]}
              </span>{' '}
              <button type="button" class="link-button" onClick={() => setCell(undefined)}>
                all
              </button>
            </>
          ) : null}
        </h3>
        <p class="hint">Choose a digit to see its path through the network that reads.</p>
        <MisreadList report={report} names={names} cell={cell} />
      </div>
    </div>
  );
}
