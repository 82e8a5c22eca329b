import { megabytes } from '@penstroke/runs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DataChoice, RunSettings } from '../../client/run-settings.ts';
import { settingsStore } from '../../client/settings-store.ts';
import { useStore } from '../../client/store.ts';

const CHOICES: Readonly<Record<DataChoice, string>> = {
  mnist: 'MNIST digits (fetches 11 MB)',
  'fashion-mnist': 'Fashion-MNIST clothes (drop its four files)',
  own: 'your own IDX files',
};

/** Which data, and a place to drop files where they do not come with the page. */
export function DataField({
  settings,
  onChange,
}: {
  settings: RunSettings;
  onChange: (data: DataChoice) => void;
}): JSX.Element {
  const { files } = useStore(settingsStore);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => {
    if (!list || list.length === 0) return;
    // Files may come one after another.
    const named = new Map([...files, ...list].map((file) => [file.name, file]));
    settingsStore.patch({ files: [...named.values()] });
  };
  return (
    <div class="field">
      <label for="data-choice">Data</label>
      <select
        id="data-choice"
        value={settings.data}
        onChange={(event) => onChange(event.currentTarget.value as DataChoice)}
      >
        {Object.entries(CHOICES).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
      {settings.data === 'mnist' ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping has the button within as another way
        <div
          class={over ? 'drop drop-over' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer?.files);
          }}
        >
          {settings.data === 'fashion-mnist' ? (
            <p class="hint">
              Fashion-MNIST does not come with this page. Its files are in the Debian package{' '}
              <code>dataset-fashion-mnist</code> and in the repository <code>zalandoresearch/fashion-mnist</code>.
            </p>
          ) : null}
          <p class="hint">
            Drop the four files here: <code>train-images-idx3-ubyte</code>, <code>train-labels-idx1-ubyte</code>,{' '}
            <code>t10k-images-idx3-ubyte</code>, <code>t10k-labels-idx1-ubyte</code>, as they are or with{' '}
            <code>.gz</code>.
          </p>
          <label class="button small file-button">
            Choose files…
            <input
              class="visually-hidden"
              type="file"
              multiple
              name="idx-files"
              onChange={(event) => {
                take(event.currentTarget.files);
                event.currentTarget.value = '';
              }}
            />
          </label>
          {files.length === 0 ? null : (
            <ul class="drop-list">
              {files.map((file) => (
                <li key={file.name}>
                  {file.name} <span>{megabytes(file.size)}</span>
                </li>
              ))}
              <li>
                <button type="button" class="link-button" onClick={() => settingsStore.patch({ files: [] })}>
                  Take them away
                </button>
              </li>
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
