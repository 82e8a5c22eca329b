import type { ExplainedValue } from '@penstroke/models';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { explain, trace, why } from '../../client/reader.ts';
import type { NetworkFacts, TracedDigit, WhyMaps } from '../../worker/messages/reader-messages.ts';
import type { Spot } from './scene-layout.ts';

/** A digit's path through the network that reads, and the network's facts. */
export interface DigitTrace extends TracedDigit {
  readonly pixels: Uint8Array;
  readonly facts: NetworkFacts;
}

/**
 * Asks one question at a time. Of those that come meanwhile only the latest is asked next, so a quick pen or pointer never
 * waits for an outdated answer. The last answer stays until the next one arrives.
 */
export function useLatest<Question, Answer>(
  question: Question | undefined,
  ask: (question: Question) => Promise<Answer>,
): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  const wanted = useRef<Question | undefined>(undefined);
  const asking = useRef(false);
  const asker = useRef(ask);
  asker.current = ask;

  useEffect(() => {
    wanted.current = question;
    if (question === undefined) {
      setAnswer(undefined);
      return;
    }
    const next = async () => {
      asking.current = true;
      while (wanted.current !== undefined) {
        const asked = wanted.current;
        // A network that was replaced meanwhile has no answer; the next question comes with the new one.
        const answered = await asker.current(asked).catch(() => undefined);
        if (wanted.current === asked) wanted.current = undefined;
        if (answered !== undefined) setAnswer(answered);
      }
      asking.current = false;
    };
    if (!asking.current) void next();
  }, [question]);
  useEffect(
    () => () => {
      wanted.current = undefined;
    },
    [],
  );
  return question === undefined ? undefined : answer;
}

/** What every stage makes of the pixels. */
export function useTrace(pixels: Uint8Array | undefined, facts: NetworkFacts | undefined): DigitTrace | undefined {
  const question = useMemo(() => (pixels && facts ? { pixels, facts } : undefined), [pixels, facts]);
  const answer = useLatest(question, async (asked) => ({ ...asked, ...(await trace(asked.pixels)) }));
  return answer?.facts === facts ? answer : undefined;
}

/** The value that is pointed at, worked out. */
export function useExplained(traced: DigitTrace | undefined, spot: Spot | undefined): ExplainedValue | undefined {
  const question = useMemo(() => (traced && spot ? { traced, spot } : undefined), [traced, spot]);
  return useLatest(question, ({ traced: { pixels }, spot: { stage, index } }) => explain(pixels, stage, index));
}

/** Where the network looks for one of its answers to the pixels. */
export function useWhy(pixels: Uint8Array, output: number): WhyMaps | undefined {
  const question = useMemo(() => ({ pixels, output }), [pixels, output]);
  return useLatest(question, (asked) => why(asked.pixels, asked.output));
}
