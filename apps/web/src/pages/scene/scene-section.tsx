import type { JSX } from 'preact';
import { readerStore } from '../../client/reader-store.ts';
import { useStore } from '../../client/store.ts';
import { lazyPage } from '../../components/lazy-page.tsx';

const Scene = lazyPage(async () => (await import('./scene-view.tsx')).SceneView);

/** The scene, whose script is fetched once the first view shows and its network reads. */
export function SceneSection(): JSX.Element {
  const { facts } = useStore(readerStore);
  return (
    <section class="scene" aria-label="From ink to answer">
      {facts ? <Scene /> : <p class="hint">Loading the network…</p>}
    </section>
  );
}
