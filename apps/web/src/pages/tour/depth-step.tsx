import { count } from '@penstroke/runs';
import type { JSX } from 'preact';
import { ComparisonView } from './comparison-view.tsx';
import { DEPTH } from './experiments.ts';
import { TourIdea } from './tour-idea.tsx';

/** A small network and a large one see the same digits once. */
export function DepthStep(): JSX.Element {
  return (
    <TourIdea
      idea={
        <>
          <p>
            LeNet (1998) read digits on cheques: two convolutions and some two hundred thousand numbers. AlexNet (2012)
            won on photographs of a thousand kinds of things: five convolutions, and far wider.
          </p>
          <p>
            More layers see more, and cost more: time, memory, and digits to learn from. For 28 by 28 pixels of ink the
            small one is hard to beat.
          </p>
        </>
      }
    >
      <ComparisonView
        id="depth"
        comparison={DEPTH}
        words="Train both"
        about={`Both see ${count(DEPTH.trainCount)} digits once. AlexNet, cut to 28 by 28 pixels, takes a while.`}
        costs
      />
    </TourIdea>
  );
}
