import type { ExplainedValue, NetworkStage } from '@penstroke/models';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { texts } from '../../words/texts.ts';
import { type Patch, patchesOf, strongestOf } from './patches.ts';
import { ShadedGrid } from './shaded-grid.tsx';
import { positionOf } from './spot-words.ts';
import { biasWords, bracketed, numberWord, stepsWords, strongestWords } from './sum-words.ts';

export interface ConvolutionDetailProps {
  readonly explained: ExplainedValue;
  readonly stage: NetworkStage;
  readonly source: NetworkStage;
  readonly onStep: (patch: Patch) => void;
}

/** Beyond this many input maps, the weakest parts of a sum are shown as one. */
const MAX_PARTS = 12;

/** A value of a convolution: what is under the filter, its weights, their products and the sum. */
export function ConvolutionDetail({ explained, stage, source, onStep }: ConvolutionDetailProps): JSX.Element {
  const { scene } = texts();
  const [asked, setAsked] = useState<number>();
  const patches = patchesOf(explained, stage, source);
  const shown = patches[asked ?? strongestOf(patches)] ?? patches[0]!;
  const inputs = shown.rows.map((row) => row.map(({ input }) => input));
  const weights = shown.rows.map((row) => row.map(({ weight }) => weight));
  const products = shown.rows.map((row) => row.map(({ input, weight }) => input * weight));
  const filter = positionOf(stage, explained.index).map + 1;
  const under = patches.length === 1 ? scene.underFilter : scene.underFilterInMap(shown.map + 1);
  return (
    <>
      {patches.length > 1 ? (
        <label class="spot-map">
          <span>{scene.mapLookedAt}</span>
          <select
            name="patch-map"
            value={String(shown.map)}
            onChange={(event) => setAsked(Number(event.currentTarget.value))}
          >
            {patches.map(({ map, sum }) => (
              <option key={map} value={String(map)}>
                {scene.mapAdds(map + 1, numberWord(sum))}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <div class="spot-grids">
        <ShadedGrid caption={under} rows={inputs} />
        <span class="spot-sign" aria-hidden="true">
          ×
        </span>
        <ShadedGrid caption={scene.weightsOf(filter)} rows={weights} />
        <span class="spot-sign" aria-hidden="true">
          =
        </span>
        <ShadedGrid caption={scene.products} rows={products} />
      </div>
      <p class="spot-sum" data-testid="spot-sum">
        {patches.length === 1
          ? shown.rows
              .flat()
              .map(({ input, weight }) => `${numberWord(input)}·${bracketed(weight)}`)
              .join(' + ')
          : scene.mapSums(strongestWords(sumsOf(patches), MAX_PARTS, scene.otherMaps))}
        {biasWords(explained.bias)}
        {' = '}
        <b>{numberWord(explained.together)}</b>
        {stepsWords(explained)}
      </p>
      <button type="button" class="small" onClick={() => onStep(shown)}>
        {scene.stepThrough}
      </button>
    </>
  );
}

/** The sums of the maps, strongest first. */
function sumsOf(patches: readonly Patch[]): number[] {
  return patches.map(({ sum }) => sum).sort((a, b) => Math.abs(b) - Math.abs(a));
}
