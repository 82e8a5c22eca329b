import type { ExplainedValue } from '@penstroke/models';
import type { JSX } from 'preact';
import { LazyDetails } from '../../components/lazy-details.tsx';
import type { NetworkFacts } from '../../worker/messages/reader-messages.ts';
import { spotWords } from './spot-words.ts';
import { numberWord } from './sum-words.ts';

/** More rows would be slow to make while the pointer moves. */
const MAX_ROWS = 400;

/** The same numbers as a table, for people who would rather read them. */
export function TermsTable({ facts, explained }: { facts: NetworkFacts; explained: ExplainedValue }): JSX.Element {
  const { terms, bias, together, how, steps } = explained;
  const sums = how === 'sum';
  return (
    <LazyDetails class="spot-table" summary="The same as a table">
      {() => (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
          <section class="table-frame spot-table-frame" tabIndex={0} aria-label="Numbers behind the value, scrollable">
            <table class="arithmetic">
              <thead>
                <tr>
                  <th scope="col">Input</th>
                  <th scope="col">Value</th>
                  {sums ? <th scope="col">Weight</th> : null}
                  {sums ? <th scope="col">Product</th> : null}
                </tr>
              </thead>
              <tbody>
                {terms.slice(0, MAX_ROWS).map(({ stage, index, input, weight }, at) => (
                  <tr key={`${at + 0}`}>
                    <th scope="row">
                      {index < 0 ? 'padding' : spotWords(facts.stages, { stage, index }, facts.outputNames)}
                    </th>
                    <td>{numberWord(input)}</td>
                    {sums ? <td>{numberWord(weight)}</td> : null}
                    {sums ? <td>{numberWord(input * weight)}</td> : null}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                {terms.length > MAX_ROWS ? (
                  <Sum words={`${terms.length - MAX_ROWS} more`} value={undefined} wide={sums} />
                ) : null}
                {sums ? <Sum words="bias" value={bias} wide={sums} /> : null}
                <Sum words={how} value={together} wide={sums} />
                {steps.map(({ what, value }) => (
                  <Sum key={what} words={what} value={value} wide={sums} />
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
