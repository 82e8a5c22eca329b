import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { texts } from '../../words/texts.ts';

export interface AskFirstProps {
  readonly question: string;
  /** What the button says that goes ahead. */
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** A question before something is done that the person may not have meant. */
export function AskFirst({ question, yes, onYes, onNo }: AskFirstProps): JSX.Element {
  const { train } = texts();
  const words = useRef<HTMLParagraphElement>(null);
  // Who pressed Start hears the question, and finds the two buttons next.
  useEffect(() => words.current?.focus(), []);
  return (
    <section class="ask-first" aria-label={train.beforeItStarts}>
      <p class="notice" ref={words} tabIndex={-1}>
        {question}
      </p>
      <p class="ask-first-buttons">
        <button type="button" onClick={onYes}>
          {yes}
        </button>
        <button type="button" onClick={onNo}>
          {train.notNow}
        </button>
      </p>
    </section>
  );
}
