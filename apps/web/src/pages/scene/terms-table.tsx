import type { ExplainedValue } from '@penstroke/models';
import type { JSX } from 'preact';
import { outputNamesOf } from '../../client/output-names.ts';
import { LazyDetails } from '../../components/lazy-details.tsx';
import { texts } from '../../words/texts.ts';
import type { NetworkFacts } from '../../worker/messages/reader-messages.ts';
import { spotWords } from './spot-words.ts';
import { numberWord, stepName } from './sum-words.ts';

/** More rows would be slow to make while the pointer moves. */
const MAX_ROWS = 400;

/** The same numbers as a table, for people who would rather read them. */
export function TermsTable({ facts, explained }: { facts: NetworkFacts; explained: ExplainedValue }): JSX.Element {
  const { terms, bias, together, how, steps } = explained;
  const { scene } = texts();
  const sums = how === 'sum';
  return (
    <LazyDetails class="spot-table" summary={scene.sameAsTable}>
      {() => (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
          <section class="table-frame spot-table-frame" tabIndex={0} aria-label={scene.numbersBehind}>
            <table class="arithmetic">
              <thead>
                <tr>
                  <th scope="col">{scene.input}</th>
                  <th scope="col">{scene.value}</th>
                  {sums ? <th scope="col">{scene.weight}</th> : null}
                  {sums ? <th scope="col">{scene.product}</th> : null}
                </tr>
              </thead>
              <tbody>
                {terms.slice(0, MAX_ROWS).map(({ stage, index, input, weight }, at) => (
                  <tr key={`${at + 0}`}>
                    <th scope="row">
                      {index < 0 ? scene.padding : spotWords(facts.stages, { stage, index }, outputNamesOf(facts))}
                    </th>
                    <td>{numberWord(input)}</td>
                    {sums ? <td>{numberWord(weight)}</td> : null}
                    {sums ? <td>{numberWord(input * weight)}</td> : null}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                {terms.length > MAX_ROWS ? (
                  <Sum words={scene.more(terms.length - MAX_ROWS)} value={undefined} wide={sums} />
                ) : null}
                {sums ? <Sum words={scene.bias} value={bias} wide={sums} /> : null}
                <Sum words={how === 'none' ? how : scene.how[how]} value={together} wide={sums} />
                {steps.map(({ what, value }) => (
                  <Sum key={what} words={stepName(what)} value={value} wide={sums} />
                ))}
              </tfoot>
            </table>
          </section>
        </>
      )}
    </LazyDetails>
  );
}

function Sum({ words, value, wide }: { words: string; value: number | undefined; wide: boolean }): JSX.Element {
  return (
    <tr>
      <th scope="row">{words}</th>
      <td colSpan={wide ? 3 : 1}>{value === undefined ? '' : numberWord(value)}</td>
    </tr>
  );
}
