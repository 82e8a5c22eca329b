import '../../styles/data.css';
import type { AugmentKind } from '@penstroke/augment';
import { augmentPresets } from '@penstroke/runs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CheckList } from '../../components/check-list.tsx';
import { Notice } from '../../components/notice.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { DigitSheet } from './digit-sheet.tsx';
import { type DigitsView, useDigits } from './use-digits.ts';

const PARTS = [
  ['test', 'Test, 1.6 MB'],
  ['train', 'Training, 9.8 MB'],
] as const;
/** -1: all of them. */
const CLASSES = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(
  (label) => [`${label}`, label < 0 ? 'all' : `${label}`] as const,
);

const AUGMENTATIONS = Object.entries(augmentPresets).map(([kind, { label }]) => [kind as AugmentKind, label] as const);

/** MNIST by class, with augmentation. */
export function DataPage(): JSX.Element {
  const [view, setView] = useState<DigitsView>({ part: 'test', label: -1, start: 0, augment: [], seed: 1 });
  const { found, progress, problem, retry } = useDigits(view);
  const change = (fields: Partial<DigitsView>) => setView({ ...view, ...fields });
  return (
    <div class="data">
      <h1 class="place-title">The digits</h1>
      <p class="lead">
        MNIST: 70,000 digits that clerks and pupils wrote, each 28 by 28 pixels. A network trains on 60,000 and is
        tested on the 10,000 that it has never seen.
      </p>
      <div class="data-choices">
        <Segmented
          name="part"
          label="Part"
          options={PARTS}
          value={view.part}
          onChange={(part) => change({ part, start: 0 })}
        />
        <Segmented
          name="class"
          label="Class"
          class="data-classes"
          options={CLASSES}
          value={`${view.label}`}
          onChange={(label) => change({ label: Number(label), start: 0 })}
        />
      </div>
      <fieldset class="data-augment">
        <legend class="legend">As a network sees them in training</legend>
        <CheckList options={AUGMENTATIONS} chosen={view.augment} onChange={(augment) => change({ augment })} />
        <button
          type="button"
          class="small"
          disabled={view.augment.length === 0}
          onClick={() => change({ seed: view.seed + 1 })}
        >
          Draw anew
        </button>
      </fieldset>
      {progress ? <Notice>{progress}</Notice> : null}
      {problem ? (
        <Notice problem>
          {problem}{' '}
          <button type="button" class="link-button" onClick={retry}>
            Try again
          </button>
        </Notice>
      ) : null}
      {found ? <DigitSheet found={found} view={view} onStart={(start) => change({ start })} /> : null}
    </div>
  );
}
