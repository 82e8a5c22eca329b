import type { JSX } from 'preact';
import { takeNewVersion, versionStore } from '../client/new-version.ts';
import { useStore } from '../client/store.ts';

/** Says that a newer page is ready, and changes to it on request. */
export function NewVersion({ training }: { readonly training: boolean }): JSX.Element | null {
  const { ready } = useStore(versionStore);
  if (!ready) return null;
  return (
    <div class="notice new-version" role="status">
      <span>
        A new version of this page is ready.
        {training ? ' The run is paused where it was last stored, and can be resumed.' : ' Your drawing stays.'}
      </span>
      <button type="button" class="small" onClick={takeNewVersion}>
        Reload
      </button>
    </div>
  );
}
