import { explainConvolution } from '@penstroke/models';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { PixelImage } from '../../components/pixel-image.tsx';
import { texts } from '../../words/texts.ts';
import { word } from '../look/work-out.ts';
import { ShadedGrid } from '../scene/shaded-grid.tsx';
import { numberWord } from '../scene/sum-words.ts';
import { digitMatrix, SIDE } from './digit-matrix.ts';
import { FILTERS } from './filters.ts';
import { MatrixPicture } from './matrix-picture.tsx';
import { TourIdea } from './tour-idea.tsx';
import { useTourDigit } from './use-tour-digit.ts';

/** One digit under four filters; the place that answers most, with its sum. */
export function ConvolutionStep(): JSX.Element {
  const { tour, page } = texts();
  const step = tour.convolution;
  const digit = useTourDigit();
  const [chosen, setChosen] = useState(0);
  const answers = useMemo(() => {
    if (!digit) return [];
    const input = digitMatrix(digit.pixels);
    return FILTERS.map(({ filter }) => explainConvolution({ input, filter }));
  }, [digit?.pixels]);
  const answer = answers[chosen];
  return (
    <TourIdea idea={step.ideas.map((idea) => <p key={idea}>{idea}</p>)}>
      <p class="hint">{digit ? step.chooseFor(tour.digits[digit.whose]) : step.choose}</p>
      {digit && answer ? (
        <>
          <fieldset class="tour-filters" aria-label={step.filter}>
            {FILTERS.map(({ name }, at) => (
              <button
                type="button"
                key={name}
                class="tour-filter"
                aria-pressed={at === chosen}
                onClick={() => setChosen(at)}
              >
                <MatrixPicture rows={answers[at]!.output} />
                <span>{step.filters[name]}</span>
              </button>
            ))}
          </fieldset>
          <Strongest pixels={digit.pixels} answer={answer} {...FILTERS[chosen]!} />
        </>
      ) : (
        <p class="hint">{page.loadingNetwork}</p>
      )}
    </TourIdea>
  );
}

interface StrongestProps {
  readonly pixels: Uint8Array;
  readonly answer: ReturnType<typeof explainConvolution>;
  readonly name: (typeof FILTERS)[number]['name'];
  readonly filter: readonly (readonly number[])[];
}

/** The place where the filter answers most, worked out. */
function Strongest({ pixels, answer, name, filter }: StrongestProps): JSX.Element {
  const step = texts().tour.convolution;
  const best = answer.steps.reduce((most, each) => (each.sum > most.sum ? each : most));
  const window = best.window.map((row) => row.map((pixel) => pixel ?? 0));
  const words = window
    .flatMap((row, y) =>
      row.map(
        (pixel, x) => `${word(pixel)}·${filter[y]![x]! < 0 ? `(${word(filter[y]![x]!)})` : word(filter[y]![x]!)}`,
      ),
    )
    .join(' + ');
  return (
    <div class="tour-strongest">
      <div class="tour-digit">
        <PixelImage pixels={pixels} width={SIDE} height={SIDE} label={step.theDigit} />
        <span
          class="tour-window"
          style={{
            left: `${(100 * best.inputColumn) / SIDE}%`,
            top: `${(100 * best.inputRow) / SIDE}%`,
            width: `${300 / SIDE}%`,
            height: `${300 / SIDE}%`,
          }}
        />
      </div>
      <div class="spot-grids">
        <ShadedGrid caption={step.pixels} rows={window} />
        <span class="spot-sign" aria-hidden="true">
          ×
        </span>
        <ShadedGrid caption={step.captions[name]} rows={filter} />
      </div>
      <p class="tour-result" role="status">
        {step.answersMost(best.inputRow + 1, best.inputColumn + 1)}
        <span class="sum">{words} = </span>
        <b data-testid="tour-sum">{numberWord(best.sum)}</b>
      </p>
    </div>
  );
}
