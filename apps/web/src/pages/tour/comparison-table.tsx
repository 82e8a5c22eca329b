import type { JSX } from 'preact';
import { texts } from '../../words/texts.ts';
import type { ComparedNetwork, ComparedResult } from '../../worker/messages/comparison-messages.ts';

export interface ComparisonTableProps {
  readonly networks: readonly ComparedNetwork[];
  /** In their order; those that are not trained yet are absent. */
  readonly results: readonly (ComparedResult | undefined)[];
  readonly costs: boolean;
}

/** What came of each network. */
export function ComparisonTable({ networks, results, costs }: ComparisonTableProps): JSX.Element {
  const { tour, numbers } = texts();
  const { count, duration, percent } = numbers;
  const done = results.filter((result) => result !== undefined);
  const best = Math.max(...done.map(({ testAccuracy }) => testAccuracy));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section class="table-frame" tabIndex={0} aria-label={tour.resultsScrollable}>
      <table class="tour-results">
        <thead>
          <tr>
            <th scope="col">{tour.network}</th>
            <th scope="col">{tour.unseen(count(done[0]?.testCount ?? 0))}</th>
            {costs ? (
              <>
                <th scope="col">{tour.parameters}</th>
                <th scope="col">{tour.multiplications}</th>
                <th scope="col">{tour.training}</th>
              </>
            ) : (
              <th scope="col">{tour.learntFrom}</th>
            )}
          </tr>
        </thead>
        <tbody>
          {networks.map(({ name }, at) => {
            const result = results[at];
            if (!result) return null;
            return (
              <tr key={name} data-testid="tour-row">
                <th scope="row">{tour.networks[name]}</th>
                <td class={result.testAccuracy === best && done.length > 1 ? 'tour-best' : undefined}>
                  <b>{percent(result.testAccuracy, 1)}</b> <span>{tour.wrong(count(result.testErrors))}</span>
                </td>
                {costs ? (
                  <>
                    <td>{count(result.parameters)}</td>
                    <td>{count(result.multiplyAdds)}</td>
                    <td>{duration(result.trainSeconds)}</td>
                  </>
                ) : (
                  <td>{percent(result.trainAccuracy, 1)}</td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
