import { count, megabytes, percent } from '@penstroke/runs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { findMisread } from '../../client/reader.ts';
import { Notice } from '../../components/notice.tsx';
import { PixelImage } from '../../components/pixel-image.tsx';
import { showInScene } from '../train/show-in-scene.ts';
import { SIDE } from './digit-matrix.ts';

type Found = Awaited<ReturnType<typeof findMisread>>;

/** Errors that are shown; those that the network is surest of. */
const SHOWN = 12;

/** One click reads all test digits, and shows those that the network gets wrong. */
export function MisreadDigits(): JSX.Element {
  const [found, setFound] = useState<Found>();
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<string>();

  async function find(): Promise<void> {
    setProblem(undefined);
    setBusy('Reading 10,000 test digits…');
    try {
      setFound(await findMisread((received) => setBusy(`Fetching the digits: ${megabytes(received)}`)));
    } catch (error) {
      setProblem(`The digits cannot be read (${(error as Error).message}).`);
    }
    setBusy(undefined);
  }

  return (
    <div class="tour-misread">
      <button type="button" disabled={busy !== undefined} onClick={() => void find()}>
        Show its errors
      </button>
      {busy ? <p class="hint">{busy}</p> : null}
      {problem ? <Notice problem>{problem}</Notice> : null}
      {found ? (
        <>
          <p role="status">
            It misreads{' '}
            <b data-testid="tour-misread">
              {count(found.digits.length)} of {count(found.count)}
            </b>{' '}
            test digits. The errors it is surest of:
          </p>
          <ul class="tour-errors">
            {found.digits.slice(0, SHOWN).map(({ index, label, name, confidence, pixels, disputed }) => (
              <li key={index}>
                <button
                  type="button"
                  class="misread-digit"
                  title={`${percent(confidence)} sure`}
                  onClick={() => showInScene(pixels, `The test digit ${index}: labelled ${label}, read as ${name}.`)}
                >
                  <PixelImage pixels={pixels} width={SIDE} height={SIDE} label={`test digit ${index}`} />
                </button>
                <span>
                  {label} <span aria-hidden="true">→</span>
                  <span class="visually-hidden">read as</span> <b>{name}</b>
                </span>
                {disputed ? <span class="hint">disputed label</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
