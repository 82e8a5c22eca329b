import type { JSX } from 'preact';
import type { DataChoice } from '../../client/form-values.ts';
import { IdxFilesField } from './idx-files-field.tsx';

const CHOICES: Readonly<Record<DataChoice, string>> = {
  mnist: 'MNIST digits (fetches 11 MB)',
  'fashion-mnist': 'Fashion-MNIST clothes (drop its four files)',
  own: 'your own IDX files',
};

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
        {Object.entries(CHOICES).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
      {data === 'mnist' ? null : <IdxFilesField data={data} />}
    </div>
  );
}
