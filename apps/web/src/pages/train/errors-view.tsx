import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { texts } from '../../words/texts.ts';
import type { ErrorsReport } from '../../worker/messages/training-messages.ts';
import { ConfusionMatrix } from './confusion-matrix.tsx';
import { type ConfusionCell, MisreadList } from './misread-list.tsx';

export interface ErrorsViewProps {
  readonly report: ErrorsReport;
  readonly classNames: readonly string[] | undefined;
}

/** The confusion matrix, and digits that were misread. */
export function ErrorsView({ report, classNames }: ErrorsViewProps): JSX.Element {
  const { train, numbers } = texts();
  const { count } = numbers;
  const { confusion, errors, on } = report;
  const [cell, setCell] = useState<ConfusionCell>();
  const names = confusion.map((_, label) => classNames?.[label] ?? String(label));
  return (
    <div class="errors">
      <div>
        <h3 class="section-title">{train.confusion}</h3>
        <p class="hint">{train.misreadOf(count(errors), count(report.count), on, count(report.step))}</p>
        <ConfusionMatrix confusion={confusion} names={names} chosen={cell} onChoose={setCell} />
      </div>
      <div>
        <h3 class="section-title">
          {train.misread}{' '}
          {cell ? (
            <>
              <span class="misread-cell">{train.cellOf(names[cell.label]!, names[cell.prediction]!)}</span>{' '}
              <button type="button" class="link-button" onClick={() => setCell(undefined)}>
                {train.all}
              </button>
            </>
          ) : null}
        </h3>
        <p class="hint">{train.chooseDigit}</p>
        <MisreadList report={report} names={names} cell={cell} />
      </div>
    </div>
  );
}
