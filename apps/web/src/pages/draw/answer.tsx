import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readerStore } from '../../client/reader-store.ts';
import { useStore } from '../../client/store.ts';
import { Notice } from '../../components/notice.tsx';
import { DigitCard } from './digit-card.tsx';

const DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit));
/** The answer is spoken once the drawing has rested this long. */
const SPEAK_AFTER_MS = 700;

/** What the network reads. `empty`: nothing is drawn. */
export function Answer({ empty }: { empty: boolean }): JSX.Element {
  const { digits, problem, facts } = useStore(readerStore);
  const classNames = facts?.classNames ?? DIGITS;
  const answer = digits.map(({ digit }) => classNames[digit] ?? String(digit));
  const joint = classNames.every((name) => name.length === 1) ? '' : ', ';
  const spoken = useRested(empty ? '' : `Reads ${answer.join(' ')}`);
  return (
    <section class="draw-answer" aria-label="Answer">
      <h2 class="eyebrow">The network reads</h2>
      <p class={answer.length === 0 ? 'answer answer-empty' : 'answer'} data-testid="answer">
        {answer.length === 0 ? '–' : answer.join(joint)}
      </p>
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
      {problem ? <Notice problem>{problem}</Notice> : null}
      {digits.length === 0 ? (
        <p class="answer-help">
          The answer appears while you write: each digit, how sure the network is of it, and the 28 by 28 pixels it
          really sees.
        </p>
      ) : (
        <ol class={digits.length === 1 ? 'digit-cards digit-cards-one' : 'digit-cards'}>
          {digits.map((digit, place) => (
            <DigitCard key={`${place}`} read={digit} classNames={classNames} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** The text once it has not changed for a while. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), SPEAK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
