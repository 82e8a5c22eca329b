import type { JSX } from 'preact';
import { texts } from '../../words/texts.ts';
import { ComparisonView } from './comparison-view.tsx';
import { DEPTH } from './experiments.ts';
import { TourIdea } from './tour-idea.tsx';

/** A small network and a large one see the same digits once. */
export function DepthStep(): JSX.Element {
  const { tour, numbers } = texts();
  const step = tour.depth;
  return (
    <TourIdea idea={step.ideas.map((idea) => <p key={idea}>{idea}</p>)}>
      <ComparisonView
        id="depth"
        comparison={DEPTH}
        words={tour.trainBoth}
        about={step.about(numbers.count(DEPTH.trainCount))}
        costs
      />
    </TourIdea>
  );
}
