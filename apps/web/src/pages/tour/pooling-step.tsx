import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Segmented } from '../../components/segmented.tsx';
import { texts } from '../../words/texts.ts';
import { MatrixPicture } from './matrix-picture.tsx';
import { pooledShift } from './pooled-shift.ts';
import { TourIdea } from './tour-idea.tsx';
import { useTourDigit } from './use-tour-digit.ts';

const SHIFTS = ['0', '1', '2'] as const;
const KINDS = ['max', 'average'] as const;

/** A digit is moved, and the change is followed from the filter to the second pooling. */
export function PoolingStep(): JSX.Element {
  const { tour, page, numbers } = texts();
  const step = tour.pooling;
  const shifts = SHIFTS.map((each) => [each, step.shifts[each]] as const);
  const kinds = KINDS.map((each) => [each, step.kinds[each]] as const);
  const digit = useTourDigit();
  const [shift, setShift] = useState<(typeof SHIFTS)[number]>('1');
  const [kind, setKind] = useState<'max' | 'average'>('max');
  const stages = useMemo(
    () => (digit ? pooledShift(digit.pixels, Number(shift), kind) : []),
    [digit?.pixels, shift, kind],
  );
  return (
    <TourIdea idea={step.ideas.map((idea) => <p key={idea}>{idea}</p>)}>
      <div class="tour-choices">
        <div class="field">
          <span>{step.move}</span>
          <Segmented name="tour-shift" label={step.move} options={shifts} value={shift} onChange={setShift} />
        </div>
        <div class="field">
          <span>{step.pooling}</span>
          <Segmented name="tour-pooling" label={step.pooling} options={kinds} value={kind} onChange={setKind} />
        </div>
      </div>
      {stages.length === 0 ? <p class="hint">{page.loadingNetwork}</p> : null}
      <ol class="tour-stages">
        {stages.map(({ name, here, moved, changed }) => (
          <li key={name}>
            <div class="tour-pair">
              <MatrixPicture rows={here} />
              <MatrixPicture rows={moved} />
            </div>
            <p>
              {step.stages[name]}, {here.length}x{here[0]!.length}
            </p>
            <p class="tour-figure">{step.changed(<b data-testid="tour-changed">{numbers.percent(changed, 1)}</b>)}</p>
          </li>
        ))}
      </ol>
    </TourIdea>
  );
}
