import { messageOf } from '@penstroke/errors';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from './notice.tsx';

type Page = () => JSX.Element;

/** A page whose script is fetched when it is first shown. */
export function lazyPage(load: () => Promise<Page>): Page {
  let loaded: Page | undefined;
  return function LazyPage() {
    const [shown, show] = useState(loaded !== undefined);
    const [problem, setProblem] = useState<string>();
    useEffect(() => {
      if (loaded) return;
      load().then(
        (page) => {
          loaded = page;
          show(true);
        },
        (error: unknown) => setProblem(messageOf(error)),
      );
    }, []);
    if (problem) return <Notice problem>This part of the page cannot be loaded ({problem}). Reload the page.</Notice>;
    if (!shown || !loaded) return <p class="hint">Loading…</p>;
    const View = loaded;
    return <View />;
  };
}
