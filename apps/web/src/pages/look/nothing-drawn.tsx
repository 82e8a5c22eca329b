import type { JSX } from 'preact';
import { drawStore, remember } from '../../client/draw-store.ts';
import { goTo } from '../../client/page-store.ts';
import { SAMPLE_STROKES } from './sample-strokes.ts';

/** Two ways to something that can be looked at. */
export function NothingDrawn(): JSX.Element {
  return (
    <p class="lead">
      There is nothing on the paper yet.{' '}
      <button type="button" class="link-button" onClick={() => goTo('draw')}>
        Write a digit
      </button>{' '}
      or{' '}
      <button type="button" class="link-button" onClick={takeExample}>
        take this example
      </button>
      , and every layer shows what it answers.
    </p>
  );
}

function takeExample(): void {
  remember('the example');
  drawStore.patch({ tool: 'pen', picture: undefined, strokes: SAMPLE_STROKES });
}
