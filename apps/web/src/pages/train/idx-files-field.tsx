import { type KnownSetName, knownSets } from '@penstroke/dataset';
import type { JSX } from 'preact';
import { formStore } from '../../client/form-store.ts';
import type { DataChoice } from '../../client/form-values.ts';
import { useStore } from '../../client/store.ts';
import { DropZone } from '../../components/drop-zone.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { texts } from '../../words/texts.ts';

/** A place for the files of data that does not come with the page. */
export function IdxFilesField({ data }: { data: DataChoice }): JSX.Element {
  const { train, numbers } = texts();
  const { files } = useStore(formStore);
  const take = (added: readonly File[]) => {
    // Files may come one after another.
    const named = new Map([...files, ...added].map((file) => [file.name, file]));
    formStore.patch({ files: [...named.values()] });
  };
  return (
    <DropZone class="drop" overClass="drop-over" onFiles={take}>
      {data === 'own' ? null : <WhereToFind name={data} />}
      <p class="hint">
        {train.dropFour(
          <>
            <code>train-images-idx3-ubyte</code>, <code>train-labels-idx1-ubyte</code>,{' '}
            <code>t10k-images-idx3-ubyte</code>, <code>t10k-labels-idx1-ubyte</code>
          </>,
          <code>.gz</code>,
        )}
        {data === 'own' ? ` ${train.orArrays}` : null}
      </p>
      <FileButton class="small" label={train.idxFiles} name="idx-files" multiple onFiles={take}>
        {train.chooseFiles}
      </FileButton>
      {files.length === 0 ? null : (
        <ul class="drop-list">
          {files.map((file) => (
            <li key={file.name}>
              {file.name} <span>{numbers.megabytes(file.size)}</span>
            </li>
          ))}
          <li>
            <button type="button" class="link-button" onClick={() => formStore.patch({ files: [] })}>
              {train.takeAway}
            </button>
          </li>
        </ul>
      )}
    </DropZone>
  );
}

function WhereToFind({ name }: { name: KnownSetName }): JSX.Element {
  const { train } = texts();
  const { url, debian } = knownSets[name];
  return (
    <p class="hint">
      {train.whereToFind(train.sets[name], <code>{url}</code>, debian && <code>{debian.packageName}</code>)}
    </p>
  );
}
