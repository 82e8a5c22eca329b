import { type KnownSetName, knownSets } from '@penstroke/dataset';
import type { JSX } from 'preact';
import { comesWithPage, type DataChoice } from '../../client/form-values.ts';
import { texts } from '../../words/texts.ts';
import { IdxFilesField } from './idx-files-field.tsx';

export interface DataFieldProps {
  readonly data: DataChoice;
  readonly onChange: (data: DataChoice) => void;
}

/** Which data, and a place to drop files where they do not come with the page. */
export function DataField({ data, onChange }: DataFieldProps): JSX.Element {
  const { train } = texts();
  const choices: readonly (readonly [value: DataChoice, words: string])[] = [
    ...(Object.keys(knownSets) as KnownSetName[]).map((name) => [name, wordsFor(name)] as const),
    ['own', train.ownFiles],
  ];
  return (
    <div class="field">
      <label for="data-choice">{train.data}</label>
      <select id="data-choice" value={data} onChange={(event) => onChange(event.currentTarget.value as DataChoice)}>
        {choices.map(([name, words]) => (
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
  const { train, numbers } = texts();
  const set = train.sets[name];
  const { downloadBytes } = knownSets[name];
  return comesWithPage(name) ? train.fetches(set, numbers.count(downloadBytes / 1e6)) : train.dropItsFiles(set);
}
