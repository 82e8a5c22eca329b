import '../../styles/look.css';
import type { InspectedConvolution } from '@penstroke/models';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { inspect } from '../../client/reader.ts';
import { readerStore } from '../../client/reader-store.ts';
import { useStore } from '../../client/store.ts';
import { Notice } from '../../components/notice.tsx';
import { ArithmeticTable } from './arithmetic-table.tsx';
import { ConvolutionStepper } from './convolution-stepper.tsx';
import { DigitChoice } from './digit-choice.tsx';
import { LayerView } from './layer-view.tsx';
import { NothingDrawn } from './nothing-drawn.tsx';

/** What the network makes of the drawing, layer by layer. */
export function LookPage(): JSX.Element {
  const { facts, digits } = useStore(readerStore);
  const [chosen, setChosen] = useState(0);
  const [layers, setLayers] = useState<readonly InspectedConvolution[]>([]);
  const [problem, setProblem] = useState<string>();
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
      (error: Error) => current && setProblem(error.message),
    );
    return () => {
      current = false;
    };
  }, [facts, pixels]);

  return (
    <div class="look">
      <header class="look-head">
        <h1 class="place-title">What the network makes of it</h1>
        {digit ? (
          <DigitChoice digits={digits} classNames={facts?.classNames ?? []} chosen={digit} onChoose={setChosen} />
        ) : (
          <NothingDrawn />
        )}
      </header>
      {problem ? <Notice problem>{problem}</Notice> : null}
      {digits.length > 0 && layers.length > 0 ? (
        <section class="look-section" aria-label="Convolutions">
          <h2 class="section-title">Filters and what they find</h2>
          <p class="lead">
            Each small square of weights slides over the picture below it; where the two look alike, the answer is dark.
            Choose one to see it large.
          </p>
          <div class="layers">
            {layers.map((layer) => (
              <LayerView key={layer.name} layer={layer} />
            ))}
          </div>
        </section>
      ) : null}
      <section class="look-section" aria-label="A convolution by hand">
        <h2 class="section-title">A convolution by hand</h2>
        <ConvolutionStepper />
      </section>
      {facts ? (
        <section class="look-section" aria-label="Arithmetic">
          <h2 class="section-title">What each layer costs</h2>
          <ArithmeticTable facts={facts} />
        </section>
      ) : null}
    </div>
  );
}
