import type { ComponentChildren, JSX } from 'preact';
import { texts } from '../../words/texts.ts';

/** A step: the idea in a few sentences, and beside it the experiment. */
export function TourIdea({
  idea,
  children,
}: {
  readonly idea: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="tour-step">
      <div class="tour-idea">{idea}</div>
      <section class="tour-experiment" aria-label={texts().tour.experiment}>
        {children}
      </section>
    </div>
  );
}
