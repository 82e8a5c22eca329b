import type { JSX } from 'preact';
import { outputNamesOf } from '../../client/output-names.ts';
import { LazyDetails } from '../../components/lazy-details.tsx';
import { texts } from '../../words/texts.ts';
import { numberWord } from './sum-words.ts';
import type { DigitTrace } from './use-trace.ts';

/** What each stage gives out, in numbers. */
export function StagesTable({ traced }: { traced: DigitTrace }): JSX.Element {
  const { facts, values, probabilities } = traced;
  const { scene, numbers } = texts();
  const best = probabilities.indexOf(Math.max(...probabilities));
  return (
    <LazyDetails class="spot-table" summary={scene.stages}>
      {() => (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
          <section class="table-frame" tabIndex={0} aria-label={scene.stagesScrollable}>
            <table class="arithmetic" data-testid="stages">
              <thead>
                <tr>
                  <th scope="col">{scene.stage}</th>
                  <th scope="col">{scene.gives}</th>
                  <th scope="col">{scene.least}</th>
                  <th scope="col">{scene.greatest}</th>
                  <th scope="col">{scene.notZero}</th>
                </tr>
              </thead>
              <tbody>
                {facts.stages.map(({ name, kind, shape }, place) => {
                  const own = values[place]!;
                  const active = own.reduce((count, value) => count + (value === 0 ? 0 : 1), 0);
                  return (
                    <tr key={name}>
                      <th scope="row">
                        {name} <span>{scene.kinds[kind]}</span>
                      </th>
                      <td>{shape.join(' x ')}</td>
                      <td>
                        {numberWord(own.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY))}
                      </td>
                      <td>
                        {numberWord(own.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY))}
                      </td>
                      <td>{numbers.percent(active / own.length, 0)}</td>
                    </tr>
                  );
                })}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{scene.answer}</th>
                  <td colSpan={4}>
                    {outputNamesOf(facts)[best]}, {numbers.percent(probabilities[best]!, 1)}
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
