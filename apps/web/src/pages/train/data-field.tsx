import { type KnownSetName, knownSets } from '@penstroke/dataset';
import { count } from '@penstroke/runs';
import type { JSX } from 'preact';
import { comesWithPage, type DataChoice } from '../../client/form-values.ts';
import { IdxFilesField } from './idx-files-field.tsx';

const CHOICES: readonly (readonly [value: DataChoice, words: string])[] = [
  ...(Object.keys(knownSets) as KnownSetName[]).map((name) => [name, wordsFor(name)] as const),
  ['own', 'your own IDX files'],
];

export interface DataFieldProps {
  readonly data: DataChoice;
  readonly onChange: (data: DataChoice) => void;
}

/** Which data, and a place to drop files where they do not come with the page. */
export function DataField({ data, onChange }: DataFieldProps): JSX.Element {
  return (
    <div class="field">
      <label for="data-choice">Data</label>
      <select id="data-choice" value={data} onChange={(event) => onChange(event.currentTarget.value as DataChoice)}>
        {CHOICES.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
      {comesWithPage(data) ? null : <IdxFilesField data={data} />}
    </div>
  );
}

function wordsFor(name: KnownSetName): string {
  const { label, downloadBytes } = knownSets[name];
  return comesWithPage(name) ? `${label} (fetches ${count(downloadBytes / 1e6)} MB)` : `${label} (drop its four files)`;
}
