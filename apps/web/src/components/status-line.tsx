import type { JSX } from 'preact';
import { deviceWords } from '../client/backend-words.ts';
import { readInstead } from '../client/read-instead.ts';
import { readerStore } from '../client/reader-store.ts';
import { useStore } from '../client/store.ts';
import { texts } from '../words/texts.ts';

/** Which network reads, on what. */
export function StatusLine(): JSX.Element {
  const { facts, backend, milliseconds } = useStore(readerStore);
  const { page } = texts();
  return (
    <footer class="status">
      {facts && backend ? (
        <p>
          {page.readsWith(
            <strong>{facts.pretrained ? page.pretrained : facts.name}</strong>,
            facts.parameters,
            deviceWords(backend),
            milliseconds,
          )}
          {facts.pretrained ? null : (
            <button type="button" class="link-button" onClick={() => readInstead()}>
              {page.backToPretrained}
            </button>
          )}
        </p>
      ) : (
        <p>{page.loadingNetwork}</p>
      )}
      <p>{page.nothingLeaves}</p>
    </footer>
  );
}
