import { count } from '@penstroke/runs';
import type { JSX } from 'preact';
import { ComparisonView } from './comparison-view.tsx';
import { AUGMENTATION } from './experiments.ts';
import { TourIdea } from './tour-idea.tsx';

/** The same network with and without varied digits. */
export function AugmentationStep(): JSX.Element {
  const { trainCount, epochs } = AUGMENTATION;
  return (
    <TourIdea
      idea={
        <>
          <p>
            A network that sees few digits learns them by heart: it reads every one of them, and still errs on those of
            other people.
          </p>
          <p>
            Augmentation turns, stretches and moves each digit a little, every time anew. A 7 that leans is still a 7.
            The network never sees the same picture twice, so there is nothing to learn by heart.
          </p>
          <p>
            <a href="#data">See how the digits are varied</a>
          </p>
        </>
      }
    >
      <ComparisonView
        id="augmentation"
        comparison={AUGMENTATION}
        words="Train both"
        about={`The same network learns twice from ${count(trainCount)} digits, in ${epochs} passes: as they are, and varied.`}
      />
    </TourIdea>
  );
}
