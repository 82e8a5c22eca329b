import { count } from '@penstroke/runs';
import type { JSX } from 'preact';
import { readInstead } from '../client/read-instead.ts';
import { readerStore } from '../client/reader-store.ts';
import { useStore } from '../client/store.ts';

/** Which network reads, on what. */
export function StatusLine(): JSX.Element {
  const { facts, backend, milliseconds } = useStore(readerStore);
  return (
    <footer class="status">
      {facts ? (
        <p>
          Reads with <strong>{facts.name}</strong>, {count(facts.parameters)} parameters, on {backend}
          {milliseconds === undefined ? '' : `; last answer in ${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`}.{' '}
          {facts.pretrained ? null : (
            <button type="button" class="link-button" onClick={() => readInstead()}>
              Go back to the network that came with the page
            </button>
          )}
        </p>
      ) : (
        <p>Loading the network…</p>
      )}
      <p>Nothing you draw, drop or train leaves this device.</p>
    </footer>
  );
}
