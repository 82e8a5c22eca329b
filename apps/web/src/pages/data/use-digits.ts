import type { AugmentKind } from '@penstroke/augment';
import { augmentPresets } from '@penstroke/runs';
import { useEffect, useState } from 'preact/hooks';
import { browse } from '../../client/reader.ts';
import { saidOf } from '../../words/said-of.ts';
import { texts } from '../../words/texts.ts';
import type { DigitsQuery, ReaderReply } from '../../worker/messages/reader-messages.ts';

/** Digits on one page. */
export const PAGE_COUNT = 108;

/** Which digits are shown, and how they are varied. */
export interface DigitsView {
  readonly part: DigitsQuery['part'];
  /** -1: all classes. */
  readonly label: number;
  readonly start: number;
  readonly augment: readonly AugmentKind[];
  readonly seed: number;
}

export type FoundDigits = Extract<ReaderReply, { kind: 'digits' }>;

/** The digits of a view. Those before stay until they are here. */
export function useDigits(view: DigitsView): {
  found: FoundDigits | undefined;
  progress: string | undefined;
  problem: string | undefined;
  retry(): void;
} {
  const [found, setFound] = useState<FoundDigits>();
  const [progress, setProgress] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    void attempt;
    let current = true;
    const { data, numbers } = texts();
    const { megabytes } = numbers;
    const augment = view.augment.map((kind) => augmentPresets[kind].spec);
    const show = (received: number, total: number) =>
      current && setProgress(data.fetching(megabytes(received), total > 0 ? megabytes(total) : undefined));
    browse({ ...view, augment, count: PAGE_COUNT }, show).then(
      (digits) => {
        if (!current) return;
        setFound(digits);
        setProgress(undefined);
        setProblem(undefined);
      },
      (error: unknown) => {
        if (!current) return;
        setProgress(undefined);
        setProblem(data.cannotFetch(saidOf(error)));
      },
    );
    return () => {
      current = false;
    };
  }, [view, attempt]);

  return { found, progress, problem, retry: () => setAttempt(attempt + 1) };
}
