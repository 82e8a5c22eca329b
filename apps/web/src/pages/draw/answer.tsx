import { isUnsure } from '@penstroke/runs';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Drawing, isEmpty } from '../../client/draw-store.ts';
import { readerStore } from '../../client/reader-store.ts';
import { useStore } from '../../client/store.ts';
import { Notice } from '../../components/notice.tsx';
import { tell, texts } from '../../words/texts.ts';
import { DigitCard } from './digit-card.tsx';

const DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit));
/** The answer is spoken once the drawing has rested this long. */
const SPEAK_AFTER_MS = 700;

/** What the network reads in the drawing on the paper. */
export function Answer({ drawing }: { readonly drawing: Drawing }): JSX.Element {
  const { digits, rejected, problem, facts, busy, drawing: read } = useStore(readerStore);
  const empty = isEmpty(drawing);
  const { answer: words } = texts();
  const classNames = facts?.classNames ?? DIGITS;
  const answer = digits.map(({ digit }) => classNames[digit] ?? String(digit));
  const joint = classNames.every((name) => name.length === 1) ? '' : ', ';
  const refused = rejected.length === 0 ? '' : notDigits(rejected.length, digits.length);
  const heard = digits
    .map((digit, place) => (isUnsure(digit) ? words.unsureSpoken(answer[place]!) : answer[place]))
    .join(' ');
  const spoken = useRested(empty ? '' : words.spoken(heard, refused));
  return (
    <section class="draw-answer" aria-label={words.label} aria-busy={drawing !== read}>
      <h2 class="eyebrow">
        {facts && !facts.pretrained
          ? words.reads(
              <span class="reader-badge" data-testid="reader-badge">
                {facts.name}
              </span>,
            )
          : words.networkReads}
      </h2>
      <p class={answer.length === 0 ? 'answer answer-empty' : 'answer'} data-testid="answer">
        {answer.length === 0
          ? '–'
          : digits.map((digit, place) => (
              <span key={`${place}`} class={isUnsure(digit) ? 'answer-unsure' : undefined}>
                {place === 0 ? '' : joint}
                {answer[place]}
              </span>
            ))}
      </p>
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
      {busy ? <p class="hint answer-busy">{words.busy}</p> : null}
      {problem ? <Notice problem>{tell(problem)}</Notice> : null}
      {refused ? <p class="answer-refused">{refused}</p> : null}
      {digits.length === 0 ? (
        <p class="answer-help">{words.help}</p>
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

/** Words for pieces that are not digits. */
function notDigits(count: number, digits: number): string {
  const { answer } = texts();
  if (digits === 0) return count === 1 ? answer.notADigit : answer.noDigits;
  return answer.notRead(count);
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
