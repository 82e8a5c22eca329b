import { count } from '@penstroke/runs';
import type { JSX } from 'preact';
import { PixelImage } from '../../components/pixel-image.tsx';
import type { ErrorsReport } from '../../worker/messages/training-messages.ts';

/** The confusion matrix, and digits that were misread. */
export function ErrorsView({
  report,
  classNames,
}: {
  report: ErrorsReport;
  classNames: readonly string[] | undefined;
}): JSX.Element {
  const { confusion, misread, errors, on, width, height } = report;
  const names = classNames ?? confusion.map((_, label) => String(label));
  const name = (label: number) => names[label] ?? String(label);
  const worst = Math.max(
    1,
    ...confusion.map((row, label) => Math.max(...row.map((n, other) => (other === label ? 0 : n)))),
  );
  return (
    <div class="errors">
      <div>
        <h3 class="section-title">Which is taken for which</h3>
        <p class="hint">
          {count(errors)} of {count(report.count)} {on} digits are misread, at update {count(report.step)}. Rows are
          what it is, columns what is read.
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
        <section class="confusion-frame" tabIndex={0} aria-label="Confusion matrix, scrollable">
          <table class="confusion">
            <thead>
              <tr>
                <td />
                {confusion.map((_, label) => (
                  <th scope="col" key={name(label)} title={name(label)}>
                    {name(label).slice(0, 3)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {confusion.map((row, label) => {
                const total = Math.max(
                  1,
                  row.reduce((sum, n) => sum + n, 0),
                );
                return (
                  <tr key={name(label)}>
                    <th scope="row">{name(label)}</th>
                    {row.map((n, other) => (
                      <td
                        key={name(other)}
                        class={other === label ? 'right' : n > 0 ? 'wrong' : 'none'}
                        style={{ '--share': String(other === label ? n / total : n / worst) }}
                      >
                        {n === 0 ? '·' : n}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
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
                  {name(label)} <span aria-hidden="true">→</span>
                  <span class="visually-hidden">read as</span> <b>{name(prediction)}</b>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
