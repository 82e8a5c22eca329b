import type { AugmentKind } from '@penstroke/augment';
import { count, megabytes } from '@penstroke/runs';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browse } from '../../client/reader.ts';
import { AUGMENTATIONS } from '../../client/run-settings.ts';
import { Notice } from '../../components/notice.tsx';
import { PixelImage } from '../../components/pixel-image.tsx';
import type { DigitsQuery, ReaderReply } from '../../worker/messages/reader-messages.ts';

const CLASSES = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const PAGE_COUNT = 108;
const KINDS = Object.keys(AUGMENTATIONS) as AugmentKind[];

type Found = Extract<ReaderReply, { kind: 'digits' }>;

interface View {
  readonly part: DigitsQuery['part'];
  readonly label: number;
  readonly start: number;
  readonly augment: readonly AugmentKind[];
  readonly seed: number;
}

export function DataPage(): JSX.Element {
  const [view, setView] = useState<View>({ part: 'test', label: -1, start: 0, augment: [], seed: 1 });
  const [found, setFound] = useState<Found>();
  const [progress, setProgress] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const change = (fields: Partial<View>) => setView({ ...view, start: 0, ...fields });

  useEffect(() => {
    void attempt;
    let current = true;
    const augment = view.augment.map((kind) => AUGMENTATIONS[kind].spec);
    const show = (received: number, total: number) =>
      current &&
      setProgress(`Fetching the digits: ${megabytes(received)}${total > 0 ? ` of ${megabytes(total)}` : ''}`);
    browse({ ...view, augment, count: PAGE_COUNT }, show).then(
      (digits) => {
        if (!current) return;
        setFound(digits);
        setProgress(undefined);
        setProblem(undefined);
      },
      (error: Error) => {
        if (!current) return;
        setProgress(undefined);
        setProblem(`The digits cannot be fetched (${error.message}).`);
      },
    );
    return () => {
      current = false;
    };
  }, [view, attempt]);

  const total = found?.total ?? 0;
  const last = Math.min(view.start + PAGE_COUNT, total);
  return (
    <div class="data">
      <h1 class="place-title">The digits</h1>
      <p class="lead">
        MNIST: 70,000 digits that clerks and pupils wrote, each 28 by 28 pixels. A network trains on 60,000 and is
        tested on the 10,000 that it has never seen.
      </p>
      <div class="data-choices">
        <div class="segmented" role="radiogroup" aria-label="Part">
          {(['test', 'train'] as const).map((part) => (
            <label key={part}>
              <input type="radio" name="part" checked={view.part === part} onChange={() => change({ part })} />
              <span>{part === 'test' ? 'Test, 1.6 MB' : 'Training, 9.8 MB'}</span>
            </label>
          ))}
        </div>
        <div class="segmented data-classes" role="radiogroup" aria-label="Class">
          {CLASSES.map((label) => (
            <label key={label}>
              <input type="radio" name="class" checked={view.label === label} onChange={() => change({ label })} />
              <span>{label === -1 ? 'all' : label}</span>
            </label>
          ))}
        </div>
      </div>
      <fieldset class="data-augment">
        <legend class="legend">As a network sees them in training</legend>
        {KINDS.map((kind) => (
          <label class="check" key={kind}>
            <input
              type="checkbox"
              checked={view.augment.includes(kind)}
              onChange={() =>
                change({
                  start: view.start,
                  augment: view.augment.includes(kind)
                    ? view.augment.filter((other) => other !== kind)
                    : [...view.augment, kind],
                })
              }
            />
            {AUGMENTATIONS[kind].name}
          </label>
        ))}
        <button
          type="button"
          class="small"
          disabled={view.augment.length === 0}
          onClick={() => change({ start: view.start, seed: view.seed + 1 })}
        >
          Draw anew
        </button>
      </fieldset>
      {progress ? <Notice>{progress}</Notice> : null}
      {problem ? (
        <Notice problem>
          {problem}{' '}
          <button type="button" class="link-button" onClick={() => setAttempt(attempt + 1)}>
            Try again
          </button>
        </Notice>
      ) : null}
      {found ? (
        <>
          <ul class="data-digits" data-testid="digits">
            {found.digits.map(({ index, label, pixels }) => (
              <li key={index}>
                <PixelImage
                  pixels={pixels}
                  width={found.width}
                  height={found.height}
                  label={`${label}, ${view.part} digit ${index}`}
                />
              </li>
            ))}
          </ul>
          <nav class="toolbar data-pages" aria-label="Pages of digits">
            <button
              type="button"
              disabled={view.start === 0}
              onClick={() => change({ start: Math.max(0, view.start - PAGE_COUNT) })}
            >
              Back
            </button>
            <button type="button" disabled={last >= total} onClick={() => change({ start: view.start + PAGE_COUNT })}>
              Next
            </button>
            <span class="hint">
              {count(total === 0 ? 0 : view.start + 1)} to {count(last)} of {count(total)}
            </span>
          </nav>
        </>
      ) : null}
    </div>
  );
}
