import type { JSX } from 'preact';
import { texts } from '../../words/texts.ts';
import { ComparisonView } from './comparison-view.tsx';
import { REGULARISATION } from './experiments.ts';
import { TourIdea } from './tour-idea.tsx';

/** The same network plain, with batch normalisation, and with dropout too. */
export function RegularisationStep(): JSX.Element {
  const { trainCount, epochs } = REGULARISATION;
  const { tour, numbers } = texts();
  const step = tour.regularisation;
  return (
    <TourIdea
      idea={
        <>
          <p>
            <b>{step.batchNorm}</b>
            {step.aboutBatchNorm}
          </p>
          <p>
            <b>{step.dropout}</b>
            {step.aboutDropout}
          </p>
        </>
      }
    >
      <ComparisonView
        id="regularisation"
        comparison={REGULARISATION}
        words={tour.trainAllThree}
        about={step.about(numbers.count(trainCount), epochs)}
      />
    </TourIdea>
  );
}
