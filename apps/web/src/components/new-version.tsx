import type { JSX } from 'preact';
import { drawStore } from '../client/draw-store.ts';
import { takeNewVersion, versionStore } from '../client/new-version.ts';
import { useStore } from '../client/store.ts';
import { texts } from '../words/texts.ts';

/** Says that a newer page is ready, and changes to it on request. */
export function NewVersion({ training }: { readonly training: boolean }): JSX.Element | null {
  const { ready } = useStore(versionStore);
  const { picture } = useStore(drawStore);
  if (!ready) return null;
  const { page } = texts();
  return (
    <div class="notice new-version" role="status">
      <span>
        {page.newVersion} {training ? page.runIsPaused : picture ? null : page.drawingStays}{' '}
        {picture ? page.pictureGoes : null}
      </span>
      <button type="button" class="small" onClick={takeNewVersion}>
        {page.reload}
      </button>
    </div>
  );
}
