import { type KnownSet, knownSets } from '@penstroke/dataset';
import { megabytes } from '@penstroke/runs';
import type { JSX } from 'preact';
import { formStore } from '../../client/form-store.ts';
import type { DataChoice } from '../../client/form-values.ts';
import { useStore } from '../../client/store.ts';
import { DropZone } from '../../components/drop-zone.tsx';
import { FileButton } from '../../components/file-button.tsx';

/** A place for the four IDX files of data that does not come with the page. */
export function IdxFilesField({ data }: { data: DataChoice }): JSX.Element {
  const { files } = useStore(formStore);
  const take = (added: readonly File[]) => {
    // Files may come one after another.
    const named = new Map([...files, ...added].map((file) => [file.name, file]));
    formStore.patch({ files: [...named.values()] });
  };
  return (
    <DropZone class="drop" overClass="drop-over" onFiles={take}>
      {data === 'own' ? null : <WhereToFind set={knownSets[data]} />}
      <p class="hint">
        Drop the four files here: <code>train-images-idx3-ubyte</code>, <code>train-labels-idx1-ubyte</code>,{' '}
        <code>t10k-images-idx3-ubyte</code>, <code>t10k-labels-idx1-ubyte</code>, as they are or with <code>.gz</code>.
      </p>
      <FileButton class="small" label="IDX files" name="idx-files" multiple onFiles={take}>
        Choose files…
      </FileButton>
      {files.length === 0 ? null : (
        <ul class="drop-list">
          {files.map((file) => (
            <li key={file.name}>
              {file.name} <span>{megabytes(file.size)}</span>
            </li>
          ))}
          <li>
            <button type="button" class="link-button" onClick={() => formStore.patch({ files: [] })}>
              Take them away
            </button>
          </li>
        </ul>
      )}
    </DropZone>
  );
}

function WhereToFind({ set: { label, url, debian } }: { set: KnownSet }): JSX.Element {
  return (
    <p class="hint">
      {label}: these files do not come with this page. They are at <code>{url}</code>
      {debian ? (
        <>
          {' '}
          and in the Debian package <code>{debian.packageName}</code>
        </>
      ) : null}
      .
    </p>
  );
}
