import { percent } from '@penstroke/runs';
import type { JSX } from 'preact';
import { LazyDetails } from '../../components/lazy-details.tsx';
import { numberWord } from './sum-words.ts';
import type { DigitTrace } from './use-trace.ts';

/** What each stage gives out, in numbers. */
export function StagesTable({ traced }: { traced: DigitTrace }): JSX.Element {
  const { facts, values, probabilities } = traced;
  const best = probabilities.indexOf(Math.max(...probabilities));
  return (
    <LazyDetails class="spot-table" summary="The whole way as a table">
      {() => (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
          <section class="table-frame" tabIndex={0} aria-label="Stages of the network, scrollable">
            <table class="arithmetic" data-testid="stages">
              <thead>
                <tr>
                  <th scope="col">Stage</th>
                  <th scope="col">Gives</th>
                  <th scope="col">Least</th>
                  <th scope="col">Greatest</th>
                  <th scope="col">Not zero</th>
                </tr>
              </thead>
              <tbody>
                {facts.stages.map(({ name, kind, shape }, place) => {
                  const own = values[place]!;
                  const active = own.reduce((count, value) => count + (value === 0 ? 0 : 1), 0);
                  return (
                    <tr key={name}>
                      <th scope="row">
                        {name} <span>{kind.replace('-', ' ')}</span>
                      </th>
                      <td>{shape.join(' x ')}</td>
                      <td>
                        {numberWord(own.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY))}
                      </td>
                      <td>
                        {numberWord(own.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY))}
                      </td>
                      <td>{percent(active / own.length, 0)}</td>
                    </tr>
                  );
                })}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">Answer</th>
                  <td colSpan={4}>
                    {facts.outputNames[best]}, {percent(probabilities[best]!, 1)}
                  </td>
                </tr>
              </tfoot>
            </table>
          </section>
        </>
      )}
    </LazyDetails>
  );
}
