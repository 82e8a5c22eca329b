import { count } from '@penstroke/runs';
import type { JSX } from 'preact';
import { ComparisonView } from './comparison-view.tsx';
import { REGULARISATION } from './experiments.ts';
import { TourIdea } from './tour-idea.tsx';

/** The same network plain, with batch normalisation, and with dropout too. */
export function RegularisationStep(): JSX.Element {
  const { trainCount, epochs } = REGULARISATION;
  return (
    <TourIdea
      idea={
        <>
          <p>
            <b>Batch norm</b> brings the sums of a layer back to mean 0 and deviation 1, batch by batch. The next layer
            need not chase them, so larger steps do no harm.
          </p>
          <p>
            <b>Dropout</b> switches off half of the units at random, in training only. No unit can rely on a certain
            other one, so what they find must be useful by itself.
          </p>
        </>
      }
    >
      <ComparisonView
        id="regularisation"
        comparison={REGULARISATION}
        words="Train all three"
        about={`Three networks learn from ${count(trainCount)} digits in ${epochs} passes, with steps five times as large as usual.`}
      />
    </TourIdea>
  );
}
