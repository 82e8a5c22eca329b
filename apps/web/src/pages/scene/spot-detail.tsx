import type { ExplainedTerm, ExplainedValue } from '@penstroke/models';
import type { JSX } from 'preact';
import { outputNamesOf } from '../../client/output-names.ts';
import { texts } from '../../words/texts.ts';
import type { NetworkFacts } from '../../worker/messages/reader-messages.ts';
import { ConvolutionDetail } from './convolution-detail.tsx';
import type { Patch } from './patches.ts';
import { ShadedGrid } from './shaded-grid.tsx';
import { spotWords } from './spot-words.ts';
import { addedWords, biasWords, bracketed, numberWord, stepsWords, strongestWords } from './sum-words.ts';
import { TermsTable } from './terms-table.tsx';

/** Inputs of a dense layer that are listed one by one. */
const TOLD_INPUTS = 10;

export interface SpotDetailProps {
  readonly facts: NetworkFacts;
  readonly explained: ExplainedValue;
  readonly onStep: (patch: Patch) => void;
}

/** One value of the network, with the arithmetic behind it. */
export function SpotDetail({ facts, explained, onStep }: SpotDetailProps): JSX.Element {
  const { scene } = texts();
  const { stages } = facts;
  const stage = stages[explained.stage]!;
  const source = stage.from[0] === undefined ? undefined : stages[stage.from[0]];
  return (
    <article class="spot" aria-label={scene.valuePointedAt}>
      <h3 class="spot-title">
        {spotWords(stages, explained, outputNamesOf(facts))}:{' '}
        <b data-testid="spot-value">{numberWord(explained.value)}</b>
      </h3>
      {stage.kind === 'convolution' && source ? (
        <ConvolutionDetail {...{ explained, stage, source, onStep }} />
      ) : stage.kind === 'dense' ? (
        <DenseDetail facts={facts} explained={explained} />
      ) : stage.kind === 'max-pooling' || stage.kind === 'average-pooling' ? (
        <PoolingDetail explained={explained} width={stage.window!.width} />
      ) : (
        <p class="hint">{stage.kind === 'input' ? scene.inputPixel : scene.notWorkedOut}</p>
      )}
      {explained.terms.length > 0 ? <TermsTable facts={facts} explained={explained} /> : null}
    </article>
  );
}

function DenseDetail({ facts, explained }: Omit<SpotDetailProps, 'onStep'>): JSX.Element {
  const product = ({ input, weight }: ExplainedTerm) => input * weight;
  const sorted = [...explained.terms].sort((a, b) => Math.abs(product(b)) - Math.abs(product(a)));
  const most = Math.abs(product(sorted[0]!)) || 1;
  return (
    <>
      <dl class="spot-inputs">
        {sorted.slice(0, TOLD_INPUTS).map((term) => (
          <div key={term.index}>
            <dt>{spotWords(facts.stages, term, outputNamesOf(facts))}</dt>
            <dd>
              <span class="spot-input-sum">
                {numberWord(term.input)} · {bracketed(term.weight)} = {numberWord(product(term))}
              </span>
              <span
                class={product(term) < 0 ? 'spot-input-bar spot-input-less' : 'spot-input-bar'}
                style={{ '--share': String(Math.abs(product(term)) / most) }}
              />
            </dd>
          </div>
        ))}
      </dl>
      <p class="spot-sum" data-testid="spot-sum">
        {strongestWords(sorted.map(product), TOLD_INPUTS, texts().scene.otherInputs)}
        {biasWords(explained.bias)}
        {' = '}
        <b>{numberWord(explained.together)}</b>
        {stepsWords(explained)}
      </p>
    </>
  );
}

function PoolingDetail({ explained, width }: { explained: ExplainedValue; width: number }): JSX.Element {
  const inputs = explained.terms.map(({ input }) => input);
  const rows = Array.from({ length: Math.ceil(inputs.length / width) }, (_, y) =>
    inputs.slice(y * width, (y + 1) * width),
  );
  const words = inputs.map(numberWord);
  return (
    <>
      <div class="spot-grids">
        <ShadedGrid caption={texts().scene.underWindow} rows={rows} />
      </div>
      <p class="spot-sum" data-testid="spot-sum">
        {explained.how === 'maximum'
          ? `max(${texts().numbers.row(words)})`
          : `(${addedWords(inputs)}) / ${inputs.length}`}
        {' = '}
        <b>{numberWord(explained.together)}</b>
        {stepsWords(explained)}
      </p>
    </>
  );
}
