import '../../zod-without-eval.ts';
import '../../styles/data.css';
import type { AugmentKind } from '@penstroke/augment';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CheckList } from '../../components/check-list.tsx';
import { Notice } from '../../components/notice.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { saidOf } from '../../words/said-of.ts';
import { texts } from '../../words/texts.ts';
import { DigitSheet } from './digit-sheet.tsx';
import { type DigitsView, type Download, useDigits } from './use-digits.ts';

/** -1: all of them. */
const CLASSES = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** MNIST by class, with augmentation. */
export function DataPage(): JSX.Element {
  const { data, train } = texts();
  const parts = (['test', 'train'] as const).map((part) => [part, data.parts[part]] as const);
  const classes = CLASSES.map((label) => [`${label}`, label < 0 ? data.all : `${label}`] as const);
  const augmentations = Object.entries(train.augmentations) as [AugmentKind, string][];
  const [view, setView] = useState<DigitsView>({ part: 'test', label: -1, start: 0, augment: [], seed: 1 });
  const { found, download, problem, retry } = useDigits(view);
  const change = (fields: Partial<DigitsView>) => setView({ ...view, ...fields });
  return (
    <div class="data">
      <h1 class="place-title">{data.title}</h1>
      <p class="lead">{data.about}</p>
      <div class="data-choices">
        <Segmented
          name="part"
          label={data.part}
          options={parts}
          value={view.part}
          onChange={(part) => change({ part, start: 0 })}
        />
        <Segmented
          name="class"
          label={data.class}
          class="data-classes"
          options={classes}
          value={`${view.label}`}
          onChange={(label) => change({ label: Number(label), start: 0 })}
        />
      </div>
      <fieldset class="data-augment">
        <legend class="legend">{data.inTraining}</legend>
        <CheckList options={augmentations} chosen={view.augment} onChange={(augment) => change({ augment })} />
        <button
          type="button"
          class="small"
          disabled={view.augment.length === 0}
          onClick={() => change({ seed: view.seed + 1 })}
        >
          {data.drawAnew}
        </button>
      </fieldset>
      {download ? <Notice>{fetchingWords(download)}</Notice> : null}
      {problem ? (
        <Notice problem>
          {data.cannotFetch(saidOf(problem))}{' '}
          <button type="button" class="link-button" onClick={retry}>
            {data.tryAgain}
          </button>
        </Notice>
      ) : null}
      {found ? <DigitSheet found={found} view={view} onStart={(start) => change({ start })} /> : null}
    </div>
  );
}

function fetchingWords({ receivedBytes, totalBytes }: Download): string {
  const { data, numbers } = texts();
  return data.fetching(numbers.megabytes(receivedBytes), totalBytes > 0 ? numbers.megabytes(totalBytes) : undefined);
}
