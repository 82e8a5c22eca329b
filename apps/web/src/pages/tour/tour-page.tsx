import '../../styles/look.css';
import '../../styles/scene.css';
import '../../styles/tour.css';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { pageStore } from '../../client/page-store.ts';
import { useStore } from '../../client/store.ts';
import { texts } from '../../words/texts.ts';
import { AugmentationStep } from './augmentation-step.tsx';
import { ConvolutionStep } from './convolution-step.tsx';
import { DepthStep } from './depth-step.tsx';
import { FailureStep } from './failure-step.tsx';
import { PoolingStep } from './pooling-step.tsx';
import { RegularisationStep } from './regularisation-step.tsx';
import { addressOfStep, TOUR_STEPS, type TourPart } from './tour-steps.ts';

const VIEWS: Readonly<Record<TourPart, () => JSX.Element>> = {
  convolution: ConvolutionStep,
  pooling: PoolingStep,
  augmentation: AugmentationStep,
  regularisation: RegularisationStep,
  depth: DepthStep,
  failure: FailureStep,
};

/** Six steps, each an idea with an experiment that takes one click. */
export function TourPage(): JSX.Element {
  const { tour } = texts();
  const { part } = useStore(pageStore);
  const at = Math.max(
    0,
    TOUR_STEPS.findIndex((step) => step.part === part),
  );
  const step = TOUR_STEPS[at]!;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  const View = VIEWS[step.part];

  // A step that follows another is read from its title on; the first one leaves the focus at the tab.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus();
    scrollTo(0, 0);
  }, [step]);

  return (
    <div class="tour">
      <nav aria-label={tour.steps}>
        <ol class="tour-steps">
          {TOUR_STEPS.map((each, place) => (
            <li key={each.part}>
              <a href={addressOfStep(each.part)} aria-current={place === at ? 'step' : undefined}>
                <b>{place + 1}</b>
                <span>{tour.titles[each.part]}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <p class="eyebrow tour-place">{tour.stepOf(at + 1, TOUR_STEPS.length)}</p>
      <h1 class="place-title tour-title" ref={heading} tabIndex={-1}>
        {tour.titles[step.part]}
      </h1>
      <View key={step.part} />
      <nav class="tour-ways" aria-label={tour.otherSteps}>
        <Way step={TOUR_STEPS[at - 1]} words={tour.back} />
        {at + 1 < TOUR_STEPS.length ? (
          <Way step={TOUR_STEPS[at + 1]} words={tour.next} primary />
        ) : (
          <a class="button primary" href="#train">
            {tour.trainANetwork}
          </a>
        )}
      </nav>
    </div>
  );
}

interface WayProps {
  readonly step: (typeof TOUR_STEPS)[number] | undefined;
  readonly words: (title: string) => string;
  readonly primary?: boolean;
}

function Way({ step, words, primary = false }: WayProps): JSX.Element {
  if (!step) return <span />;
  return (
    <a class={primary ? 'button primary' : 'button'} href={addressOfStep(step.part)}>
      {words(texts().tour.titles[step.part])}
    </a>
  );
}
