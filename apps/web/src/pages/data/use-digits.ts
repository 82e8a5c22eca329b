import type { AugmentKind } from '@penstroke/augment';
import { augmentPresets } from '@penstroke/runs';
import { useEffect, useState } from 'preact/hooks';
import { browse } from '../../client/reader.ts';
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

/** How much of the digits is here; a total of 0 is not known. */
export interface Download {
  readonly receivedBytes: number;
  readonly totalBytes: number;
}

export type FoundDigits = Extract<ReaderReply, { kind: 'digits' }>;

/** The digits of a view. Those before stay until they are here. */
export function useDigits(view: DigitsView): {
  found: FoundDigits | undefined;
  /** While they are fetched. */
  download: Download | undefined;
  problem: unknown;
  retry(): void;
} {
  const [found, setFound] = useState<FoundDigits>();
  const [download, setDownload] = useState<Download>();
  const [problem, setProblem] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    void attempt;
    let current = true;
    const augment = view.augment.map((kind) => augmentPresets[kind].spec);
    const show = (receivedBytes: number, totalBytes: number) => current && setDownload({ receivedBytes, totalBytes });
    browse({ ...view, augment, count: PAGE_COUNT }, show).then(
      (digits) => {
        if (!current) return;
        setFound(digits);
        setDownload(undefined);
        setProblem(undefined);
      },
      (error: unknown) => {
        if (!current) return;
        setDownload(undefined);
        setProblem(error);
      },
    );
    return () => {
      current = false;
    };
  }, [view, attempt]);

  return { found, download, problem, retry: () => setAttempt(attempt + 1) };
}
