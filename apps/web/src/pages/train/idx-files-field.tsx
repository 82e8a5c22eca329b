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
      {data === 'fashion-mnist' ? (
        <p class="hint">
          Fashion-MNIST does not come with this page. Its files are in the Debian package{' '}
          <code>dataset-fashion-mnist</code> and in the repository <code>zalandoresearch/fashion-mnist</code>.
        </p>
      ) : null}
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
