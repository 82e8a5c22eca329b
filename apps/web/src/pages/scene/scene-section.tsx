import type { JSX } from 'preact';
import { readerStore } from '../../client/reader-store.ts';
import { useStore } from '../../client/store.ts';
import { lazyPage } from '../../components/lazy-page.tsx';
import { texts } from '../../words/texts.ts';

const Scene = lazyPage(async () => (await import('./scene-view.tsx')).SceneView);

/** The scene, whose script is fetched once the first view shows and its network reads. */
export function SceneSection(): JSX.Element {
  const { facts } = useStore(readerStore);
  return (
    <section class="scene" aria-label={texts().scene.title}>
      {facts ? <Scene /> : <p class="hint">{texts().page.loadingNetwork}</p>}
    </section>
  );
}
