import type { JSX } from 'preact';
import { endIntro, introStore } from '../../client/intro.ts';
import { useStore } from '../../client/store.ts';
import { texts } from '../../words/texts.ts';

/** On the paper while the page shows itself: a way to skip that, and then the pen handed over. */
export function IntroNote(): JSX.Element | null {
  const { phase } = useStore(introStore);
  if (phase === 'off') return null;
  const { draw } = texts();
  const yours = phase === 'yours';
  return (
    <p class="intro-note" role="status">
      {yours ? <span>{draw.yourTurn}</span> : null}
      <button type="button" class={yours ? 'primary' : 'small'} onClick={() => endIntro({ clear: true })}>
        {yours ? draw.takePen : draw.skip}
      </button>
    </p>
  );
}
