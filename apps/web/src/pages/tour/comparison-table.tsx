import { count, duration, percent } from '@penstroke/runs';
import type { JSX } from 'preact';
import type { ComparedNetwork, ComparedResult } from '../../worker/messages/comparison-messages.ts';

export interface ComparisonTableProps {
  readonly networks: readonly ComparedNetwork[];
  /** In their order; those that are not trained yet are absent. */
  readonly results: readonly (ComparedResult | undefined)[];
  readonly costs: boolean;
}

/** What came of each network. */
export function ComparisonTable({ networks, results, costs }: ComparisonTableProps): JSX.Element {
  const done = results.filter((result) => result !== undefined);
  const best = Math.max(...done.map(({ testAccuracy }) => testAccuracy));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section class="table-frame" tabIndex={0} aria-label="Results, scrollable">
      <table class="tour-results">
        <thead>
          <tr>
            <th scope="col">Network</th>
            <th scope="col">{count(done[0]?.testCount ?? 0)} unseen digits</th>
            {costs ? (
              <>
                <th scope="col">Parameters</th>
                <th scope="col">Multiplications a digit</th>
                <th scope="col">Training</th>
              </>
            ) : (
              <th scope="col">Digits it learnt from</th>
            )}
          </tr>
        </thead>
        <tbody>
          {networks.map(({ words }, at) => {
            const result = results[at];
            if (!result) return null;
            return (
              <tr key={words} data-testid="tour-row">
                <th scope="row">{words}</th>
                <td class={result.testAccuracy === best && done.length > 1 ? 'tour-best' : undefined}>
                  <b>{percent(result.testAccuracy, 1)}</b> <span>{count(result.testErrors)} wrong</span>
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
