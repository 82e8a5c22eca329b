import { percent } from '@penstroke/runs';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Segmented } from '../../components/segmented.tsx';
import { MatrixPicture } from './matrix-picture.tsx';
import { pooledShift } from './pooled-shift.ts';
import { TourIdea } from './tour-idea.tsx';
import { useTourDigit } from './use-tour-digit.ts';

const SHIFTS = [
  ['0', 'not'],
  ['1', '1 pixel'],
  ['2', '2 pixels'],
] as const;
const KINDS = [
  ['max', 'Max-pool'],
  ['average', 'Average-pool'],
] as const;

/** A digit is moved, and the change is followed from the filter to the second pooling. */
export function PoolingStep(): JSX.Element {
  const digit = useTourDigit();
  const [shift, setShift] = useState<(typeof SHIFTS)[number][0]>('1');
  const [kind, setKind] = useState<'max' | 'average'>('max');
  const stages = useMemo(
    () => (digit ? pooledShift(digit.pixels, Number(shift), kind) : []),
    [digit?.pixels, shift, kind],
  );
  return (
    <TourIdea
      idea={
        <>
          <p>
            Nobody writes a digit twice in the same place. Pooling keeps one number of each square of two by two: the
            greatest, or the mean.
          </p>
          <p>
            What moves by a pixel often stays within its square, so the answer changes less. And the next layer has a
            quarter of the numbers to look at.
          </p>
        </>
      }
    >
      <div class="tour-choices">
        <div class="field">
          <span>Move the digit</span>
          <Segmented name="tour-shift" label="Move the digit" options={SHIFTS} value={shift} onChange={setShift} />
        </div>
        <div class="field">
          <span>Pooling</span>
          <Segmented name="tour-pooling" label="Pooling" options={KINDS} value={kind} onChange={setKind} />
        </div>
      </div>
      {stages.length === 0 ? <p class="hint">Loading the network…</p> : null}
      <ol class="tour-stages">
        {stages.map(({ name, here, moved, changed }) => (
          <li key={name}>
            <div class="tour-pair">
              <MatrixPicture rows={here} />
              <MatrixPicture rows={moved} />
            </div>
            <p>
              {name}, {here.length}x{here[0]!.length}
            </p>
            <p class="tour-figure">
              <b data-testid="tour-changed">{percent(changed, 1)}</b> changed
            </p>
          </li>
        ))}
      </ol>
    </TourIdea>
  );
}
