import type { JSX } from 'preact';
import { drawStore, remember } from '../../client/draw-store.ts';
import { goTo } from '../../client/page-store.ts';
import { texts } from '../../words/texts.ts';
import { SAMPLE_STROKES } from './sample-strokes.ts';

/** Two ways to something that can be looked at. */
export function NothingDrawn(): JSX.Element {
  const { look } = texts();
  return (
    <p class="lead">
      {look.nothingDrawn(
        <button type="button" class="link-button" onClick={() => goTo('draw')}>
          {look.writeADigit}
        </button>,
        <button type="button" class="link-button" onClick={takeExample}>
          {look.takeExample}
        </button>,
      )}
    </p>
  );
}

function takeExample(): void {
  remember('example');
  drawStore.patch({ tool: 'pen', picture: undefined, strokes: SAMPLE_STROKES });
}
