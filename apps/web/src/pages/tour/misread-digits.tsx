import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { findMisread } from '../../client/reader.ts';
import { Notice } from '../../components/notice.tsx';
import { PixelImage } from '../../components/pixel-image.tsx';
import { saidOf } from '../../words/said-of.ts';
import { texts } from '../../words/texts.ts';
import { showInScene } from '../train/show-in-scene.ts';
import { SIDE } from './digit-matrix.ts';

type Found = Awaited<ReturnType<typeof findMisread>>;

/** Errors that are shown; those that the network is surest of. */
const SHOWN = 12;

/** One click reads all test digits, and shows those that the network gets wrong. */
export function MisreadDigits(): JSX.Element {
  const { tour, train, data, numbers } = texts();
  const step = tour.failure;
  const [found, setFound] = useState<Found>();
  /** Bytes that were fetched so far, while it works. */
  const [busy, setBusy] = useState<number>();
  const [problem, setProblem] = useState<unknown>();

  async function find(): Promise<void> {
    setProblem(undefined);
    setBusy(0);
    try {
      setFound(await findMisread((received) => setBusy(received)));
    } catch (error) {
      setProblem(error);
    }
    setBusy(undefined);
  }

  return (
    <div class="tour-misread">
      <button type="button" disabled={busy !== undefined} onClick={() => void find()}>
        {step.showErrors}
      </button>
      {busy === undefined ? null : (
        <p class="hint">{busy === 0 ? step.reading : data.fetching(numbers.megabytes(busy), undefined)}</p>
      )}
      {problem ? <Notice problem>{step.cannotRead(saidOf(problem))}</Notice> : null}
      {found ? (
        <>
          <p role="status">
            {step.misreads(
              <b data-testid="tour-misread">
                {step.wrongOf(numbers.count(found.digits.length), numbers.count(found.count))}
              </b>,
            )}
          </p>
          <ul class="tour-errors">
            {found.digits.slice(0, SHOWN).map(({ index, label, name, confidence, pixels, disputed }) => (
              <li key={index}>
                <button
                  type="button"
                  class="misread-digit"
                  title={train.sure(numbers.percent(confidence))}
                  onClick={() => showInScene(pixels, ['misreadDigit', 'test', index, String(label), name])}
                >
                  <PixelImage pixels={pixels} width={SIDE} height={SIDE} label={train.digitIn('test', index)} />
                </button>
                <span>
                  {label} <span aria-hidden="true">→</span>
                  <span class="visually-hidden">{train.readAs}</span> <b>{name}</b>
                </span>
                {disputed ? <span class="hint">{step.disputed}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
