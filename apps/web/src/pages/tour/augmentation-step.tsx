import type { JSX } from 'preact';
import { texts } from '../../words/texts.ts';
import { ComparisonView } from './comparison-view.tsx';
import { AUGMENTATION } from './experiments.ts';
import { TourIdea } from './tour-idea.tsx';

/** The same network with and without varied digits. */
export function AugmentationStep(): JSX.Element {
  const { trainCount, epochs } = AUGMENTATION;
  const { tour, numbers } = texts();
  const step = tour.augmentation;
  return (
    <TourIdea
      idea={
        <>
          {step.ideas.map((idea) => (
            <p key={idea}>{idea}</p>
          ))}
          <p>
            <a href="#data">{step.seeData}</a>
          </p>
        </>
      }
    >
      <ComparisonView
        id="augmentation"
        comparison={AUGMENTATION}
        words={tour.trainBoth}
        about={step.about(numbers.count(trainCount), epochs)}
      />
    </TourIdea>
  );
}
