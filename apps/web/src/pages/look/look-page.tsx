import '../../styles/look.css';
import type { InspectedConvolution } from '@penstroke/models';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { inspect } from '../../client/reader.ts';
import { readerStore } from '../../client/reader-store.ts';
import { useStore } from '../../client/store.ts';
import { Notice } from '../../components/notice.tsx';
import { saidOf } from '../../words/said-of.ts';
import { texts } from '../../words/texts.ts';
import { ArithmeticTable } from './arithmetic-table.tsx';
import { ConvolutionStepper } from './convolution-stepper.tsx';
import { DigitChoice } from './digit-choice.tsx';
import { LayerView } from './layer-view.tsx';
import { NothingDrawn } from './nothing-drawn.tsx';

/** What the network makes of the drawing, layer by layer. */
export function LookPage(): JSX.Element {
  const { facts, digits } = useStore(readerStore);
  const { look } = texts();
  const [chosen, setChosen] = useState(0);
  const [layers, setLayers] = useState<readonly InspectedConvolution[]>([]);
  const [problem, setProblem] = useState<unknown>();
  const digit = digits[Math.min(chosen, digits.length - 1)];
  const pixels = digit?.pixels;

  useEffect(() => {
    if (!facts || !pixels) return;
    let current = true;
    inspect(pixels).then(
      (found) => {
        if (!current) return;
        setLayers(found);
        setProblem(undefined);
      },
      (error: unknown) => current && setProblem(error),
    );
    return () => {
      current = false;
    };
  }, [facts, pixels]);

  return (
    <div class="look">
      <header class="look-head">
        <h1 class="place-title">{look.title}</h1>
        {digit ? (
          <DigitChoice digits={digits} classNames={facts?.classNames ?? []} chosen={digit} onChoose={setChosen} />
        ) : (
          <NothingDrawn />
        )}
      </header>
      {problem ? <Notice problem>{saidOf(problem)}</Notice> : null}
      {digits.length > 0 && layers.length > 0 ? (
        <section class="look-section" aria-label={look.convolutions}>
          <h2 class="section-title">{look.filtersTitle}</h2>
          <p class="lead">{look.filtersHelp}</p>
          <div class="layers">
            {layers.map((layer) => (
              <LayerView key={layer.name} layer={layer} />
            ))}
          </div>
        </section>
      ) : null}
      <section class="look-section" aria-label={look.byHand}>
        <h2 class="section-title">{look.byHand}</h2>
        <ConvolutionStepper />
      </section>
      {facts ? (
        <section class="look-section" aria-label={look.arithmetic}>
          <h2 class="section-title">{look.costs}</h2>
          <ArithmeticTable facts={facts} />
        </section>
      ) : null}
    </div>
  );
}
